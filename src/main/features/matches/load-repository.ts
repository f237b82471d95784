import { HOLDING_STATUSES } from '../../../shared/domain/match';
import type { LatLng } from '../../../matching/problem';
import type { Reader } from '../../database/session';
import { HOME, pairScope, type SnapshotScope } from './snapshot-repository';

const DAY_MS = 24 * 3_600_000;
/** Called off later than this before its start, a task can hardly be given to somebody else. */
const LATE_MS = DAY_MS;

// Nobody's fault: such tasks are not counted as missed.
const EXCUSED = ['helper_unwell', 'vehicle', 'weather', 'changed_date', 'no_longer_needed', 'mistake']
  .concat('requester_unwell', 'requester_not_there')
  .map((reason) => `'cancel:${reason}'`)
  .join(',');

/** When a task is or was: its time where it has one, else when the match was last touched. */
const AT = 'coalesce(r.starts_at, r.ends_at, m.updated_at)';

/** One task of a helper: when, how long, and where. */
export interface TaskRow {
  readonly helperId: number;
  readonly status: string;
  readonly at: number;
  readonly durationMinutes: number;
  readonly place: LatLng | null;
}

type RawTask = Omit<TaskRow, 'place'> & { readonly lat: number | null; readonly lng: number | null };

/** Tasks of these statuses whose time comes after `since`, those still ahead included. */
async function tasks(
  reader: Reader,
  statuses: readonly string[],
  since: number,
  scope: SnapshotScope,
): Promise<TaskRow[]> {
  const pair = pairScope(scope);
  const rows = await reader.sql<RawTask>(
    `SELECT m.helper_id AS helperId, m.status, ${AT} AS at, r.duration_minutes AS durationMinutes,
       coalesce(a.lat, ${HOME('r.requester_id', 'lat')}) AS lat, coalesce(a.lng, ${HOME('r.requester_id', 'lng')}) AS lng
     FROM "match" m JOIN request r ON r.id = m.request_id LEFT JOIN place a ON a.id = r.place_id
     WHERE m.status IN (${statuses.map((status) => `'${status}'`).join(',')}) AND ${AT} > ?${pair.text}`,
    [since, ...pair.values],
  );
  return rows.map(({ lat, lng, ...row }) => ({
    ...row,
    place: lat === null || lng === null ? null : { lat, lng },
  }));
}

/** Tasks done or counted on since then. */
export function heldTasks(reader: Reader, since: number, scope: SnapshotScope): Promise<TaskRow[]> {
  return tasks(reader, HOLDING_STATUSES, since, scope);
}

/** Tasks of the stored plan that nobody has decided on. */
export function suggestedTasks(reader: Reader, scope: SnapshotScope): Promise<TaskRow[]> {
  return tasks(reader, ['suggested'], 0, scope);
}

/**
 * Tasks since then that a helper missed, or called off within a day of their start, for a reason of their own.
 * Who was ill, stuck or not needed any more missed nothing.
 */
export function missedTasks(
  reader: Reader,
  since: number,
  scope: SnapshotScope,
): Promise<{ helperId: number; missed: number }[]> {
  const pair = pairScope(scope);
  return reader.sql(
    `SELECT m.helper_id AS helperId, count(DISTINCT m.id) AS missed
     FROM "match" m JOIN match_event e ON e.match_id = m.id AND e.to_status = m.status JOIN request r ON r.id = m.request_id
     WHERE m.status IN ('no_show','cancelled') AND e.at > ?
       AND (m.status = 'no_show' OR e.at > r.starts_at - ${String(LATE_MS)})
       AND (e.side = 'helper' OR e.reason = 'cancel:helper_not_there')
       AND coalesce(e.reason, '') NOT IN (${EXCUSED})${pair.text}
     GROUP BY m.helper_id`,
    [since, ...pair.values],
  );
}
