import type { LocalDate } from '../../../shared/domain/time';
import {
  checkInPauseEntity,
  checkInPlanEntity,
  type CheckInPauseRow,
  type CheckInPlanRow,
} from '../../database/entities/check-in.entity';
import type { Reader, Writer } from '../../database/session';

export async function findPlan(reader: Reader, id: number): Promise<CheckInPlanRow | null> {
  return await reader.find(checkInPlanEntity, { id });
}

export async function runningPlans(reader: Reader): Promise<CheckInPlanRow[]> {
  return (await reader.findAll(checkInPlanEntity)).filter(({ endedOn }) => endedOn === null);
}

/** Plans with the names of their people, by name. */
export async function plansWithNames(
  reader: Reader,
  isEnded: boolean,
): Promise<(CheckInPlanRow & { personName: string })[]> {
  const names = await reader.sql<{ id: number; personName: string }>(
    `SELECT c.id, p.display_name AS personName FROM check_in_plan c JOIN person p ON p.id = c.person_id
     WHERE (c.ended_on IS NOT NULL) = ? ORDER BY p.display_name COLLATE NOCASE, c.id`,
    [isEnded ? 1 : 0],
  );
  const plans = new Map((await reader.findAll(checkInPlanEntity)).map((plan) => [plan.id, plan]));
  return names.flatMap(({ id, personName }) => {
    const plan = plans.get(id);
    return plan === undefined ? [] : [{ ...plan, personName }];
  });
}

export async function insertPlan(
  writer: Writer,
  plan: Omit<CheckInPlanRow, 'id' | 'version'>,
): Promise<number> {
  const id = await writer.nextId(checkInPlanEntity);
  await writer.insert(checkInPlanEntity, [{ ...plan, id, version: 1 }]);
  return id;
}

/** @throws KithError `changed_meanwhile`, `not_found` */
export async function updatePlan(
  writer: Writer,
  id: number,
  version: number,
  changes: Partial<CheckInPlanRow>,
): Promise<void> {
  await writer.updateGuarded(checkInPlanEntity, id, version, changes);
}

/** How far days were opened is no change that somebody who edits the plan has to know of. */
export async function setOpenedUntil(writer: Writer, id: number, day: LocalDate): Promise<void> {
  await writer.run('UPDATE check_in_plan SET opened_until = ? WHERE id = ?', [day, id]);
}

/** The pauses of a plan, or of all of them, the earliest first. */
export async function pausesOf(reader: Reader, planId?: number): Promise<CheckInPauseRow[]> {
  const pauses = await reader.findAll(checkInPauseEntity, planId === undefined ? {} : { planId });
  return pauses.sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1));
}

export async function insertPause(writer: Writer, pause: Omit<CheckInPauseRow, 'id'>): Promise<void> {
  await writer.insert(checkInPauseEntity, [{ ...pause, id: await writer.nextId(checkInPauseEntity) }]);
}

/** A pause that goes on ends the day before; one that lies ahead is gone. */
export async function endPause(writer: Writer, pause: CheckInPauseRow, lastDay: LocalDate): Promise<void> {
  if (lastDay < pause.fromDate) await writer.run('DELETE FROM check_in_pause WHERE id = ?', [pause.id]);
  else await writer.run('UPDATE check_in_pause SET until_date = ? WHERE id = ?', [lastDay, pause.id]);
}

export async function setLook(
  writer: Writer,
  id: number,
  { at, by, words }: { readonly at: number; readonly by: string; readonly words: string },
): Promise<void> {
  await writer.run('UPDATE check_in_plan SET looked_at = ?, looked_by = ?, looked_words = ? WHERE id = ?', [
    ...[at, by, words, id],
  ]);
}

export async function personNameOf(reader: Reader, personId: number): Promise<string> {
  const row = await reader.sqlOne<{ name: string }>('SELECT display_name AS name FROM person WHERE id = ?', [
    personId,
  ]);
  return row?.name ?? '';
}
