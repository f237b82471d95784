import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../session';

/** What a clock showed that was ahead: from its jump on, to the last that was noted by it. */
export interface SpellAhead {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The spell that what was noted at `at`, after `now`, belongs to, where it can be of a clock that was ahead and is right by
 * now: one that jumped from before `now` to after it, and went on for no longer than the time that has passed since. A clock
 * that is behind now has a past after `now` that is longer than that, or nothing before it.
 * @returns null where it is no such spell
 */
export async function spellAhead(
  reader: Reader,
  { at, now }: { at: Instant; now: Instant },
): Promise<SpellAhead | null> {
  const row = await reader.sqlOne<{ before: Instant | null; from: Instant | null; to: Instant | null }>(
    `WITH entry AS (SELECT id FROM audit_entry WHERE at > ?2 AND at <= ?1 ORDER BY at DESC, id DESC LIMIT 1),
       known AS (SELECT max(id) AS id FROM audit_entry WHERE at <= ?2 AND id < (SELECT id FROM entry)),
       right_again AS (SELECT min(id) AS id FROM audit_entry WHERE at <= ?2 AND id > (SELECT id FROM entry)),
       spell AS (SELECT id, at FROM audit_entry WHERE id > (SELECT id FROM known)
         AND id < coalesce((SELECT id FROM right_again), 9e15))
     SELECT (SELECT at FROM audit_entry WHERE id = (SELECT id FROM known)) AS before,
       (SELECT at FROM spell ORDER BY id LIMIT 1) AS "from", (SELECT max(at) FROM spell) AS "to"`,
    [at, now],
  );
  if (row === null || row.before === null || row.from === null || row.to === null) return null;
  return row.to - row.from <= now - row.before ? { from: row.from, to: row.to } : null;
}
