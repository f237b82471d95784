import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { CheckInPauseRow, CheckInPlanRow } from '../../database/entities/check-in.entity';
import type { Reader, Writer } from '../../database/session';
import { addDays, localToday } from '../../time/zones';
import { getOrganisation } from '../organisation/service';
import { daysOf, firstUnopened, nextDay, windowOn } from './plan-days';
import { pausesOf, runningPlans, setOpenedUntil } from './plan-repository';
import * as repository from './repository';

interface Day {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: string;
}

/** Where and when it is. */
export async function dayOf(reader: Reader, now: Instant): Promise<Day> {
  const zone = (await getOrganisation(reader))?.timeZone ?? 'UTC';
  return { now, zone, today: localToday(now, zone) };
}

/** What has come of one plan since it was last looked at. */
interface Opening {
  readonly plan: CheckInPlanRow;
  /** Days whose window has begun. */
  readonly begun: readonly LocalDate[];
  /** The day, today, whose window is still to come; null where there is none. */
  readonly ahead: LocalDate | null;
}

function openingOf(plan: CheckInPlanRow, pauses: readonly CheckInPauseRow[], day: Day): Opening {
  const days = daysOf(plan, pauses, firstUnopened(plan), day.today);
  const hasBegun = (date: LocalDate) => windowOn(plan, date, day.zone).startsAt <= day.now;
  return { plan, begun: days.filter(hasBegun), ahead: days.find((date) => !hasBegun(date)) ?? null };
}

/**
 * Opens the check-ins whose day has come, and makes up for every day that went by while Kith was not running. A person has
 * one open check-in at a time: days that pass before somebody closes it are counted in it, never skipped over.
 * Returns whether anything was written.
 */
export async function openDue(writer: Writer, now: Instant): Promise<boolean> {
  const day = await dayOf(writer, now);
  let isAny = await takeBackAhead(writer, day);
  for (const opening of await openings(writer, day)) isAny = (await apply(writer, opening, day)) || isAny;
  return isAny;
}

/** Plans of which days were opened that have not come: by a clock that was ahead, and is right again. */
const openedAhead = async (reader: Reader, today: LocalDate) =>
  (await runningPlans(reader)).filter(({ openedUntil }) => openedUntil !== null && openedUntil > today);

/** Without this, nobody would be called until the day that the clock showed. */
async function takeBackAhead(writer: Writer, day: Day): Promise<boolean> {
  const plans = await openedAhead(writer, day.today);
  for (const plan of plans) await unopen(writer, plan, day);
  return plans.length > 0;
}

/** What nobody has begun is made again, and today too where nobody was called yet. */
async function unopen(writer: Writer, { id }: CheckInPlanRow, day: Day): Promise<boolean> {
  await repository.deleteUnbegun(writer, id, day.now);
  const midnight = windowOn({ fromMinute: 0, toMinute: 1 }, day.today, day.zone).startsAt;
  const isHandled = await repository.isHandledSince(writer, id, midnight);
  await setOpenedUntil(writer, id, isHandled ? day.today : addDays(day.today, -1));
  return isHandled;
}

/** Whether there is something to open: so that a look that finds nothing writes nothing. */
export async function isSomethingDue(reader: Reader, now: Instant): Promise<boolean> {
  const day = await dayOf(reader, now);
  if ((await openedAhead(reader, day.today)).length > 0) return true;
  const open = new Set((await repository.openCheckIns(reader)).map(({ planId }) => planId));
  return (await openings(reader, day)).some(
    ({ plan, begun, ahead }) => begun.length > 0 || (ahead !== null && !open.has(plan.id)),
  );
}

async function openings(reader: Reader, day: Day): Promise<Opening[]> {
  const plans = (await runningPlans(reader)).filter((plan) => firstUnopened(plan) <= day.today);
  if (plans.length === 0) return [];
  const pauses = await pausesOf(reader);
  const own = (plan: CheckInPlanRow) => pauses.filter(({ planId }) => planId === plan.id);
  return plans.map((plan) => openingOf(plan, own(plan), day));
}

async function apply(writer: Writer, { plan, begun, ahead }: Opening, day: Day): Promise<boolean> {
  const open = await repository.openOfPlan(writer, plan.id);
  const [first] = begun;
  if (open !== null && first !== undefined) await repository.addDays(writer, open.id, begun.length);
  const date = open === null ? (first ?? ahead) : null;
  if (date !== null) {
    const days = Math.max(1, begun.length);
    await repository.insertCheckIn(writer, {
      ...{ planId: plan.id, date, days, createdAt: day.now },
      ...windowOn(plan, date, day.zone),
    });
  }
  // What is still to come today is opened once the one before it is closed, or its own window begins.
  const isLeft = ahead !== null && date !== ahead;
  const until = isLeft ? addDays(ahead, -1) : day.today;
  if (until > (plan.openedUntil ?? '')) await setOpenedUntil(writer, plan.id, until);
  return date !== null || first !== undefined;
}

/** When the next check-in begins that is not open yet; null when none is planned. */
export async function nextOpening(reader: Reader, now: Instant): Promise<Instant | null> {
  const day = await dayOf(reader, now);
  const pauses = await pausesOf(reader);
  const starts = (await runningPlans(reader)).flatMap((plan) => {
    const own = pauses.filter(({ planId }) => planId === plan.id);
    const date = nextDay(plan, own, firstUnopened(plan));
    return date === null ? [] : [windowOn(plan, date, day.zone).startsAt];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

/**
 * Opens today's call anew by the plan as it is now, after that was changed: what nobody has begun is made again, and a
 * window that is over already is not made up for.
 */
export async function openAnew(writer: Writer, plan: CheckInPlanRow, now: Instant): Promise<void> {
  const day = await dayOf(writer, now);
  const isHandled = await unopen(writer, plan, day);
  const isOver = windowOn(plan, day.today, day.zone).endsAt <= now;
  if (isOver && !isHandled) await setOpenedUntil(writer, plan.id, day.today);
  await openDue(writer, now);
}
