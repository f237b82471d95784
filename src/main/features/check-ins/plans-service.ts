import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { CheckInPlan, CheckInPlanInput, PlanLine } from '../../../shared/domain/check-in';
import type { NamedAccount } from '../../../shared/domain/concern';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { CheckInPauseRow, CheckInPlanRow } from '../../database/entities/check-in.entity';
import type { Reader, Writer } from '../../database/session';
import { addDays } from '../../time/zones';
import { getPerson } from '../people/service';
import { dayOf, openAnew, openDue } from './opening';
import { firstUnopened, nextDay } from './plan-days';
import * as plans from './plan-repository';
import { contactColumns, planLineOf, planOf, type PlanFacts } from './present';
import { feelingsByPlan, openOfPlan, pastOf } from './repository';
import type { Entry } from './service';

/** How much of the past is shown. */
const PAST_SHOWN = 30;
const FEELINGS_SHOWN = 12;

/** Plans by the names of their people; those that go on, or those that ended. */
export async function listPlans(
  reader: Reader,
  { show }: InputOf<'checkIns.plans'>,
  now: Instant,
): Promise<PlanLine[]> {
  const { today } = await dayOf(reader, now);
  const felt = await feelingsByPlan(reader, FEELINGS_SHOWN);
  const pauses = await plans.pausesOf(reader);
  const found = await plans.plansWithNames(reader, show === 'ended');
  const lines: PlanLine[] = [];
  for (const { personName, ...plan } of found) {
    const own = pauses.filter(({ planId }) => planId === plan.id);
    const nextDate = await nextDateOf(reader, plan, own, today);
    const facts = { personName, pauses: own, felt: felt.get(plan.id) ?? [], today, nextDate };
    lines.push(planLineOf(plan, facts));
  }
  return lines;
}

/** The day of the call that is open, or else of the next one. */
async function nextDateOf(
  reader: Reader,
  plan: CheckInPlanRow,
  pauses: readonly CheckInPauseRow[],
  today: LocalDate,
): Promise<LocalDate | null> {
  const open = await openOfPlan(reader, plan.id);
  if (open !== null) return open.date;
  if (plan.endedOn !== null) return null;
  const from = firstUnopened(plan);
  return nextDay(plan, pauses, from > today ? from : today);
}

/** @throws KithError `not_found` */
export async function getPlan(reader: Reader, id: number, now: Instant): Promise<CheckInPlan> {
  const plan = await requirePlan(reader, id);
  const { today } = await dayOf(reader, now);
  const pauses = await plans.pausesOf(reader, id);
  const facts: PlanFacts = {
    ...{ pauses, today, personName: await plans.personNameOf(reader, plan.personId) },
    felt: (await feelingsByPlan(reader, FEELINGS_SHOWN)).get(id) ?? [],
    nextDate: await nextDateOf(reader, plan, pauses, today),
  };
  return planOf(plan, facts, await pastOf(reader, id, PAST_SHOWN));
}

async function requirePlan(reader: Reader, id: number): Promise<CheckInPlanRow> {
  const plan = await plans.findPlan(reader, id);
  if (plan === null) throw new KithError('not_found', 'This plan is not in the record any more.');
  return plan;
}

/**
 * Starts a plan. A window of today that is over already is not made up for.
 * @throws KithError `not_found` for a person, `bad_input` for a rhythm without a day, a caller without an account, or a
 * contact who is the person themselves
 */
export async function createPlan(
  writer: Writer,
  input: CheckInPlanInput,
  accounts: readonly NamedAccount[],
  { user, now }: Entry,
): Promise<CheckInPlan> {
  const { today } = await dayOf(writer, now);
  await check(writer, input, today);
  const id = await plans.insertPlan(writer, {
    ...columnsOf(input, accounts),
    ...{ openedUntil: addDays(today, -1), endedOn: null, endedReason: '' },
    ...{ lookedAt: null, lookedBy: null, lookedWords: '' },
    ...{ createdBy: user.name, createdAt: now, updatedAt: now },
  });
  await openAnew(writer, await requirePlan(writer, id), now);
  return await getPlan(writer, id, now);
}

/**
 * Changes a plan. A check-in that has begun stays open as it is.
 * @throws KithError as `createPlan`, `changed_meanwhile`, `not_possible` for one that ended
 */
export async function updatePlan(
  writer: Writer,
  { id, version, plan: input }: Pick<InputOf<'checkIns.updatePlan'>, 'id' | 'version' | 'plan'>,
  accounts: readonly NamedAccount[],
  { now }: Entry,
): Promise<CheckInPlan> {
  // Days that went by are made up for by the plan as it was.
  await openDue(writer, now);
  const before = await requirePlan(writer, id);
  refuseEnded(before);
  const { today } = await dayOf(writer, now);
  await check(writer, input, today);
  const kept = { id: before.callerId ?? '', name: before.callerName ?? '' };
  const changes = { ...columnsOf(input, [...accounts, kept]), updatedAt: now };
  await plans.updatePlan(writer, id, version, changes);
  await openAnew(writer, await requirePlan(writer, id), now);
  return await getPlan(writer, id, now);
}

async function check(reader: Reader, { personId, contacts, ...days }: CheckInPlanInput, today: LocalDate) {
  await getPerson(reader, personId);
  for (const contact of contacts) {
    if (contact.kind !== 'person') continue;
    if (contact.personId === personId)
      throw new KithError('bad_input', 'Somebody else than the person was expected as a contact.', {
        path: 'contacts',
      });
    await getPerson(reader, contact.personId);
  }
  if (nextDay(days, [], days.startDate > today ? days.startDate : today) === null)
    throw new KithError('bad_input', 'This rhythm has no day from today on.', { path: 'rrule' });
}

function columnsOf(
  { contacts, callerId, personId, rrule, startDate, fromMinute, toMinute, language, notes }: CheckInPlanInput,
  accounts: readonly NamedAccount[],
) {
  const caller = accounts.find(({ id }) => id === callerId);
  if (callerId !== null && caller === undefined)
    throw new KithError('bad_input', 'Somebody who uses Kith was expected as the caller.', {
      path: 'callerId',
    });
  return {
    ...{ personId, rrule, startDate, fromMinute, toMinute, language, notes: notes.trim() },
    ...{ callerId, callerName: caller?.name ?? null, ...contactColumns(contacts) },
  };
}

function refuseEnded({ endedOn }: CheckInPlanRow): void {
  if (endedOn === null) return;
  throw new KithError('not_possible', `This plan ended on ${endedOn}. Please start a new one.`);
}

/** @throws KithError `not_possible` while a check-in has begun and nobody has closed it; `changed_meanwhile` */
export async function endPlan(
  writer: Writer,
  { id, version, reason }: InputOf<'checkIns.endPlan'>,
  { now }: Entry,
): Promise<CheckInPlan> {
  await openDue(writer, now);
  const plan = await requirePlan(writer, id);
  refuseEnded(plan);
  const { today } = await dayOf(writer, now);
  await plans.updatePlan(writer, id, version, { endedOn: today, endedReason: reason, updatedAt: now });
  await openAnew(writer, plan, now);
  if ((await openOfPlan(writer, id)) !== null) {
    throw new KithError(
      'not_possible',
      'A check-in of this plan is open. Please say first how it ended; then the plan can end.',
      { why: 'open_check_in' },
    );
  }
  return await getPlan(writer, id, now);
}

/** @throws KithError `bad_input` for a day that has passed or an end before the beginning, `not_possible` */
export async function addPause(
  writer: Writer,
  { planId, from, until, reason }: InputOf<'checkIns.pause'>,
  { user, now }: Entry,
): Promise<CheckInPlan> {
  await openDue(writer, now);
  const plan = await requirePlan(writer, planId);
  refuseEnded(plan);
  const { today } = await dayOf(writer, now);
  if (from < today)
    throw new KithError('bad_input', `A day from ${today} on was expected; ${from} has passed.`, {
      path: 'from',
    });
  if (until < from)
    throw new KithError('bad_input', `A day from ${from} on was expected; ${until} comes before it.`, {
      path: 'until',
    });
  const added = { createdBy: user.name, createdAt: now };
  await plans.insertPause(writer, { planId, fromDate: from, untilDate: until, reason, ...added });
  await openAnew(writer, plan, now);
  return await getPlan(writer, planId, now);
}

/** Calls go on from today. @throws KithError `not_found` */
export async function endPause(
  writer: Writer,
  { planId, id }: InputOf<'checkIns.endPause'>,
  { now }: Entry,
): Promise<CheckInPlan> {
  const plan = await requirePlan(writer, planId);
  const pause = (await plans.pausesOf(writer, planId)).find((one) => one.id === id);
  if (pause === undefined) throw new KithError('not_found', 'This pause is not there any more.');
  const { today } = await dayOf(writer, now);
  if (pause.untilDate >= today) await plans.endPause(writer, pause, addDays(today, -1));
  if (plan.endedOn === null) await openAnew(writer, plan, now);
  return await getPlan(writer, planId, now);
}

/** Somebody has looked at the plan, whatever came of it. @throws KithError `not_found` */
export async function look(
  writer: Writer,
  { planId, words }: InputOf<'checkIns.look'>,
  { user, now }: Entry,
): Promise<CheckInPlan> {
  await requirePlan(writer, planId);
  await plans.setLook(writer, planId, { at: now, by: user.name, words: words.trim() });
  return await getPlan(writer, planId, now);
}
