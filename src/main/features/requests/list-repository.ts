import type { RequestFilter, RequestLine } from '../../../shared/contract/requests';
import type { RequestRow } from '../../database/entities/request.entity';
import type { Reader, SqlValue } from '../../database/session';
import { isEmptySearch, searchQuery } from '../../search/search-text';
import { peopleFound, requestsFound } from '../../search/found';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { HOLDING_SQL, SUGGESTED_SQL, TAKEN_SQL } from './holding-repository';
import { whenOf } from './request-row';

type Sort = 'urgency' | 'newest' | 'soonest' | 'name';
type ListStatus = RequestFilter['statuses'][number];

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

const FLAGGED: Condition = {
  sql: `r.status IN ('open', 'on_hold')
    AND r.id IN (SELECT request_id FROM flag WHERE state = 'open' AND request_id IS NOT NULL)`,
  parameters: [],
};

export const URGENCY_ORDER = `CASE r.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END`;

const ORDER: Readonly<Record<Sort, string>> = {
  // What is over stands below what still waits: a critical request of last month is no work for today.
  urgency: `r.status NOT IN ('open', 'on_hold'), ${URGENCY_ORDER}, r.created_at, r.id`,
  newest: 'r.created_at DESC, r.id DESC',
  soonest: 'coalesce(r.starts_at, r.ends_at) IS NULL, coalesce(r.starts_at, r.ends_at), r.id',
  name: '(SELECT p.display_name FROM person p WHERE p.id = r.requester_id) COLLATE NOCASE, r.id',
};

// As sets that are made once per query, not as a count per request.
const SUGGESTED_SET = `(SELECT m.request_id FROM "match" m WHERE m.status = 'suggested')`;
const FILLED_SET = `(SELECT m.request_id FROM "match" m JOIN request q ON q.id = m.request_id
  WHERE m.status IN ${HOLDING_SQL} GROUP BY m.request_id HAVING count(*) >= q.helpers_needed)`;

const OPEN_AND: Readonly<Partial<Record<ListStatus, string>>> = {
  waiting: `r.id NOT IN ${FILLED_SET} AND r.id NOT IN ${SUGGESTED_SET}`,
  suggested: `r.id NOT IN ${FILLED_SET} AND r.id IN ${SUGGESTED_SET}`,
  filled: `r.id IN ${FILLED_SET}`,
};

/** Requests that fit, a slice of them in the wished order, and how many fit in all. */
export async function listRequests(
  reader: Reader,
  filter: RequestFilter,
  slice: { sort: Sort; offset: number; limit: number },
  shown: Shown = EVERYBODY_SHOWN,
): Promise<{ items: RequestLine[]; total: number }> {
  const { sql, parameters } = requestConditions(filter, shown);
  const count = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM request r WHERE ${sql}`,
    parameters,
  );
  const ids = await reader.sql<{ id: number }>(
    `SELECT r.id FROM request r WHERE ${sql} ORDER BY ${ORDER[slice.sort]} LIMIT ? OFFSET ?`,
    [...parameters, slice.limit, slice.offset],
  );
  return {
    items: await requestLines(
      reader,
      ids.map((row) => row.id),
    ),
    total: count?.n ?? 0,
  };
}

/** What a filter asks of a request `r`. */
export function requestConditions(filter: RequestFilter, shown: Shown = EVERYBODY_SHOWN): Condition {
  const conditions = [
    textCondition(filter.text),
    inList('r.category', filter.categories),
    inList('r.urgency', filter.urgencies),
    statusCondition(filter.statuses),
    shown('r.requester_id', 'requester'),
    ...(filter.isFlagged ? [FLAGGED] : []),
    ...(filter.requesterId === null ? [] : [{ sql: 'r.requester_id = ?', parameters: [filter.requesterId] }]),
  ].filter((condition) => condition !== null);
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' AND ') || 'TRUE',
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** By the request's own words or by its requester's name, phones and notes. */
function textCondition(text: string): Condition | null {
  if (isEmptySearch(text)) return null;
  const query = searchQuery(text);
  if (query === null) return { sql: 'FALSE', parameters: [] };
  const own = requestsFound(text);
  const people = peopleFound(text);
  return {
    sql: `r.id IN (${own.sql} UNION ALL SELECT q.id FROM request q WHERE q.requester_id IN (${people.sql}))`,
    parameters: [...own.parameters, ...people.parameters],
  };
}

export function inList(column: string, values: readonly string[]): Condition | null {
  if (values.length === 0) return null;
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(values)] };
}

export function statusCondition(statuses: readonly ListStatus[]): Condition | null {
  if (statuses.length === 0) return null;
  const plain = statuses.filter((status) => OPEN_AND[status] === undefined);
  const parts = statuses.flatMap((status) => {
    const more = OPEN_AND[status];
    return more === undefined ? [] : [`(r.status = 'open' AND ${more})`];
  });
  if (plain.length > 0) parts.push('r.status IN (SELECT value FROM json_each(?))');
  return { sql: parts.join(' OR '), parameters: plain.length > 0 ? [JSON.stringify(plain)] : [] };
}

type RawLine = Omit<RequestLine, 'when' | 'hasSuggestion' | 'isSeries'> &
  Pick<RequestRow, 'whenKind' | 'whenDate' | 'fromMinute' | 'toMinute'> & {
    hasSuggestion: 0 | 1;
    isSeries: 0 | 1;
  };

/** Lines of the list for these requests, in the order of the ids. */
async function requestLines(reader: Reader, ids: readonly number[]): Promise<RequestLine[]> {
  const rows = await reader.sql<RawLine>(
    `SELECT r.id, r.requester_id AS requesterId, p.display_name AS requesterName, r.category, r.summary, r.urgency,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute,
       coalesce((SELECT l.locality FROM place l WHERE l.id = r.place_id),
         (SELECT l.locality FROM place l WHERE l.person_id = r.requester_id ORDER BY l.position LIMIT 1), '') AS locality,
       r.helpers_needed AS helpersNeeded, ${TAKEN_SQL} AS helpersTaken, ${SUGGESTED_SQL} AS hasSuggestion,
       r.series_id IS NOT NULL AS isSeries, r.status, r.created_at AS createdAt
     FROM request r JOIN person p ON p.id = r.requester_id WHERE r.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  const lines = new Map(rows.map((row) => [Number(row.id), toLine(row)]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

function toLine(row: RawLine): RequestLine {
  const { whenKind, whenDate, fromMinute, toMinute, hasSuggestion, isSeries, ...rest } = row;
  const when = whenOf({ whenKind, whenDate, fromMinute, toMinute });
  return { ...rest, when, hasSuggestion: hasSuggestion === 1, isSeries: isSeries === 1 };
}
