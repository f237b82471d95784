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

export const NO_CALLS: CallHistory = { count: 0, firstAt: null, last: [] };

/** Calls from and to a number of which nobody knows whose it is, and of those of whom it is known. */
export async function historyOfNumber(reader: Reader, e164: string): Promise<CallHistory> {
  const found = await histories(
    reader,
    `SELECT 0 AS who, k.id, k.started_at AS startedAt FROM call k
       WHERE k.id IN (${callsFromNumber('?1')}) AND k.number_e164 = ?1`,
    [e164],
  );
  return found.get(0) ?? NO_CALLS;
}

/** Calls with these people, and those in which somebody rang for them; nothing of those who never rang. */
export async function historiesOf(
  reader: Reader,
  personIds: readonly number[],
): Promise<Map<number, CallHistory>> {
  const ids = JSON.stringify(personIds);
  // Each half is found by an index of its own, so they are not one with OR.
  return await histories(
    reader,
    `SELECT k.caller_id AS who, k.id, k.started_at AS startedAt FROM call k
       WHERE k.caller_id IN (SELECT value FROM json_each(?))
     UNION ALL SELECT k.for_id, k.id, k.started_at FROM call k
       WHERE k.for_id IN (SELECT value FROM json_each(?)) AND k.caller_id IS NOT k.for_id`,
    [ids, ids],
  );
}

interface HistoryRow {
  readonly who: number;
  readonly count: number;
  readonly firstAt: Instant;
}

/** How often and since when, by `who`, and the last calls; only of these are whole rows read. */
async function histories(
  reader: Reader,
  calls: string,
  parameters: readonly SqlValue[],
): Promise<Map<number, CallHistory>> {
  const rows = await reader.sql<HistoryRow & CallHistory['last'][number]>(
    `SELECT c.who, c.count, c.firstAt, ${LAST} FROM (
       SELECT who, id, count(*) OVER (PARTITION BY who) AS count, min(startedAt) OVER (PARTITION BY who) AS firstAt,
         row_number() OVER (PARTITION BY who ORDER BY startedAt DESC, id DESC) AS n FROM (${calls})) c
     JOIN call k ON k.id = c.id WHERE c.n <= ${String(MOST_CALLS)} ORDER BY c.who, c.n`,
    parameters,
  );
  const found = new Map<number, CallHistory>();
  for (const { who, count, firstAt, ...call } of rows) {
    found.set(who, { count, firstAt, last: [...(found.get(who)?.last ?? []), call] });
  }
  return found;
}

type OpenRequest = KnownCaller['requests'][number];

/** What these people asked for and is not settled, the newest first. */
export async function openRequestsOf(
  reader: Reader,
  personIds: readonly number[],
): Promise<Map<number, OpenRequest[]>> {
  // The plus keeps SQLite from going through all that is open for the few that these people asked for.
  const rows = await reader.sql<WhenColumns & Omit<OpenRequest, 'when'> & { personId: number }>(
    `SELECT r.requester_id AS personId, r.id, r.category, r.summary, r.urgency, r.status,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute
     FROM request r WHERE r.requester_id IN (SELECT value FROM json_each(?)) AND +r.status IN ('open','on_hold')
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
