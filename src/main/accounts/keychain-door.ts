import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { KeychainState } from '../../shared/contract/accounts';
import { KithError } from '../../shared/contract/errors';
import { writeWhole } from '../files/write-whole';
import type { Accounts } from './accounts';

/** What the system keeps secrets in, for whoever is logged in to the computer. */
export interface Keychain {
  /** False where the system has none, or only one that hides nothing. */
  isReal(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  /** @throws Error when it was sealed elsewhere, or for somebody else */
  open(sealed: Buffer): Promise<string>;
}

export interface KeychainDoorOptions {
  readonly accounts: Accounts;
  readonly keychain: Keychain;
  /** Lies beside the record, and in no backup: the keychain of another computer does not open it. */
  readonly path: string;
}

const fileSchema = z.strictObject({ form: z.literal(1), accountId: z.uuid(), sealed: z.base64() });
const insideSchema = z.strictObject({ accountId: z.uuid(), master: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * A further way in, where one person alone uses Kith on a computer of their own: the keychain of the system opens what their
 * passphrase opens. With a second account it is shut, because whoever sits at the computer could then be either.
 */
export class KeychainDoor {
  constructor(private readonly options: KeychainDoorOptions) {}

  async state(): Promise<KeychainState> {
    if (!(await this.options.keychain.isReal())) return 'not_here';
    if ((await this.only()) === null) return 'several';
    return (await this.opensFor()) === null ? 'off' : 'on';
  }

  /** The account that may log in by it; null when nobody may. */
  async opensFor(): Promise<string | null> {
    if (!(await this.options.keychain.isReal())) return null;
    const file = await this.read();
    return file !== null && file.accountId === (await this.only()) ? file.accountId : null;
  }

  /** @throws KithError `not_possible` without a real keychain or with more than one account; as {@link writeWhole} does */
  async install(): Promise<void> {
    const { accounts, keychain, path } = this.options;
    const [accountId, { master }] = [await this.only(), accounts];
    if (accountId === null || master === null || !(await keychain.isReal())) {
      throw new KithError(
        'not_possible',
        'The keychain can open Kith only where one person has an account, on a computer that has a keychain.',
      );
    }
    const inside = JSON.stringify({ accountId, master: master.toString('hex') });
    const sealed = (await keychain.seal(inside)).toString('base64');
    await writeWhole(path, [JSON.stringify({ form: 1, accountId, sealed })]);
  }

  async remove(): Promise<void> {
    await rm(this.options.path, { force: true });
  }

  /** Opens the keyring. @throws KithError `not_possible` when the keychain does not; a passphrase still does */
  async logIn(accountId: string): Promise<void> {
    const file = await this.read();
    if (file === null || (await this.opensFor()) !== accountId) throw shut();
    const master = await this.masterIn(file);
    if (master === null || !(await this.options.accounts.takeIfRight(master))) throw shut();
  }

  private async masterIn({ accountId, sealed }: z.infer<typeof fileSchema>): Promise<Buffer | null> {
    try {
      const text = await this.options.keychain.open(Buffer.from(sealed, 'base64'));
      const inside = insideSchema.parse(JSON.parse(text));
      return inside.accountId === accountId ? Buffer.from(inside.master, 'hex') : null;
    } catch {
      return null; // the profile was moved, or the keychain is another one: whoever asked is told to type the passphrase
    }
  }

  private async only(): Promise<string | null> {
    const [first, ...others] = await this.options.accounts.tiles();
    return first !== undefined && others.length === 0 ? first.id : null;
  }

  private async read(): Promise<z.infer<typeof fileSchema> | null> {
    try {
      return fileSchema.parse(JSON.parse(await readFile(this.options.path, 'utf8')));
    } catch {
      return null; // none, or not whole: the passphrase still opens
    }
  }
}

function shut(): KithError {
  return new KithError(
    'not_possible',
    'The keychain of this computer did not open Kith. Please type your passphrase.',
    { why: 'keychain' },
  );
}
