import { createHash, randomBytes } from 'node:crypto';
import { KithError } from '../../../shared/contract/errors';

/** What stands before the first entry. */
export const NO_ENTRY = '0'.repeat(64);

/** Everything of an entry that its hash covers, besides the hash of the entry before it. */
export interface EntryContent {
  readonly id: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly actorId: string | null;
  readonly actor: string;
  readonly desk: string;
  readonly call: string;
  readonly action: string;
  readonly tableName: string | null;
  readonly rowKey: string | null;
  readonly personId: number | null;
  readonly otherPersonId: number | null;
  readonly requestId: number | null;
  readonly matchId: number | null;
  /** Of salt and values; null for an entry without values. */
  readonly digest: string | null;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** SHA-256 over the hash of the entry before and every field, as a JSON list, in hex. */
export function hashOf(previous: string, entry: EntryContent): string {
  const { id, at, actorId, actor, desk, call, action, tableName, rowKey } = entry;
  const { personId, otherPersonId, requestId, matchId, digest } = entry;
  const about = [tableName, rowKey, personId, otherPersonId, requestId, matchId];
  return sha256(JSON.stringify([previous, id, at, actorId, actor, desk, call, action, ...about, digest]));
}

/** SHA-256 over salt and values: short values such as a phone number cannot be guessed from it without the salt. */
export function digestOf(salt: string, changes: string): string {
  return sha256(salt + changes);
}

/** 16 random bytes in hex for each of `count` values. */
export function salts(count: number): string[] {
  const hex = randomBytes(16 * count).toString('hex');
  return Array.from({ length: count }, (_, index) => hex.slice(index * 32, index * 32 + 32));
}

/** An entry and the first half of its hash, short enough to be written down: it stands for everything up to there. */
export function sealOf({ id, hash }: { id: number; hash: string }): string {
  return `${String(id)}:${hash.slice(0, 32)}`;
}

/** Reads what {@link sealOf} wrote. @throws KithError `bad_input` */
export function parseSeal(text: string): { id: number; hash: string } {
  const [, id, hash] = /^\s*(\d{1,15}):([0-9a-f]{32,64})\s*$/i.exec(text) ?? [];
  if (id === undefined || hash === undefined)
    throw new KithError(
      'bad_input',
      'A seal looks like 120:9f3c0d..., with 32 letters and digits after the colon.',
    );
  return { id: Number(id), hash: hash.toLowerCase() };
}
