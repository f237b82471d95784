import { z } from 'zod';
import { accountIdSchema, accountNameSchema, passphraseSchema, rightSchema, roleSchema } from './session';
import { defineCalls } from './define';

export const accountSchema = z.strictObject({
  id: accountIdSchema,
  name: z.string(),
  role: roleSchema,
  /** Given by name, beyond the role. */
  rights: z.array(rightSchema),
  /** A disabled account opens nothing; to enable it, it gets a new passphrase. */
  isDisabled: z.boolean(),
  createdAt: z.number().int(),
});
export type Account = z.infer<typeof accountSchema>;

/**
 * Whether the keychain of the computer opens Kith: there is none that hides anything; more than one person has an account,
 * so that it may not; it could; it does.
 */
export const KEYCHAIN_STATES = ['not_here', 'several', 'off', 'on'] as const;
export type KeychainState = (typeof KEYCHAIN_STATES)[number];
const keychain = z.strictObject({ state: z.enum(KEYCHAIN_STATES) });

const nothing = z.strictObject({});
const rightOfAccount = z.strictObject({ id: accountIdSchema, right: rightSchema });
const newCode = z.strictObject({ recoveryCode: z.string() });

/**
 * A passphrase that is not good enough fails with `weak_passphrase` and one of `PASSPHRASE_PROBLEMS` as `problem` in its
 * details. What would leave an organisation without an admin fails with `not_possible`.
 */
export const accountCalls = defineCalls({
  /** Makes the first account, an admin, of a record that has none; `not_possible` when it has one. */
  'accounts.makeFirst': {
    kind: 'command',
    permission: 'anyone',
    beforeOpen: true,
    changes: ['session', 'account', 'organisation', 'backup'],
    input: z.strictObject({ name: accountNameSchema, passphrase: passphraseSchema }),
    output: newCode,
  },
  'accounts.list': {
    kind: 'query',
    permission: 'account.manage',
    ofOrganisation: true,
    reads: ['account'],
    input: nothing,
    output: z.array(accountSchema),
  },
  'accounts.add': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: z.strictObject({ name: accountNameSchema, role: roleSchema, passphrase: passphraseSchema }),
    output: accountSchema,
  },
  'accounts.change': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: z.strictObject({ id: accountIdSchema, name: accountNameSchema, role: roleSchema }),
    output: accountSchema,
  },
  /** From the next call of the account on. Done twice, it is the same. */
  'accounts.giveRight': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: rightOfAccount,
    output: accountSchema,
  },
  /** From the next call of the account on. */
  'accounts.takeRight': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: rightOfAccount,
    output: accountSchema,
  },
  /** Stops an account at its next call. */
  'accounts.disable': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: z.strictObject({ id: accountIdSchema }),
    output: accountSchema,
  },
  /** Gives somebody else a new passphrase, and enables the account. */
  'accounts.resetPassphrase': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: z.strictObject({ id: accountIdSchema, passphrase: passphraseSchema }),
    output: accountSchema,
  },
  /** Fails with `wrong_passphrase` or `wait` as a login does. */
  'accounts.changeMyPassphrase': {
    kind: 'command',
    permission: 'app.use',
    changes: [],
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: nothing,
  },
  /** Makes a new recovery code; the one before opens nothing any more. */
  'accounts.renewRecoveryCode': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: [],
    input: nothing,
    output: newCode,
  },
  /** Noted in the history; the code itself is stored nowhere. Asked for before the page is printed. */
  'accounts.noteCodePrinted': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: [],
    input: nothing,
    output: nothing,
  },
  'accounts.keychain': {
    kind: 'query',
    permission: 'account.manage',
    ofOrganisation: true,
    reads: ['account'],
    input: nothing,
    output: keychain,
  },
  /** Lets the keychain of this computer open Kith from the next start on, or no longer. */
  'accounts.useKeychain': {
    kind: 'command',
    permission: 'account.manage',
    ofOrganisation: true,
    changes: ['account', 'session'],
    input: z.strictObject({ isOn: z.boolean() }),
    output: keychain,
  },
});
