import { KithError } from '../../shared/contract/errors';
import { PERMISSIONS, type User } from '../../shared/contract/permissions';
import type { SessionState } from '../../shared/contract/session';
import type { Instant } from '../../shared/domain/time';
import type { Accounts } from '../accounts/accounts';
import { noteArrival, SOMEBODY } from '../accounts/arrival';
import type { Attempts } from '../accounts/attempts';
import { claim } from '../accounts/claim';
import type { Session } from '../accounts/session';
import type { BackupKeeper } from '../backups/keeper';
import { noteAccount, noteFailedLogIn, noteLogOut } from '../database/audit/notes';
import type { Writer } from '../database/session';
import { getOrganisation } from '../features/organisation/service';
import type { Cost } from '../keys/wrap';
import type { Workspace } from './workspace';

/** In the sample everybody is fictional, and whoever looks at it may do everything. */
const SAMPLE_USER: User = {
  id: null,
  name: 'Local user',
  role: 'admin',
  permissions: new Set(PERMISSIONS),
};
/** The record and its keyring are lost, so nobody can log in: all that is left is to put a backup back. */
const RESCUER: User = {
  id: null,
  name: 'Kith',
  role: 'viewer',
  permissions: new Set(['app.use', 'backup.restore']),
};

export interface DeskOptions {
  readonly workspace: Workspace;
  readonly accounts: Accounts;
  readonly attempts: Attempts;
  readonly session: Session;
  readonly keeper: BackupKeeper;
  readonly cost: Cost;
  readonly now: () => Instant;
  /** Opens the organisation's own record after somebody logged in. */
  readonly openOwn: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Told when nobody is logged in any more: what the windows hold has to go. */
  readonly onLeft: () => void;
}

/** The desk at which people take turns: who sits at it, and what is open before them. */
export class Desk {
  constructor(private readonly options: DeskOptions) {}

  /** Who calls speak for at this moment; null when nobody is logged in. */
  async user(): Promise<User | null> {
    const { workspace, accounts, session } = this.options;
    await workspace.settled();
    if (workspace.isSample) return SAMPLE_USER;
    if (session.accountId !== null) {
      const user = await accounts.user(session.accountId);
      if (user === null) this.leave();
      return user;
    }
    return workspace.failure !== null && (await this.keyring()) !== 'there' ? RESCUER : null;
  }

  /** Who sits here, by which login, and what they may do: another text once any of it changed. */
  async seat(): Promise<string> {
    const user = await this.user();
    return JSON.stringify([
      user?.id,
      this.options.session.sitting,
      user === null ? null : [...user.permissions],
    ]);
  }

  async state(): Promise<SessionState> {
    const { workspace, accounts, session } = this.options;
    const user = await this.user();
    if (workspace.isSample) return { kind: 'sample' };
    if (user !== null && user.id !== null)
      return { kind: 'open', account: { id: user.id, name: user.name, role: user.role } };
    if (user !== null) {
      const { message = '', details = {} } = workspace.failure ?? {};
      return { kind: 'lost', message, isKeyAlone: details['lacks'] === 'key' };
    }
    const keyring = await this.keyring();
    if (keyring !== 'none') {
      const tiles = keyring === 'there' ? await accounts.tiles() : [];
      return { kind: 'locked', tiles, wasLeft: session.wasLeft };
    }
    const organisation = await workspace.own?.read(getOrganisation);
    return { kind: 'unclaimed', hasRecord: (organisation ?? null) !== null };
  }

  /** Somebody gave the right passphrase. */
  async enter(accountId: string): Promise<boolean> {
    const { workspace, accounts, attempts, session, onError } = this.options;
    if (session.accountId !== accountId) this.leave();
    const isReturn = session.begin(accountId);
    if (workspace.own === null) await this.options.openOwn();
    const user = await accounts.user(accountId);
    // What cannot be noted is logged and keeps nobody from their work.
    if (workspace.own !== null && user !== null)
      await noteArrival(workspace.own, user, { accounts, attempts }).catch(onError);
    return isReturn;
  }

  /**
   * Runs a change of the keyring under the record's write lock, which other programs respect. A record that does not open
   * has no lock, and nobody else who could change anything.
   */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const { workspace, openOwn } = this.options;
    if (workspace.own === null) await openOwn();
    return workspace.own === null ? await work() : await workspace.own.write('keyring', work);
  }

  /** Tried again with the next login where it fails, so it keeps nobody out. */
  async raiseCost(accountId: string, passphrase: string): Promise<void> {
    const { accounts, onError } = this.options;
    await accounts.raiseCost(accountId, passphrase, (work) => this.exclusively(work)).catch(onError);
  }

  /** @throws KithError `not_possible` when there are accounts already, `weak_passphrase` */
  async makeFirst(name: string, passphrase: string): Promise<string> {
    const { workspace, accounts, session, keeper, cost, now } = this.options;
    return await workspace.withOwn(async (database) => {
      if (await accounts.exist())
        throw new KithError('not_possible', 'There are accounts already. Please log in.');
      const hasRecord = (await database.read(getOrganisation)) !== null;
      if (hasRecord) await keeper.backUp(database, 'before-accounts');
      const made = await claim(database, { name, passphrase, createdAt: now() }, cost);
      accounts.take(made.master);
      await keeper.sealCopies(made.keyring, made.master);
      session.begin(made.id);
      const by = { id: made.id, name };
      const note = (writer: Writer) => noteAccount(writer, 'account_added', { name, role: 'admin' });
      await database.write('accounts.makeFirst', note, by);
      return made.recoveryCode;
    });
  }

  /** Somebody gave another passphrase. Where the record is not open yet, it is noted as soon as it is. */
  async failed(accountId: string, reason: string): Promise<void> {
    const { workspace, accounts, attempts } = this.options;
    if (workspace.own === null) {
      await attempts.keepUnnoted(await accounts.keyOf(accountId));
      return;
    }
    await this.note('session.logIn', accountId, (writer) => noteFailedLogIn(writer, { reason }));
  }

  /** The recovery code was used up, and there is a new one. */
  async recovered(accountId: string): Promise<void> {
    await this.note('session.recover', accountId, (writer) => noteAccount(writer, 'code_renewed', {}));
  }

  /** Ends the session; the record stays open for backups. */
  leave(): void {
    const { accountId } = this.options.session;
    if (accountId === null) return;
    this.options.session.end();
    this.options.onLeft();
    void this.note('session.lock', accountId, noteLogOut);
  }

  /** Ends the session when nothing was touched for so long, or it is at its longest. */
  leaveWhenOver(idleMs: number): void {
    if (this.options.session.isOver(idleMs)) this.leave();
  }

  /** Who came and went stands in the audit. What cannot be noted is logged and keeps nobody from their work. */
  private async note(
    call: string,
    accountId: string,
    what: (writer: Writer) => Promise<void>,
  ): Promise<void> {
    const { workspace, accounts, onError } = this.options;
    try {
      await workspace.own?.write(call, what, (await accounts.user(accountId)) ?? SOMEBODY);
    } catch (error) {
      onError(error);
    }
  }

  /** One that cannot be read lets nobody in, and is no reason to make a first account either. */
  private async keyring(): Promise<'there' | 'none' | 'unreadable'> {
    try {
      return (await this.options.accounts.exist()) ? 'there' : 'none';
    } catch (error) {
      this.options.onError(error);
      return 'unreadable';
    }
  }
}
