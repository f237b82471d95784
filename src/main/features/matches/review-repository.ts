import type { InputOf } from '../../../shared/contract';
import type { LatLng } from '../../../shared/domain/geo';
import { HOLDING_STATUSES } from '../../../shared/domain/match';
import type { Urgency } from '../../../shared/domain/request';
import type { Reader, SqlValue } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { searchQuery } from '../../search/search-text';
import { peopleFound, requestsFound } from '../../search/found';

const HOLDING = HOLDING_STATUSES.map((status) => `'${status}'`).join(',');
const IN_PROGRESS = `('confirmed','contacted','accepted','under_way')`;
const TAKEN = `(SELECT count(*) FROM "match" m WHERE m.request_id = r.id AND m.status IN (${HOLDING}))`;
const HAS_SUGGESTION = `EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = r.id AND m.status = 'suggested')`;
const HAS_PROGRESS = `EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = r.id AND m.status IN ${IN_PROGRESS})`;
const URGENCY_ORDER = `CASE r.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END`;

export type QueueInput = InputOf<'review.queue'>;
export type Show = QueueInput['show'];

function showCondition(show: Show, now: number): string {
  const isPostponed = `coalesce(r.postponed_until, 0) > ${String(now)}`;
  const needsMore = `r.status = 'open' AND ${TAKEN} < r.helpers_needed`;
  switch (show) {
    case 'suggested':
      return `${needsMore} AND NOT ${isPostponed} AND ${HAS_SUGGESTION}`;
    case 'unmatched':
      return `${needsMore} AND NOT ${isPostponed} AND NOT ${HAS_SUGGESTION}`;
    case 'postponed':
      return `${needsMore} AND ${isPostponed}`;
    case 'in_progress':
      return `r.status IN ('open','on_hold') AND ${HAS_PROGRESS}`;
  }
}

function filterConditions(input: QueueInput, shown: Shown): { text: string; values: SqlValue[] } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const oneOf = (column: string, choices: readonly string[]) => {
    if (choices.length === 0) return;
    parts.push(`${column} IN (${choices.map(() => '?').join(',')})`);
    values.push(...choices);
  };
  oneOf('r.category', input.categories);
  oneOf('r.urgency', input.urgencies);
  const visible = shown('r.requester_id', 'requester');
  if (visible !== null) parts.push(visible.sql);
  const expression = searchQuery(input.text);
  if (expression !== null) {
    const own = requestsFound(input.text);
    const people = peopleFound(input.text);
    parts.push(`(r.id IN (${own.sql}) OR r.requester_id IN (${people.sql}))`);
    values.push(...own.parameters, ...people.parameters);
  }
  return { text: parts.map((part) => ` AND ${part}`).join(''), values };
}

export interface QueueRow {
  readonly requestId: number;
  readonly requesterName: string;
  readonly category: string;
  readonly summary: string;
  readonly urgency: Urgency;
  readonly whenKind: 'any' | 'by' | 'between';
  readonly whenDate: string | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly locality: string;
  readonly waitingSince: number;
  readonly helpersNeeded: number;
  readonly helpersTaken: number;
}

/** One page of the queue: most urgent first, then who has waited longest. */
export function queuePage(reader: Reader, input: QueueInput, now: number, shown: Shown): Promise<QueueRow[]> {
  const filter = filterConditions(input, shown);
  return reader.sql<QueueRow>(
    `SELECT r.id AS requestId, p.display_name AS requesterName, r.category, r.summary, r.urgency,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute,
       coalesce(a.locality, (SELECT h.locality FROM place h WHERE h.person_id = r.requester_id ORDER BY h.position LIMIT 1), '') AS locality,
       r.created_at AS waitingSince, r.helpers_needed AS helpersNeeded, ${TAKEN} AS helpersTaken
     FROM request r JOIN person p ON p.id = r.requester_id LEFT JOIN place a ON a.id = r.place_id
     WHERE ${showCondition(input.show, now)}${filter.text}
     ORDER BY ${URGENCY_ORDER}, r.created_at, r.id LIMIT ? OFFSET ?`,
    [...filter.values, input.limit, input.offset],
  );
}

/** How many requests stand under each heading, with the same filter. */
export async function queueCount(
  reader: Reader,
  input: QueueInput,
  show: Show,
  now: number,
  shown: Shown,
): Promise<number> {
  const filter = filterConditions(input, shown);
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM request r WHERE ${showCondition(show, now)}${filter.text}`,
    filter.values,
  );
  return row?.n ?? 0;
}

export interface SuggestionRow {
  readonly matchId: number;
  readonly requestId: number;
  readonly helperId: number;
  readonly personId: number;
  readonly helperName: string;
  readonly status: string;
  readonly cost: number;
  readonly terms: string;
  readonly isClear: number;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Suggestions (or matches under way) of some requests, cheapest first. */
export function suggestionsOf(
  reader: Reader,
  requestIds: readonly number[],
  statuses: readonly string[] = ['suggested'],
): Promise<SuggestionRow[]> {
  if (requestIds.length === 0) return Promise.resolve([]);
  const marks = (values: readonly unknown[]) => values.map(() => '?').join(',');
  return reader.sql<SuggestionRow>(
    `SELECT m.id AS matchId, m.request_id AS requestId, m.helper_id AS helperId, h.person_id AS personId,
       p.display_name AS helperName, m.status, m.cost, m.terms, m.is_clear AS isClear,
       (SELECT a.lat FROM place a WHERE a.person_id = h.person_id AND a.lat IS NOT NULL ORDER BY a.position LIMIT 1) AS lat,
       (SELECT a.lng FROM place a WHERE a.person_id = h.person_id AND a.lng IS NOT NULL ORDER BY a.position LIMIT 1) AS lng
     FROM "match" m JOIN helper h ON h.id = m.helper_id JOIN person p ON p.id = h.person_id
     WHERE m.request_id IN (${marks(requestIds)}) AND m.status IN (${marks(statuses)}) ORDER BY m.cost, m.id`,
    [...requestIds, ...statuses],
  );
}

export interface HelperNameRow {
  readonly helperId: number;
  readonly personId: number;
  readonly name: string;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Names and homes of helpers. */
export function helperNames(reader: Reader, helperIds: readonly number[]): Promise<HelperNameRow[]> {
  if (helperIds.length === 0) return Promise.resolve([]);
  return reader.sql<HelperNameRow>(
    `SELECT h.id AS helperId, h.person_id AS personId, p.display_name AS name,
       (SELECT a.lat FROM place a WHERE a.person_id = h.person_id AND a.lat IS NOT NULL ORDER BY a.position LIMIT 1) AS lat,
       (SELECT a.lng FROM place a WHERE a.person_id = h.person_id AND a.lng IS NOT NULL ORDER BY a.position LIMIT 1) AS lng
     FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id IN (${helperIds.map(() => '?').join(',')})`,
    [...helperIds],
  );
}

/** Helpers found by words of their name or number; all active ones, nearest name first, for no words. */
export function helpersByText(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<HelperNameRow[]> {
  const expression = searchQuery(text);
  const found = peopleFound(text);
  const condition = expression === null ? '' : `AND p.id IN (${found.sql})`;
  return reader.sql<HelperNameRow>(
    `SELECT h.id AS helperId, h.person_id AS personId, p.display_name AS name, NULL AS lat, NULL AS lng
     FROM helper h JOIN person p ON p.id = h.person_id WHERE h.status <> 'left' AND ${shown('h.person_id', 'helper')?.sql ?? 'TRUE'} ${condition}
     ORDER BY p.display_name COLLATE NOCASE, h.id LIMIT ?`,
    expression === null ? [limit] : [...found.parameters, limit],
  );
}

/** Somebody or something with a name and a place on the map. */
export interface Named {
  readonly name: string;
  readonly point: LatLng | null;
}

const pointOf = (row: { lat: number | null; lng: number | null }) =>
  row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng };

/** Helpers by id. */
export async function helpersNamed(reader: Reader, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await helperNames(reader, ids);
  return new Map(rows.map((row) => [row.helperId, { name: row.name, point: pointOf(row) }]));
}

/** Requests by id: who asks, what for, and where. */
export async function requestNames(
  reader: Reader,
  ids: readonly number[],
): Promise<Map<number, Named & { readonly summary: string }>> {
  if (ids.length === 0) return new Map();
  const home = (column: 'lat' | 'lng') =>
    `(SELECT h.${column} FROM place h WHERE h.person_id = r.requester_id AND h.lat IS NOT NULL ORDER BY h.position LIMIT 1)`;
  const rows = await reader.sql<{
    id: number;
    name: string;
    summary: string;
    lat: number | null;
    lng: number | null;
  }>(
    `SELECT r.id, p.display_name AS name, r.summary, coalesce(a.lat, ${home('lat')}) AS lat, coalesce(a.lng, ${home('lng')}) AS lng
     FROM request r JOIN person p ON p.id = r.requester_id LEFT JOIN place a ON a.id = r.place_id
     WHERE r.id IN (${ids.map(() => '?').join(',')})`,
    [...ids],
  );
  return new Map(rows.map((row) => [row.id, { name: row.name, summary: row.summary, point: pointOf(row) }]));
}
