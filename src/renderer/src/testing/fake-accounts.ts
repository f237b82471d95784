import type { Account } from '../../../shared/contract/accounts';
import type { Role } from '../../../shared/contract/permissions';
import { NOW } from './fake-people';

/** Every fake account opens with it. */
export const FAKE_PASSPHRASE = 'yellow ladder hums under rain';
export const FAKE_CODE = 'ABCDE-FGHJK-MNPQR-STVWX-YZ234';

export function fakeAccount(digit: number, name: string, role: Role): Account {
  const id = `00000000-0000-4000-8000-00000000000${String(digit)}`;
  return {
    id,
    name,
    role,
    rights: role === 'admin' ? ['safeguarding.read'] : [],
    isDisabled: false,
    createdAt: NOW,
  };
}

/** An admin, somebody at the front desk, and somebody who only looks. */
export function fakeAccounts(): Account[] {
  return [
    fakeAccount(1, 'Ada', 'admin'),
    fakeAccount(2, 'Flora', 'front_desk'),
    fakeAccount(3, 'Vito', 'viewer'),
  ];
}
