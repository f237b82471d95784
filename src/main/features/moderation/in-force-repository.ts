import { can, type User } from '../../../shared/contract/permissions';
import type { MeasureSide } from '../../../shared/domain/measure';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { localToday } from '../../time/zones';
import { getOrganisation } from '../organisation/repository';

/** Today by the organisation's clock, which measures end by. */
export async function todayHere(reader: Reader, now: Instant): Promise<LocalDate> {
  return localToday(now, (await getOrganisation(reader))?.timeZone ?? 'UTC');
}

/** What holds of a measure `m` in force on that day. What has run out stops by itself. */
export function inForce(today: LocalDate): string {
  return `m.lifted_at IS NULL AND (m.until IS NULL OR m.until >= '${today}')`;
}

const asSide = (side: MeasureSide) => (side === 'both' ? '' : `AND m.side IN ('${side}','both')`);

/** SQL that holds where nothing new is to be arranged for a person (SQL of their id) on that side. */
export function isHeldBack(person: string, side: 'requester' | 'helper', today: LocalDate): string {
  return `EXISTS (SELECT 1 FROM measure m WHERE m.person_id = ${person} AND m.kind IN ('hold','block')
    ${asSide(side)} AND ${inForce(today)})`;
}

/** Those of the people who may not ask for anything new. */
export async function blockedRequesters(
  reader: Reader,
  personIds: readonly number[],
  now: Instant,
): Promise<ReadonlySet<number>> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT DISTINCT m.person_id AS id FROM measure m WHERE m.kind = 'block' ${asSide('requester')}
       AND ${inForce(await todayHere(reader, now))} AND m.person_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(personIds)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A condition on a person (SQL of their id); null where everybody is shown. `both`: hidden on either side. */
export type Shown = (person: string, side: MeasureSide) => { sql: string; parameters: never[] } | null;

export const EVERYBODY_SHOWN: Shown = () => null;

/** Who is left out of lists, search and map: nobody for whoever may decide on measures. */
export async function shownTo(reader: Reader, user: User, now: Instant): Promise<Shown> {
  if (can(user, 'moderation.manage')) return EVERYBODY_SHOWN;
  // Most records hide nobody, and are asked at every key that is pressed.
  const [any] = await reader.sql(
    `SELECT 1 FROM measure m WHERE m.kind = 'hide' AND m.lifted_at IS NULL LIMIT 1`,
  );
  if (any === undefined) return EVERYBODY_SHOWN;
  const hidden = `SELECT m.person_id FROM measure m WHERE m.kind = 'hide' AND ${inForce(await todayHere(reader, now))}`;
  return (person, side) => ({ sql: `${person} NOT IN (${hidden} ${asSide(side)})`, parameters: [] });
}
