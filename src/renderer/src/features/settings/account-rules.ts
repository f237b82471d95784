import type { Account } from '../../../../shared/contract/accounts';

/** Whether this is the only admin who can log in. */
export function isLastAdmin(account: Account, accounts: readonly Account[]): boolean {
  const admins = accounts.filter(({ role, isDisabled }) => role === 'admin' && !isDisabled);
  return admins.length === 1 && admins[0]?.id === account.id;
}

/** Whether anybody who can log in would read a concern that is raised. */
export function isSafeguarded(accounts: readonly Account[]): boolean {
  return accounts.some(({ rights, isDisabled }) => !isDisabled && rights.includes('safeguarding.read'));
}

const plain = (name: string) => name.trim().normalize('NFKC').toLocaleLowerCase();

/** What is wrong with a name, as the last part of its key in the catalogue; tiles must be told apart. */
export function nameProblem(name: string, others: readonly Account[]): 'nameMissing' | 'nameTaken' | null {
  if (name.trim() === '') return 'nameMissing';
  return others.some((other) => plain(other.name) === plain(name)) ? 'nameTaken' : null;
}
