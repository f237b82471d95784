import type { MergePreview } from '../../../shared/contract/duplicates';
import type { Reader, Writer } from '../../database/session';
import { columnsThat, type Merged } from './merge-care';

interface Ids {
  readonly kept: number;
  readonly gone: number;
}

const KIND_BESIDE: ReadonlySet<string> = new Set(['text_mark', 'screening_due']);

/** Lets every row that names the one who is gone name the one who is kept, and drops what is worked out anew. */
export async function moveRows(writer: Writer, kind: Merged, { kept, gone }: Ids): Promise<void> {
  for (const [table, column] of columnsThat(kind, 'dropped')) {
    const ofKind = KIND_BESIDE.has(table) ? ` AND kind = '${kind}'` : '';
    await writer.run(`DELETE FROM "${table}" WHERE "${column}" = ?${ofKind}`, [gone]);
  }
  for (const [table, column] of columnsThat(kind, 'moves'))
    await writer.run(`UPDATE "${table}" SET "${column}" = ? WHERE "${column}" = ?`, [kept, gone]);
}

/** How many rows name the one who would be gone, by table; suggestions do not count, because they are made anew. */
export async function countMoves(reader: Reader, kind: Merged, gone: number): Promise<MergePreview['moves']> {
  const moves: { table: string; count: number }[] = [];
  for (const [table, column] of columnsThat(kind, 'moves')) {
    const only = table === 'match' ? ` AND status <> 'suggested'` : '';
    const row = await reader.sqlOne<{ n: number }>(
      `SELECT count(*) AS n FROM "${table}" WHERE "${column}" = ?${only}`,
      [gone],
    );
    if ((row?.n ?? 0) > 0) moves.push({ table, count: row?.n ?? 0 });
  }
  return moves;
}

/** Words that somebody typed into the form of the one who is gone come back in the form of the other. */
export async function moveDrafts(writer: Writer, form: Merged, { kept, gone }: Ids): Promise<void> {
  await writer.run(
    `UPDATE draft SET form_key = CAST(?1 AS TEXT) WHERE form = ?3 AND form_key = CAST(?2 AS TEXT)
     AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.owner = draft.owner AND d.form = ?3 AND d.form_key = CAST(?1 AS TEXT))`,
    [kept, gone, form],
  );
}

/** Rules about pairs name the one who is kept; where both had the same rule, its notes stand together. */
export async function moveDoNotMatch(writer: Writer, { kept, gone }: Ids): Promise<void> {
  const other = 'CASE WHEN low_id = ?2 THEN high_id ELSE low_id END';
  await writer.run(
    `INSERT INTO do_not_match (low_id, high_id, reason, note, created_by, created_at)
     SELECT min(?1, ${other}), max(?1, ${other}), reason, note, created_by, created_at FROM do_not_match
     WHERE ?2 IN (low_id, high_id)
     ON CONFLICT (low_id, high_id) DO UPDATE SET note = substr(CASE WHEN excluded.note IN ('', note) THEN note
       WHEN note = '' THEN excluded.note ELSE note || '; ' || excluded.note END, 1, 1000)`,
    [kept, gone],
  );
  await writer.run('DELETE FROM do_not_match WHERE ? IN (low_id, high_id)', [gone]);
}

/** What was said of the one who is gone, that they are not somebody else, holds of the one who is kept. */
export async function moveNotSame(writer: Writer, kind: Merged, { kept, gone }: Ids): Promise<void> {
  const other = 'CASE WHEN low_id = ?2 THEN high_id ELSE low_id END';
  await writer.run(
    `INSERT INTO not_same (kind, low_id, high_id, by, at)
     SELECT kind, min(?1, ${other}), max(?1, ${other}), by, at FROM not_same
     WHERE kind = ?3 AND ?2 IN (low_id, high_id) AND ${other} <> ?1 ON CONFLICT DO NOTHING`,
    [kept, gone, kind],
  );
  await writer.run('DELETE FROM not_same WHERE kind = ? AND ? IN (low_id, high_id)', [kind, gone]);
}

/** A repeating request goes on for the one who is kept. */
export async function moveSeries(writer: Writer, { kept, gone }: Ids): Promise<void> {
  for (const name of ['requesterId', 'callerId'])
    await writer.run(
      `UPDATE request_series SET template = json_set(template, '$.${name}', ?1), version = version + 1
       WHERE (template ->> '${name}') = ?2`,
      [kept, gone],
    );
}

/** Whoever asked for themselves through a second record is no caller for somebody else. */
export async function dropOwnCaller(writer: Writer, kept: number): Promise<void> {
  await writer.run(
    `UPDATE request SET caller_id = NULL, caller_relation = '' WHERE requester_id = ?1 AND caller_id = ?1`,
    [kept],
  );
}

/** In a plan of check-ins nobody is rung as a contact for themselves, or twice; who comes after takes the place. */
export async function joinContacts(writer: Writer, kept: number): Promise<void> {
  await writer.run(
    `UPDATE check_in_plan SET second_person_id = NULL, version = version + 1
     WHERE second_person_id = ?1 AND ?1 IN (person_id, coalesce(first_person_id, 0))`,
    [kept],
  );
  await writer.run(
    `UPDATE check_in_plan SET first_person_id = second_person_id, first_name = second_name, first_phone = second_phone,
       second_person_id = NULL, second_name = '', second_phone = '', version = version + 1
     WHERE first_person_id = ?1 AND person_id = ?1`,
    [kept],
  );
}

/** Suggestions are made anew by the next run; until then none names who is gone. */
export async function dropSuggestions(
  writer: Writer,
  by: 'helper_id' | 'request_id',
  ids: readonly number[],
): Promise<void> {
  await writer.run(
    `DELETE FROM "match" WHERE status = 'suggested' AND ${by} IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
}

const OPEN_ROUND = (row: string) => `${row}.kind = 'round' AND ${row}.state IN ('open','stuck')`;
/** Tables with room for one row of a request, and which rows `o` and `t` of two requests are in each other's way. */
const ONE_OF_EACH = [
  ['call_request', 'o.call_id = t.call_id'],
  ['queue_item', `${OPEN_ROUND('o')} AND ${OPEN_ROUND('t')}`],
  ['unmet_need', 'TRUE'],
] as const;

/** Moves what there may be once of a request; where both have it, that of the one that is kept stays. */
export async function moveWhereFree(writer: Writer, { kept, gone }: Ids): Promise<void> {
  for (const [table, isTaken] of ONE_OF_EACH)
    await writer.run(
      `UPDATE ${table} AS t SET request_id = ?1 WHERE t.request_id = ?2
       AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.request_id = ?1 AND ${isTaken})`,
      [kept, gone],
    );
}

/** Checks of both helpers stand together, each once. */
export async function moveChecks(writer: Writer, { kept, gone }: Ids): Promise<void> {
  await writer.run(
    `UPDATE vetting SET helper_id = ?1 WHERE helper_id = ?2 AND NOT EXISTS (
       SELECT 1 FROM vetting o WHERE o.helper_id = ?1 AND o.kind = vetting.kind AND o.valid_from = vetting.valid_from
         AND o.valid_until IS vetting.valid_until)`,
    [kept, gone],
  );
}

/** Whoever has a form of these requests open cannot save over them as they were. */
export async function countVersionsOn(writer: Writer, gone: number): Promise<void> {
  await writer.run('UPDATE request SET version = version + 1 WHERE requester_id = ?1 OR caller_id = ?1', [
    gone,
  ]);
}

/** A requester's addresses, behind those of the one who is kept. */
export async function movePlaces(writer: Writer, { kept, gone }: Ids): Promise<void> {
  await writer.run('UPDATE place SET person_id = ?1, position = position + 100 WHERE person_id = ?2', [
    kept,
    gone,
  ]);
}
