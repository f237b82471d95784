import type { HelperFilter, HelperLine } from '../../../shared/contract/helpers';
import type { Reader, SqlValue } from '../../database/session';
import { isEmptySearch } from '../../search/search-text';
import { peopleFound } from '../../search/found';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { HOLDING_SQL } from '../requests/holding-repository';
import { inList, type Condition } from '../requests/list-repository';
import { freeTodayAmongAll, isFreeToday } from './free-today-repository';
import type { Present } from './present';

type Sort = 'name' | 'least_asked' | 'newest';

const ORDER: Readonly<Record<Sort, string>> = {
  // By the person's id at last, which the index on names holds too.
  name: 'p.display_name COLLATE NOCASE, p.id',
  least_asked: 'coalesce(w.tasks, 0), p.display_name COLLATE NOCASE, p.id',
  newest: 'h.id DESC',
};

// A task without a set hour counts in the week in which it is due, or else in which it was agreed.
const TASKS_THIS_WEEK = `SELECT m.helper_id, count(*) AS tasks FROM "match" m JOIN request r ON r.id = m.request_id
  WHERE m.status IN ${HOLDING_SQL} AND coalesce(r.starts_at, r.ends_at, m.updated_at) >= ?
    AND coalesce(r.starts_at, r.ends_at, m.updated_at) < ?`;

// Some kind of check has run out with its days of grace and was not renewed; the parameter is today.
// It looks past what may be seen of checks: that one has run out is for everybody who looks after helpers.
const EXPIRED = 'SELECT v.helper_id FROM main.vetting v LEFT JOIN term t ON t.code = v.kind';
const COUNTS_UNTIL = `date(v.valid_until, '+' || coalesce(t.vetting ->> 'graceDays', 0) || ' days')`;
const RUN_OUT = `v.kind HAVING max(coalesce(${COUNTS_UNTIL}, '9999-12-31')) < ?`;

const FLAGGED: Condition = {
  sql: `h.status <> 'left'
    AND h.id IN (SELECT helper_id FROM flag WHERE state = 'open' AND helper_id IS NOT NULL)`,
  parameters: [],
};

const NO_FILTER = 'TRUE';
// Their numbers stay; there is nobody to ask any more.
const IS_THERE = 'h.person_id NOT IN (SELECT person_id FROM erased_person)';

interface Slice {
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
}

/** Helpers that fit, a slice of them in the wished order, and how many fit in all. */
export async function listHelpers(
  reader: Reader,
  filter: HelperFilter,
  slice: Slice,
  present: Present,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<{ items: HelperLine[]; total: number }> {
  const { sql, parameters } = helperConditions(filter, present, shown);
  const count = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM helper h WHERE ${IS_THERE} AND ${sql}`,
    parameters,
  );
  const ids = await sliceOfIds(reader, { sql, parameters }, slice, present);
  return { items: await helperLines(reader, ids, present), total: count?.n ?? 0 };
}

async function sliceOfIds(
  reader: Reader,
  fits: Condition,
  slice: Slice,
  present: Present,
): Promise<number[]> {
  const { join, joinParameters } = joinsFor(slice.sort, present);
  // With a filter, those who fit are found first: walking everybody by name would look at each just to pass it by.
  const isFiltered = fits.sql !== NO_FILTER;
  const those = isFiltered
    ? `WITH fit AS MATERIALIZED (SELECT h.id, h.person_id FROM helper h WHERE ${fits.sql})`
    : '';
  const rows = await reader.sql<{ id: number }>(
    `${those} SELECT h.id FROM ${isFiltered ? 'fit' : 'helper'} h ${join} WHERE ${IS_THERE} ORDER BY ${ORDER[slice.sort]} LIMIT ? OFFSET ?`,
    [...fits.parameters, ...joinParameters, slice.limit, slice.offset],
  );
  return rows.map((row) => row.id);
}

function joinsFor(sort: Sort, present: Present): { join: string; joinParameters: SqlValue[] } {
  const person = 'JOIN person p ON p.id = h.person_id';
  if (sort === 'newest') return { join: '', joinParameters: [] };
  if (sort === 'name') return { join: person, joinParameters: [] };
  return {
    join: `${person} LEFT JOIN (${TASKS_THIS_WEEK} GROUP BY m.helper_id) w ON w.helper_id = h.id`,
    joinParameters: [present.weekStartsAt, present.weekEndsAt],
  };
}

function helperConditions(filter: HelperFilter, present: Present, shown: Shown): Condition {
  const conditions = [
    textCondition(filter.text),
    shown('h.person_id', 'helper'),
    categoryCondition(filter.categories),
    inList('h.status', filter.statuses),
    filter.freeToday ? { sql: freeTodayAmongAll(present.today), parameters: [] } : null,
    filter.vettingExpired
      ? { sql: `h.id IN (${EXPIRED} GROUP BY v.helper_id, ${RUN_OUT})`, parameters: [present.today] }
      : null,
    filter.isFlagged ? FLAGGED : null,
  ].filter((condition) => condition !== null);
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' AND ') || NO_FILTER,
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

function textCondition(text: string): Condition | null {
  if (isEmptySearch(text)) return null;
  const { sql, parameters } = peopleFound(text);
  return { sql: `h.person_id IN (${sql})`, parameters };
}

/** Offers any of them. Codes hold no sign that JSON would escape, so a quoted code is found as it is. */
export function categoryCondition(categories: readonly string[]): Condition | null {
  if (categories.length === 0) return null;
  return {
    sql: categories.map(() => 'instr(h.categories, ?) > 0').join(' OR '),
    parameters: categories.map((code) => `"${code}"`),
  };
}

type RawLine = Omit<HelperLine, 'categories' | 'freeToday' | 'vettingExpired' | 'isWithheld'> & {
  categories: string;
  freeToday: 0 | 1;
  vettingExpired: 0 | 1;
  isWithheld: 0 | 1;
};

/** Lines of the list for these helpers, in the order of the ids. */
async function helperLines(reader: Reader, ids: readonly number[], present: Present): Promise<HelperLine[]> {
  const rows = await reader.sql<RawLine>(
    `SELECT h.id, h.person_id AS personId, p.display_name AS name,
       (SELECT as_given FROM person_phone f WHERE f.person_id = p.id ORDER BY position LIMIT 1) AS phone,
       coalesce((SELECT locality FROM place l WHERE l.person_id = p.id ORDER BY position LIMIT 1), '') AS locality,
       EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = p.id) AS isWithheld,
       h.categories, h.status, h.break_until AS breakUntil, ${isFreeToday(present.today)} AS freeToday,
       EXISTS (${EXPIRED} WHERE v.helper_id = h.id GROUP BY ${RUN_OUT}) AS vettingExpired,
       coalesce((SELECT tasks FROM (${TASKS_THIS_WEEK} AND m.helper_id = h.id)), 0) AS tasksThisWeek,
       h.tasks_per_week AS tasksPerWeek
     FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id IN (SELECT value FROM json_each(?))`,
    [present.today, present.weekStartsAt, present.weekEndsAt, JSON.stringify(ids)],
  );
  const lines = new Map(rows.map((row) => [Number(row.id), toLine(row)]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

function toLine(row: RawLine): HelperLine {
  const categories = JSON.parse(row.categories) as string[];
  return {
    ...row,
    categories,
    freeToday: row.freeToday === 1,
    vettingExpired: row.vettingExpired === 1,
    isWithheld: row.isWithheld === 1,
  };
}
