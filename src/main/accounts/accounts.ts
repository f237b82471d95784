import type { Account } from '../../shared/contract/accounts';
import { KithError } from '../../shared/contract/errors';
import { userOf, type Right, type User } from '../../shared/contract/permissions';
import type { Tile } from '../../shared/contract/session';
import { plainName, recordKeys, wrapAbout, type Entry, type Keyring } from '../keys/keyring';
import { normalRecoveryCode } from '../keys/recovery-code';
import { isCheap, tryKey, tryNothing, unwrapKey, type Cost } from '../keys/wrap';
import { RECOVERY_TRIES, type Attempts } from './attempts';
import type { KeyringFile } from './keyring-file';
import {
  accountOf,
  entryOf,
  newRecovery,
  withAccount,
  withFacts,
  withRight,
  withoutWrap,
  withPassphrase,
  withRaisedCost,
  type NewAccount,
  type OpenKeyring,
} from './keyring-changes';

export interface AccountsOptions {
  readonly file: KeyringFile;
  readonly attempts: Attempts;
  readonly cost: Cost;
}

/** Runs a change of the keyring while no other program can make one. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

const UNKNOWN = 'unknown';

/** Who may open the record. It holds the master key from the first login until the program ends. */
export class Accounts {
  private masterKey: Buffer | null = null;

  constructor(private readonly options: AccountsOptions) {}

  /** Opens what the keyring holds; null until somebody has logged in. */
  get master(): Buffer | null {
    return this.masterKey;
  }

  /** The first account was made: whoever made it need not log in to go on. */
  take(master: Buffer): void {
    this.masterKey = master;
  }

  /** Takes a master key that somebody else kept, if it is the one of this keyring. */
  async takeIfRight(master: Buffer): Promise<boolean> {
    const isRight = recordKeys(await this.known(), master).length > 0;
    if (isRight) this.masterKey = master;
    return isRight;
  }

  /** True when the record has accounts. @throws KithError `storage_failed` when the keyring cannot be read */
  async exist(): Promise<boolean> {
    return (await this.options.file.current()) !== null;
  }

  /** Those who may log in, in the order in which they came. */
  async tiles(): Promise<Tile[]> {
    const accounts = (await this.options.file.current())?.accounts ?? [];
    return accounts.filter(({ wrap }) => wrap !== null).map(({ id, name }) => ({ id, name }));
  }

  /** The id of the account of that name, or null. */
  async idOf(name: string): Promise<string | null> {
    return (await this.tiles()).find((tile) => plainName(tile.name) === plainName(name))?.id ?? null;
  }

  /** The name of an account. @throws KithError `not_found` */
  async nameOf(id: string): Promise<string> {
    return entryOf(await this.known(), id).name;
  }

  /** The user of an account as it stands now; null when it may not do anything (any more). */
  async user(id: string): Promise<User | null> {
    const keyring = await this.options.file.current();
    const entry = keyring?.accounts.find((one) => one.id === id);
    if (entry === undefined || this.masterKey === null) return null;
    const account = accountOf(entry, this.masterKey);
    return account === null || account.isDisabled ? null : userOf(account);
  }

  /**
   * Tries a passphrase.
   * @throws KithError `wrong_passphrase`, also for an account that is not there; `wait`
   */
  async logIn(id: string, passphrase: string): Promise<void> {
    const { file, attempts } = this.options;
    const entry = (await file.current())?.accounts.find((one) => one.id === id);
    const key = await this.keyOf(id);
    this.masterKey = await attempts.attempt(key, () => this.unwrap(entry, passphrase));
  }

  /**
   * A wrap from before the cost was raised is made anew, while the passphrase is at hand.
   * @param passphrase the right one
   */
  async raiseCost(id: string, passphrase: string, exclusively: Exclusively): Promise<void> {
    const wrap = (await this.known()).accounts.find((one) => one.id === id)?.wrap ?? null;
    if (wrap === null || !isCheap(wrap, this.options.cost)) return;
    await this.change(exclusively, (open) => withRaisedCost(open, id, passphrase));
  }

  /** Under which key tries at an account are counted: all that nobody can log in to are one. */
  async keyOf(id: string): Promise<string> {
    return (await this.tiles()).some((tile) => tile.id === id) ? id : UNKNOWN;
  }

  /**
   * Opens the keyring by the recovery code and gives an admin a new passphrase. Returns the next code.
   * @throws KithError `wrong_passphrase`, `wait`, `weak_passphrase`, `not_possible` when the account is no admin
   */
  async recover(id: string, code: string, passphrase: string, exclusively: Exclusively): Promise<string> {
    const { recovery } = await this.known();
    this.masterKey = await this.options.attempts.attempt(RECOVERY_TRIES, () =>
      unwrapKey(recovery, normalRecoveryCode(code), wrapAbout.recovery),
    );
    const open = await this.open();
    if (accountOf(entryOf(open.keyring, id), open.master)?.role !== 'admin') {
      throw new KithError(
        'not_possible',
        'The recovery code is for admins. An admin can give others a new passphrase.',
        { why: 'no_admin' },
      );
    }
    const next = await newRecovery(open);
    await this.change(exclusively, async (latest) => ({
      ...(await withPassphrase(latest, id, passphrase)),
      recovery: next.wrap,
    }));
    await this.options.attempts.forgive(id);
    return next.code;
  }

  /** All accounts, also those that are disabled. @throws KithError `locked` */
  async list(): Promise<Account[]> {
    const { keyring, master } = await this.open();
    return keyring.accounts.flatMap((entry) => accountOf(entry, master) ?? []);
  }

  /** @throws KithError `not_possible`, `weak_passphrase` */
  async add(account: NewAccount, exclusively: Exclusively): Promise<Account> {
    await this.change(exclusively, (open) => withAccount(open, account));
    const all = await this.list();
    return all.at(-1) ?? this.gone();
  }

  /** @throws KithError `not_found`, `not_possible` */
  async changeFacts(
    id: string,
    changes: Pick<Account, 'name' | 'role'>,
    exclusively: Exclusively,
  ): Promise<Account> {
    await this.change(exclusively, (open) => withFacts(open, id, changes));
    return await this.one(id);
  }

  /** Gives or takes a right by name; it holds from the next call of the account on. @throws KithError `not_found` */
  async setRight(id: string, right: Right, isGiven: boolean, exclusively: Exclusively): Promise<Account> {
    await this.change(exclusively, (open) => withRight(open, id, right, isGiven));
    return await this.one(id);
  }

  /** @throws KithError `not_found`; `not_possible` for the last admin */
  async disable(id: string, exclusively: Exclusively): Promise<Account> {
    await this.change(exclusively, (open) => withoutWrap(open, id));
    return await this.one(id);
  }

  /** Also enables the account, and forgives its failed tries. @throws KithError `not_found`, `weak_passphrase` */
  async resetPassphrase(id: string, passphrase: string, exclusively: Exclusively): Promise<Account> {
    await this.change(exclusively, (open) => withPassphrase(open, id, passphrase));
    await this.options.attempts.forgive(id);
    return await this.one(id);
  }

  /** @throws KithError `wrong_passphrase`, `wait`, `weak_passphrase` */
  async changeOwn(id: string, current: string, next: string, exclusively: Exclusively): Promise<void> {
    const entry = entryOf((await this.open()).keyring, id);
    await this.options.attempts.attempt(id, () => this.unwrap(entry, current));
    await this.change(exclusively, (open) => withPassphrase(open, id, next));
  }

  /** Makes a new recovery code and returns it; failed tries at the one before are forgiven. */
  async renewRecoveryCode(exclusively: Exclusively): Promise<string> {
    const next = await newRecovery(await this.open());
    await this.change(exclusively, ({ keyring }) => ({ ...keyring, recovery: next.wrap }));
    await this.options.attempts.forgive(RECOVERY_TRIES);
    return next.code;
  }

  private async change(exclusively: Exclusively, make: (open: OpenKeyring) => Keyring | Promise<Keyring>) {
    await exclusively(async () => {
      await this.options.file.replace(await make(await this.open()));
    });
  }

  private async unwrap(entry: Entry | undefined, passphrase: string): Promise<Buffer | null> {
    if (entry === undefined || entry.wrap === null) {
      await tryNothing(passphrase, this.options.cost);
      return null;
    }
    return await tryKey(entry.wrap, passphrase, wrapAbout.account(entry.id), this.options.cost);
  }

  private async known(): Promise<Keyring> {
    return (await this.options.file.current()) ?? this.gone();
  }

  private async open(): Promise<OpenKeyring> {
    if (this.masterKey === null) throw new KithError('locked', 'Nobody is logged in. Please log in first.');
    return this.openedBy(await this.known(), this.masterKey);
  }

  private openedBy(keyring: Keyring, master: Buffer): OpenKeyring {
    if (recordKeys(keyring, master).length > 0) return { keyring, master, cost: this.options.cost };
    throw new KithError('storage_failed', 'The file with the keys of your data belongs to another record.');
  }

  private async one(id: string): Promise<Account> {
    return (await this.list()).find((account) => account.id === id) ?? this.gone();
  }

  private gone(): never {
    throw new KithError('not_found', 'There are no accounts here any more.');
  }
}
