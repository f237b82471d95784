import type { CheckInStep, Feeling, PastCheckIn } from '../../../shared/domain/check-in';
import type { LadderStep, Try, TryResult } from '../../../shared/domain/check-in-ladder';
import type { Instant } from '../../../shared/domain/time';
import { checkInEntity, checkInStepEntity, type CheckInRow } from '../../database/entities/check-in.entity';
import type { Reader, SqlValue, Writer } from '../../database/session';

const COLUMNS = `c.id, c.plan_id AS planId, p.person_id AS personId, w.display_name AS personName, c.date, c.days,
  c.starts_at AS startsAt, c.ends_at AS endsAt, c.closed_at AS closedAt, c.closed_by AS closedBy, c.outcome, c.feeling,
  c.words, p.caller_name AS callerName, p.language,
  (p.first_person_id IS NOT NULL OR p.first_name <> '') + (p.second_person_id IS NOT NULL OR p.second_name <> '') AS contacts,
  (SELECT count(*) FROM check_in_step s WHERE s.check_in_id = c.id AND s.kind = 'try') AS tries`;
const FROM = 'FROM check_in c JOIN check_in_plan p ON p.id = c.plan_id JOIN person w ON w.id = p.person_id';

/** A check-in with what its plan says of it. */
export type StoredCheckIn = Omit<CheckInRow, 'createdAt'> & {
  readonly personId: number;
  readonly personName: string;
  readonly callerName: string | null;
  readonly language: string | null;
  readonly contacts: 0 | 1 | 2;
  readonly tries: number;
};

async function checkInsWhere(
  reader: Reader,
  where: string,
  parameters: readonly SqlValue[] = [],
): Promise<StoredCheckIn[]> {
  return await reader.sql<StoredCheckIn>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY c.starts_at, c.id`,
    parameters,
  );
}

export const openCheckIns = (reader: Reader) => checkInsWhere(reader, 'c.closed_at IS NULL');

export const closedSince = (reader: Reader, since: Instant) =>
  checkInsWhere(reader, 'c.closed_at >= ?', [since]);

export async function findCheckIn(reader: Reader, id: number): Promise<StoredCheckIn | null> {
  return (await checkInsWhere(reader, 'c.id = ?', [id]))[0] ?? null;
}

export async function openOfPlan(reader: Reader, planId: number): Promise<StoredCheckIn | null> {
  return (await checkInsWhere(reader, 'c.plan_id = ? AND c.closed_at IS NULL', [planId]))[0] ?? null;
}

/** The tries of every check-in that is open, in order, and whether an alarm was raised since the last one. */
export async function triesOfOpen(
  reader: Reader,
): Promise<ReadonlyMap<number, { readonly tries: Try[]; readonly isRaised: boolean }>> {
  const rows = await reader.sql<{ id: number; at: number; step: LadderStep; result: TryResult | null }>(
    `SELECT s.check_in_id AS id, s.at, s.step, s.result FROM check_in_step s JOIN check_in c ON c.id = s.check_in_id
     WHERE c.closed_at IS NULL ORDER BY s.id`,
  );
  const found = new Map<number, { tries: Try[]; isRaised: boolean }>();
  for (const { id, at, step, result } of rows) {
    const { tries } = found.get(id) ?? { tries: [] };
    found.set(id, {
      tries: result === null ? tries : [...tries, { at, step, result }],
      isRaised: result === null,
    });
  }
  return found;
}

export async function logOf(reader: Reader, id: number): Promise<CheckInStep[]> {
  return await reader.sql<CheckInStep>(
    'SELECT at, by, kind, step, result, words FROM check_in_step WHERE check_in_id = ? ORDER BY id',
    [id],
  );
}

export async function insertStep(
  writer: Writer,
  step: CheckInStep & { readonly checkInId: number; readonly byId: string | null },
): Promise<void> {
  await writer.insert(checkInStepEntity, [{ ...step, id: await writer.nextId(checkInStepEntity) }]);
}

export async function insertCheckIn(
  writer: Writer,
  row: Pick<CheckInRow, 'planId' | 'date' | 'days' | 'startsAt' | 'endsAt' | 'createdAt'>,
): Promise<void> {
  const open = { closedAt: null, closedBy: null, outcome: null, feeling: null, words: '' };
  await writer.insert(checkInEntity, [{ ...row, ...open, id: await writer.nextId(checkInEntity) }]);
}

/** The one that is open stands for so many more days. */
export async function addDays(writer: Writer, id: number, days: number): Promise<void> {
  await writer.run('UPDATE check_in SET days = days + ? WHERE id = ?', [days, id]);
}

export async function closeCheckIn(
  writer: Writer,
  id: number,
  closed: Omit<PastCheckIn, 'id' | 'date'>,
): Promise<void> {
  const { outcome, feeling, words, closedAt, closedBy } = closed;
  await writer.run(
    'UPDATE check_in SET outcome = ?, feeling = ?, words = ?, closed_at = ?, closed_by = ? WHERE id = ?',
    [outcome, feeling, words, closedAt, closedBy, id],
  );
}

/** Takes away what was to come and nobody has begun: the plan says now when it is to be. */
export async function deleteUnbegun(writer: Writer, planId: number, now: Instant): Promise<void> {
  await writer.run(
    `DELETE FROM check_in WHERE plan_id = ? AND closed_at IS NULL AND starts_at > ?
     AND NOT EXISTS (SELECT 1 FROM check_in_step s WHERE s.check_in_id = check_in.id)`,
    [planId, now],
  );
}

/** Whether today's call of a plan is open, or was made already. */
export async function isHandledSince(reader: Reader, planId: number, since: Instant): Promise<boolean> {
  const row = await reader.sqlOne(
    'SELECT 1 FROM check_in WHERE plan_id = ? AND (starts_at >= ? OR closed_at IS NULL OR closed_at >= ?) LIMIT 1',
    [planId, since, since],
  );
  return row !== null;
}

/** The latest check-ins of a plan that are closed, the latest first. */
export async function pastOf(reader: Reader, planId: number, limit: number): Promise<PastCheckIn[]> {
  return await reader.sql<PastCheckIn>(
    `SELECT id, date, outcome, feeling, words, closed_at AS closedAt, closed_by AS closedBy FROM check_in
     WHERE plan_id = ? AND closed_at IS NOT NULL ORDER BY closed_at DESC, id DESC LIMIT ?`,
    [planId, limit],
  );
}

export interface Felt {
  readonly feeling: Feeling;
  readonly at: Instant;
}

/** How people were, by plan: the latest so many check-ins at which they were spoken to, the oldest first. */
export async function feelingsByPlan(reader: Reader, limit: number): Promise<ReadonlyMap<number, Felt[]>> {
  const rows = await reader.sql<Felt & { planId: number }>(
    `SELECT planId, feeling, at FROM (
       SELECT plan_id AS planId, feeling, closed_at AS at, id,
         row_number() OVER (PARTITION BY plan_id ORDER BY closed_at DESC, id DESC) AS n
       FROM check_in WHERE feeling IS NOT NULL)
     WHERE n <= ? ORDER BY at, id`,
    [limit],
  );
  const found = new Map<number, Felt[]>();
  for (const { planId, ...felt } of rows) found.set(planId, [...(found.get(planId) ?? []), felt]);
  return found;
}
