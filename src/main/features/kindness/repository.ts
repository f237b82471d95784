import type { Kindness, KindnessSettings } from '../../../shared/domain/kindness';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';

interface Row {
  readonly eyeBreaks: 0 | 1;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly heldUntil: Instant | null;
  readonly rowFrom: Instant;
}

/** How Kith is to somebody until they say otherwise. */
const UNSAID: Row = { eyeBreaks: 1, quietFrom: null, quietTo: null, heldUntil: null, rowFrom: 0 };

/** When the last call of somebody (?1) began that they took to its end, and did not mark before the next one began. */
const LAST_EASIER = `coalesce((SELECT max(c.started_at) FROM call c
  WHERE c.operator_id = ?1 AND c.started_at >= ?2 AND c.ended_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM hard_call h WHERE h.owner = ?1 AND h.at >= c.started_at AND h.at < coalesce(
      (SELECT min(n.started_at) FROM call n WHERE n.operator_id = ?1 AND n.started_at > c.started_at), h.at + 1))), 0)`;

/** @param since hard calls before that are of another day */
export async function findKindness(reader: Reader, owner: string, since: Instant): Promise<Kindness> {
  const row =
    (await reader.sqlOne<Row>(
      `SELECT eye_breaks AS eyeBreaks, quiet_from AS quietFrom, quiet_to AS quietTo, held_until AS heldUntil,
         row_from AS rowFrom FROM kindness WHERE owner = ?`,
      [owner],
    )) ?? UNSAID;
  const hard = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM hard_call WHERE owner = ?1 AND at >= ?2 AND at > max(?3, ${LAST_EASIER})`,
    [owner, since, row.rowFrom],
  );
  const { quietFrom, quietTo } = row;
  return {
    eyeBreaks: row.eyeBreaks === 1,
    quietHours: quietFrom === null || quietTo === null ? null : { fromMinute: quietFrom, toMinute: quietTo },
    heldUntil: row.heldUntil,
    hardInRow: hard?.n ?? 0,
  };
}

type Changes = KindnessSettings | { readonly heldUntil: Instant | null } | { readonly rowFrom: Instant };

/** Changes what is given and leaves the rest as it was. */
export async function putKindness(writer: Writer, owner: string, changes: Changes): Promise<void> {
  await writer.run(
    'INSERT INTO kindness (owner, eye_breaks, row_from) VALUES (?, 1, 0) ON CONFLICT DO NOTHING',
    [owner],
  );
  if ('eyeBreaks' in changes) {
    const { eyeBreaks, quietHours } = changes;
    await writer.run('UPDATE kindness SET eye_breaks = ?, quiet_from = ?, quiet_to = ? WHERE owner = ?', [
      ...[eyeBreaks ? 1 : 0, quietHours?.fromMinute ?? null, quietHours?.toMinute ?? null],
      owner,
    ]);
  } else if ('heldUntil' in changes) {
    await writer.run('UPDATE kindness SET held_until = ? WHERE owner = ?', [changes.heldUntil, owner]);
  } else {
    await writer.run('UPDATE kindness SET row_from = ? WHERE owner = ?', [changes.rowFrom, owner]);
  }
}

/** Notes a hard call, and lets go of those of everybody that are older than `before`: nobody needs them. */
export async function addHardCall(
  writer: Writer,
  owner: string,
  { at, before }: { at: Instant; before: Instant },
): Promise<void> {
  await writer.run('DELETE FROM hard_call WHERE at < ?', [before]);
  await writer.run('INSERT INTO hard_call (owner, at) VALUES (?, ?)', [owner, at]);
}
