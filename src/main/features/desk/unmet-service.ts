import type { OutputOf } from '../../../shared/contract';
import { addMonths, type Instant } from '../../../shared/domain/time';
import { spellAhead } from '../../database/audit/clock';
import type { Reader, Writer } from '../../database/session';
import { addDays, instantOf, localTimeOf, localToday } from '../../time/zones';
import { causesOf } from '../matches/missing-service';
import { requireOrganisation } from '../organisation/service';
import { endUnmet, takeBackUnmet } from '../requests/past-service';
import {
  dropUnmetNeeds,
  endedTooEarly,
  passedRequests,
  putUnmetNeed,
  unmetCounts,
  type PassedRequest,
} from './unmet-repository';

const DAY_MS = 24 * 3_600_000;

/**
 * Ends every request of the days before today that passed without a helper, and notes why. What it ended once it leaves
 * alone, so it may run as often as one likes; after a time away it catches up. What it ended by a clock that was ahead,
 * it opens again.
 * @returns how many it ended or opened
 */
export async function turnDay(writer: Writer, now: Instant): Promise<number> {
  const { timeZone } = await requireOrganisation(writer);
  const midnight = instantOf(localToday(now, timeZone), 0, timeZone);
  const opened = await takeBack(writer, midnight, now);
  return opened + (await endPassed(writer, { midnight, now, timeZone }));
}

async function endPassed(
  writer: Writer,
  { midnight, now, timeZone }: { midnight: Instant; now: Instant; timeZone: string },
): Promise<number> {
  const passed = await passedRequests(writer, midnight);
  const [first] = passed;
  if (first === undefined) return 0;
  const ids = passed.map(({ id }) => id);
  const causes = await causesOf(writer, ids, { at: momentBefore(passed), timeZone });
  for (const { id, endsAt } of passed) {
    const { date: day } = localTimeOf(endsAt - 1, timeZone); // an end at midnight belongs to the day before
    const cause = causes.get(id) ?? 'nobody_found';
    await putUnmetNeed(writer, { requestId: id, endsAt, day, cause, notedAt: now });
  }
  await endUnmet(writer, ids, { by: 'Kith', now });
  return passed.length;
}

/** Opens what a clock that was ahead has ended before its time. */
async function takeBack(writer: Writer, midnight: Instant, now: Instant): Promise<number> {
  const found = await endedTooEarly(writer, { until: midnight, now });
  const [last] = found;
  if (last === undefined) return 0;
  // A clock that is behind now finds the same, and must not undo what truly passed.
  const spell = await spellAhead(writer, { at: last.notedAt, now });
  if (spell === null) return 0;
  const ids = found.filter(({ notedAt }) => notedAt >= spell.from).map(({ id }) => id);
  await dropUnmetNeeds(writer, ids);
  await takeBackUnmet(writer, ids, { by: 'Kith', now });
  return ids.length;
}

/** When the first of them was still to come: the rules would refuse everybody for a time that has passed. */
function momentBefore(passed: readonly PassedRequest[]): Instant {
  return Math.min(...passed.map(({ startsAt, endsAt }) => startsAt ?? endsAt - DAY_MS));
}

/** What was not met in a month such as `2026-01`, by category and reason. */
export async function unmetOfMonth(reader: Reader, month: string): Promise<OutputOf<'desk.unmet'>> {
  const { timeZone } = await requireOrganisation(reader);
  const from = `${month}-01`;
  const next = addMonths(from, 1);
  return await unmetCounts(reader, {
    from,
    to: addDays(next, -1),
    startsAt: instantOf(from, 0, timeZone),
    endsAt: instantOf(next, 0, timeZone),
  });
}
