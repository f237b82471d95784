import { z } from 'zod';
import { requiredLine, storableText } from '../domain/text';
import { defineCalls } from './define';
import { RIGHTS, ROLES } from './permissions';

/** Length of a passphrase in characters; more is refused before anything is computed from it. */
export const PASSPHRASE_LENGTH = { least: 12, most: 256 } as const;
export const ACCOUNT_NAME_LENGTH = 60;

/** Sent as it was typed. Whether it is good enough is told by `accounts.*` in words, not by the shape of a call. */
export const passphraseSchema = storableText(1_000);
export const accountIdSchema = z.uuid();
export const accountNameSchema = requiredLine(ACCOUNT_NAME_LENGTH);
export const roleSchema = z.enum(ROLES);
export const rightSchema = z.enum(RIGHTS);

/** What is known of a person who works with Kith before anybody has logged in. */
export const tileSchema = z.strictObject({ id: accountIdSchema, name: z.string() });
export type Tile = z.infer<typeof tileSchema>;

/** Why a passphrase is not taken. */
export const PASSPHRASE_PROBLEMS = ['too_short', 'too_long', 'common', 'repeats', 'own_name'] as const;
export type PassphraseProblem = (typeof PASSPHRASE_PROBLEMS)[number];

/** How long nobody may be logged in without touching anything, in minutes. */
export const IDLE_MINUTES = { least: 1, most: 15, usual: 5 } as const;

export const sessionStateSchema = z.discriminatedUnion('kind', [
  /** The sample is open: there are no accounts in it, and everybody in it is fictional. */
  z.strictObject({ kind: z.literal('sample') }),
  /** The organisation's own record has no account yet. `hasRecord`: something is held in it already. */
  z.strictObject({ kind: z.literal('unclaimed'), hasRecord: z.boolean() }),
  /** Somebody has to log in. `wasLeft`: it was locked while somebody was logged in. */
  z.strictObject({ kind: z.literal('locked'), tiles: z.array(tileSchema), wasLeft: z.boolean() }),
  z.strictObject({ kind: z.literal('open'), account: tileSchema.extend({ role: roleSchema }) }),
  /**
   * What opens the record is lost, or both are, so that nobody can log in until it is put back, or a backup is. `message`
   * says what is wrong; `isKeyAlone`: the record itself is there, and a copy of its key opens it.
   */
  z.strictObject({ kind: z.literal('lost'), message: z.string(), isKeyAlone: z.boolean() }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

const nothing = z.strictObject({});
const newCode = z.strictObject({ recoveryCode: z.string() });

export const sessionCalls = defineCalls({
  'session.state': {
    kind: 'query',
    permission: 'anyone',
    beforeOpen: true,
    reads: ['session'],
    input: nothing,
    output: sessionStateSchema,
  },
  /**
   * Fails with `wrong_passphrase`, also for an account that is not there, or with `wait` and `seconds` in its details.
   * `isReturn`: the same person was logged in last, so what they had before them may come back.
   */
  'session.logIn': {
    kind: 'command',
    permission: 'anyone',
    beforeOpen: true,
    changes: ['session'],
    input: z.strictObject({ accountId: accountIdSchema, passphrase: passphraseSchema }),
    output: z.strictObject({ isReturn: z.boolean() }),
  },
  /** Who may log in by the keychain of this computer: only after a start, because a lock is there to be opened by a person. */
  'session.keychain': {
    kind: 'query',
    permission: 'anyone',
    beforeOpen: true,
    reads: ['session'],
    input: nothing,
    output: z.strictObject({ accountId: accountIdSchema.nullable() }),
  },
  /** Fails with `not_possible` when the keychain does not open it; a passphrase still does. */
  'session.logInByKeychain': {
    kind: 'command',
    permission: 'anyone',
    beforeOpen: true,
    changes: ['session'],
    input: z.strictObject({ accountId: accountIdSchema }),
    output: z.strictObject({ isReturn: z.boolean() }),
  },
  /** Gives an admin a new passphrase and logs them in. The code is used up: the answer holds the next one. */
  'session.recover': {
    kind: 'command',
    permission: 'anyone',
    beforeOpen: true,
    changes: ['session'],
    input: z.strictObject({
      accountId: accountIdSchema,
      recoveryCode: storableText(100),
      passphrase: passphraseSchema,
    }),
    output: newCode,
  },
  /** Ends the session. The window is loaded anew and shows who may log in. */
  'session.lock': {
    kind: 'command',
    permission: 'anyone',
    beforeOpen: true,
    changes: ['session'],
    input: nothing,
    output: nothing,
  },
});
