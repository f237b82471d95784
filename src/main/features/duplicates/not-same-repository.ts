import type { DuplicateKind } from '../../../shared/domain/duplicate';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';

/** SQL that holds where nobody said that these two (SQL of their ids) are different. */
export const undecided = (kind: DuplicateKind, one: string, other: string) =>
  `NOT EXISTS (SELECT 1 FROM not_same n WHERE n.kind = '${kind}'
    AND n.low_id = min(${one}, ${other}) AND n.high_id = max(${one}, ${other}))`;

/** Remembers that this one is none of those, so that nobody is asked again. */
export async function rememberNotSame(
  writer: Writer,
  kind: DuplicateKind,
  id: number,
  others: readonly number[],
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  await writer.run(
    `INSERT INTO not_same (kind, low_id, high_id, by, at)
     SELECT ?1, min(?2, o.value), max(?2, o.value), ?3, ?4 FROM json_each(?5) o
     WHERE o.value <> ?2 AND EXISTS (SELECT 1 FROM ${kind} x WHERE x.id = o.value) ON CONFLICT DO NOTHING`,
    [kind, id, by, now, JSON.stringify(others)],
  );
}

/** Those of whom it was said that they are not this one. */
export async function notSameAs(
  reader: Reader,
  kind: DuplicateKind,
  id: number,
): Promise<ReadonlySet<number>> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT high_id AS id FROM not_same WHERE kind = ?1 AND low_id = ?2
     UNION SELECT low_id FROM not_same WHERE kind = ?1 AND high_id = ?2`,
    [kind, id],
  );
  return new Set(rows.map((row) => row.id));
}
