import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../session';
import { sayAgain } from './sealed-rows';

interface Part {
  /** Entries of before, and the last of them. */
  readonly entries: number;
  readonly upTo: number;
  readonly hash: string;
}

/** How many entries at the beginning of the chain were all written before `before`. */
export async function countBefore(reader: Reader, before: Instant): Promise<number> {
  return (await partBefore(reader, before))?.entries ?? 0;
}

/**
 * Takes away the entries at the beginning of the chain that were written before `before`, and keeps the hash that the
 * rest goes on from. That they were taken away is an entry itself.
 * @returns how many there were
 */
export async function clearBefore(writer: Writer, before: Instant, now: Instant): Promise<number> {
  const part = await partBefore(writer, before);
  if (part === null) return 0;
  const { entries, upTo, hash } = part;
  await writer.run('INSERT INTO audit_checkpoint (up_to, hash, at) VALUES (?, unhex(?), ?)', [
    upTo,
    hash,
    now,
  ]);
  await sayAgain(writer, upTo);
  await writer.run('DELETE FROM audit_entry WHERE id <= ?', [upTo]);
  await writer.note({ action: 'taken_away', rowKey: String(upTo), values: { entries, before, hash } });
  return entries;
}

/** Up to the entry before the first that is younger; clocks may have gone backwards. */
async function partBefore(reader: Reader, before: Instant): Promise<Part | null> {
  return await reader.sqlOne<Part>(
    `WITH first AS (SELECT coalesce(min(id), 9223372036854775807) AS id FROM audit_entry WHERE at >= ?)
     SELECT max(e.id) AS upTo, lower(hex(e.hash)) AS hash, count(*) AS entries FROM audit_entry e, first WHERE e.id < first.id HAVING count(*) > 0`,
    [before],
  );
}
