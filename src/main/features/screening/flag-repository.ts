import { KithError } from '../../../shared/contract/errors';
import type { ScreeningRule } from '../../../shared/screening/rules';
import { flagEntity, type FlagRow } from '../../database/entities/flag.entity';
import type { Reader, Writer } from '../../database/session';
import type { DueIds } from './due-repository';

/** Flags of these requests and helpers, whatever became of them. */
export async function flagsOf(reader: Reader, { requests, helpers }: DueIds): Promise<FlagRow[]> {
  return await byIds(
    reader,
    `SELECT id FROM flag WHERE request_id IN (SELECT value FROM json_each(?))
     UNION SELECT id FROM flag WHERE helper_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(requests), JSON.stringify(helpers)],
  );
}

/** What was dismissed of these people so far. */
export async function dismissedOf(reader: Reader, people: readonly number[]): Promise<FlagRow[]> {
  return await byIds(
    reader,
    `SELECT id FROM flag WHERE person_id IN (SELECT value FROM json_each(?)) AND state = 'dismissed'`,
    [JSON.stringify(people)],
  );
}

async function byIds(reader: Reader, sql: string, parameters: readonly string[]): Promise<FlagRow[]> {
  const rows: FlagRow[] = [];
  for (const { id } of await reader.sql<{ id: number }>(sql, parameters)) {
    const row = await reader.find(flagEntity, { id });
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** @throws KithError `not_found` */
export async function getFlag(reader: Reader, id: number): Promise<FlagRow> {
  const row = await reader.find(flagEntity, { id });
  if (row === null)
    throw new KithError('not_found', 'This flag is not there any more: what it was about was changed.');
  return row;
}

export async function insertFlags(writer: Writer, rows: readonly Omit<FlagRow, 'id'>[]): Promise<void> {
  const first = await writer.nextId(flagEntity);
  await writer.insert(
    flagEntity,
    rows.map((row, index) => ({ ...row, id: first + index })),
  );
}

export async function deleteFlags(writer: Writer, ids: readonly number[]): Promise<void> {
  await writer.run('DELETE FROM flag WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
}

export async function moveFlag(
  writer: Writer,
  id: number,
  place: Pick<FlagRow, 'field' | 'fromAt' | 'toAt'>,
): Promise<void> {
  await writer.run('UPDATE flag SET field = ?, from_at = ?, to_at = ? WHERE id = ?', [
    place.field,
    place.fromAt,
    place.toAt,
    id,
  ]);
}

/** Open requests, and helpers who have not left, with a flag to be looked at. */
export async function countFlagged(reader: Reader): Promise<{ requests: number; helpers: number }> {
  const row = await reader.sqlOne<{ requests: number; helpers: number }>(
    `SELECT (SELECT count(DISTINCT f.request_id) FROM flag f JOIN request r ON r.id = f.request_id
         WHERE f.state = 'open' AND f.request_id IS NOT NULL AND r.status IN ('open','on_hold')) AS requests,
       (SELECT count(DISTINCT f.helper_id) FROM flag f JOIN helper h ON h.id = f.helper_id
         WHERE f.state = 'open' AND f.helper_id IS NOT NULL AND h.status <> 'left') AS helpers`,
  );
  return row ?? { requests: 0, helpers: 0 };
}

export interface Flagged {
  readonly requests: ReadonlySet<number>;
  readonly helpers: ReadonlySet<number>;
}

/** Those of these with a flag to be looked at, or marked as a scam. */
export async function flaggedAmong(reader: Reader, { requests, helpers }: DueIds): Promise<Flagged> {
  const rows = await reader.sql<{ requestId: number | null; helperId: number | null }>(
    `SELECT request_id AS requestId, helper_id AS helperId FROM flag WHERE state <> 'dismissed' AND id IN (
       SELECT id FROM flag WHERE request_id IN (SELECT value FROM json_each(?))
       UNION SELECT id FROM flag WHERE helper_id IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(requests), JSON.stringify(helpers)],
  );
  return {
    requests: new Set(rows.flatMap(({ requestId }) => requestId ?? [])),
    helpers: new Set(rows.flatMap(({ helperId }) => helperId ?? [])),
  };
}

/** Takes away what nobody decided on and no rule looks for any more. */
export async function deleteOpenFlags(writer: Writer, rules: readonly ScreeningRule[]): Promise<void> {
  await writer.run(`DELETE FROM flag WHERE state = 'open' AND rule IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(rules),
  ]);
}

/** How often each rule was left open, dismissed and confirmed. */
export async function countByRule(
  reader: Reader,
): Promise<{ rule: ScreeningRule; state: FlagRow['state']; n: number }[]> {
  return await reader.sql('SELECT rule, state, count(*) AS n FROM flag GROUP BY rule, state');
}
