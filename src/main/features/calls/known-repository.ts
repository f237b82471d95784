import type { CallHistory, KnownCaller } from '../../../shared/contract/calls';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, SqlValue } from '../../database/session';
import { whenOf, type WhenColumns } from '../requests/service';

const MOST_CALLS = 3;
const MOST_REQUESTS = 5;
const EXCERPT = 120;
const LAST = `k.id, k.disposition, k.started_at AS startedAt, k.danger_at AS dangerAt, k.operator, substr(k.notes, 1, ${String(EXCERPT)}) AS notes`;

/**
 * Narrows down past what is withheld, where an index is: a view has none. Whoever uses it asks for the number again, as the
 * reader sees it.
 */
export const callsFromNumber = (number: string): string =>
  `SELECT m.id FROM main.call m WHERE m.number_e164 = ${number}`;

/** Calls from and to a number of which nobody knows whose it is, and of those of whom it is known. */
export async function historyOfNumber(reader: Reader, e164: string): Promise<CallHistory> {
  return await historyWhere(reader, [`k.id IN (${callsFromNumber('?1')}) AND k.number_e164 = ?1`], e164);
}

/** Calls with a person, and those in which somebody rang for them. */
export async function historyOfPerson(reader: Reader, personId: number): Promise<CallHistory> {
  return await historyWhere(
    reader,
    ['k.caller_id = ?1', 'k.for_id = ?1 AND k.caller_id IS NOT ?1'],
    personId,
  );
}

/** Each condition is found by an index of its own, so they are not one with OR. */
async function historyWhere(
  reader: Reader,
  conditions: readonly string[],
  value: SqlValue,
): Promise<CallHistory> {
  const all = (columns: string, end = '') =>
    conditions
      .map((where) => `SELECT * FROM (SELECT ${columns} FROM call k WHERE ${where}${end})`)
      .join(' UNION ALL ');
  const sum = await reader.sqlOne<{ count: number; firstAt: Instant | null }>(
    `SELECT count(*) AS count, min(startedAt) AS firstAt FROM (${all('k.started_at AS startedAt')})`,
    [value],
  );
  const newest = ` ORDER BY k.started_at DESC LIMIT ${String(MOST_CALLS)}`;
  const last = await reader.sql<CallHistory['last'][number]>(
    `SELECT * FROM (${all(LAST, newest)}) ORDER BY startedAt DESC, id DESC LIMIT ${String(MOST_CALLS)}`,
    [value],
  );
  return { count: sum?.count ?? 0, firstAt: sum?.firstAt ?? null, last };
}

type OpenRequest = KnownCaller['requests'][number];

/** What these people asked for and is not settled, the newest first. */
export async function openRequestsOf(
  reader: Reader,
  personIds: readonly number[],
): Promise<Map<number, OpenRequest[]>> {
  const rows = await reader.sql<WhenColumns & Omit<OpenRequest, 'when'> & { personId: number }>(
    `SELECT r.requester_id AS personId, r.id, r.category, r.summary, r.urgency, r.status,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute
     FROM request r WHERE r.requester_id IN (SELECT value FROM json_each(?)) AND r.status IN ('open','on_hold')
     ORDER BY r.id DESC`,
    [JSON.stringify(personIds)],
  );
  const found = new Map<number, OpenRequest[]>();
  for (const { personId, whenKind, whenDate, fromMinute, toMinute, ...rest } of rows) {
    const own = found.get(personId) ?? [];
    found.set(personId, own);
    const when = whenOf({ whenKind, whenDate, fromMinute, toMinute });
    if (own.length < MOST_REQUESTS) own.push({ ...rest, when });
  }
  return found;
}
