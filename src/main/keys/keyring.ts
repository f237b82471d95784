import { z } from 'zod';
import { seal, sealedSchema, unseal, type Sealed } from './seal';
import { wrapSchema } from './wrap';

/*
 * One random master key opens the key of the record, and what the accounts may do. Each account's passphrase, and the
 * recovery code, opens the master key. So a passphrase changes without touching the record, and an account is shut out by
 * taking its wrap away.
 */

const entrySchema = z.strictObject({
  id: z.uuid(),
  /** Shown before anybody has logged in. */
  name: z.string().min(1).max(60),
  /** The master key under the passphrase; null for an account that is disabled. */
  wrap: wrapSchema.nullable(),
  /** What the account may do, under the master key, so that nobody raises a role by changing the file. */
  facts: sealedSchema,
});
export type Entry = z.infer<typeof entrySchema>;

export const keyringSchema = z.strictObject({
  form: z.literal(2),
  isInUse: z.literal(true),
  accounts: z.array(entrySchema).min(1).max(500),
  /** The master key under the recovery code. */
  recovery: wrapSchema,
  /** The key of the record under the master key. More than one only while the record goes over from one to the next. */
  keys: z.array(sealedSchema).min(1).max(3),
});
export type Keyring = z.infer<typeof keyringSchema>;

/** Names are told apart however they are written: wide or narrow, composed or not, large or small. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const RECORD_KEY = 'record key';
const factsAbout = (id: string) => `facts of ${id}`;

/** Of which secret a wrap is. */
export const wrapAbout = {
  account: (id: string) => `passphrase of ${id}`,
  recovery: 'recovery code',
} as const;

const factsSchema = z.object({
  name: z.string(),
  role: z.enum(['viewer', 'operator', 'front_desk', 'admin']),
  /** Given by name, beyond the role; keyrings from before there were any hold none. */
  rights: z.array(z.enum(['vetting.read', 'safeguarding.read'])).default([]),
  createdAt: z.number().int(),
});
export type Facts = z.infer<typeof factsSchema>;

export function sealRecordKey(master: Buffer, keyHex: string): Sealed {
  return seal(master, Buffer.from(keyHex, 'hex'), RECORD_KEY);
}

/** The keys that may open the record, the one to use first; none when the master key belongs to another keyring. */
export function recordKeys(keyring: Keyring, master: Buffer): string[] {
  return keyring.keys.flatMap((sealed) => unseal(master, sealed, RECORD_KEY)?.toString('hex') ?? []);
}

export function sealFacts(master: Buffer, id: string, facts: Facts): Sealed {
  return seal(master, Buffer.from(JSON.stringify(facts), 'utf8'), factsAbout(id));
}

/** What an account may do; null when its entry was changed by hand. */
export function factsOf({ id, name, facts }: Entry, master: Buffer): Facts | null {
  const plain = unseal(master, facts, factsAbout(id));
  if (plain === null) return null;
  const found = factsSchema.parse(JSON.parse(plain.toString('utf8')));
  return found.name === name ? found : null;
}
