import type { MapFilter } from '../../../shared/contract/map';
import type { OutputOf } from '../../../shared/contract';
import type { Reader } from '../../database/session';
import { freeTodayAmongAll } from '../helpers/free-today-repository';
import { categoryCondition } from '../helpers/list-repository';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import type { Present } from '../helpers/service';
import { whenOf, type WhenColumns } from '../requests/service';
import { inList, statusCondition, type Condition } from '../requests/list-repository';

type Points = OutputOf<'map.points'>;

/** Where the open requests are, and the helpers' homes. Who has no point on the map is left out. */
export async function readPoints(
  reader: Reader,
  filter: MapFilter,
  present: Present,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<Points> {
  return {
    requests: filter.showRequests ? await requestPoints(reader, filter, shown) : [],
    helpers: filter.showHelpers ? await helperPoints(reader, filter, present, shown) : [],
  };
}

async function requestPoints(reader: Reader, filter: MapFilter, shown: Shown): Promise<Points['requests']> {
  const { sql, parameters } = joined([
    // Without a wish for statuses the map shows what is to be done.
    statusCondition(filter.statuses.length === 0 ? ['open'] : filter.statuses),
    inList('r.category', filter.categories),
    inList('r.urgency', filter.urgencies),
    shown('r.requester_id', 'requester'),
  ]);
  const rows = await reader.sql<Omit<Points['requests'][number], 'when'> & WhenColumns>(
    `SELECT r.id, l.lat, l.lng, p.display_name AS name, r.summary, r.category, r.urgency,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute
     FROM request r JOIN person p ON p.id = r.requester_id
     JOIN place l ON l.id = coalesce(r.place_id,
       (SELECT f.id FROM place f WHERE f.person_id = r.requester_id ORDER BY f.position LIMIT 1))
     WHERE l.lat IS NOT NULL AND ${sql} ORDER BY r.id`,
    parameters,
  );
  return rows.map(({ whenKind, whenDate, fromMinute, toMinute, ...point }) => ({
    ...point,
    when: whenOf({ whenKind, whenDate, fromMinute, toMinute }),
  }));
}

async function helperPoints(
  reader: Reader,
  filter: MapFilter,
  present: Present,
  shown: Shown,
): Promise<Points['helpers']> {
  const { sql, parameters } = joined([
    { sql: `h.status = 'active'`, parameters: [] },
    categoryCondition(filter.categories),
    shown('h.person_id', 'helper'),
    filter.freeToday ? { sql: freeTodayAmongAll(present.today), parameters: [] } : null,
  ]);
  return await reader.sql(
    `SELECT h.id, l.lat, l.lng, p.display_name AS name
     FROM helper h JOIN person p ON p.id = h.person_id JOIN place l ON l.person_id = h.person_id AND l.position = 0
     WHERE l.lat IS NOT NULL AND ${sql} ORDER BY h.id`,
    parameters,
  );
}

function joined(conditions: readonly (Condition | null)[]): Condition {
  const wanted = conditions.filter((condition) => condition !== null);
  return {
    sql: wanted.map((condition) => `(${condition.sql})`).join(' AND ') || 'TRUE',
    parameters: wanted.flatMap((condition) => condition.parameters),
  };
}
