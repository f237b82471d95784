import type { Board } from '../../../shared/contract/desk';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { addDays, instantOf, localToday } from '../../time/zones';
import type { Shown } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import {
  endedNeeds,
  leftRequests,
  matchesNow,
  matchesToClose,
  startingRequests,
  type Day,
} from './board-repository';

/** How long what a night has ended stays on the board. */
const ENDED_DAYS = 7;

/** The day at `now` by the organisation's clock. @throws KithError `no_organisation` */
export async function dayAt(reader: Reader, now: Instant): Promise<Day & { date: string; timeZone: string }> {
  const { timeZone } = await requireOrganisation(reader);
  const date = localToday(now, timeZone);
  const startsAt = instantOf(date, 0, timeZone);
  return { date, timeZone, now, startsAt, endsAt: instantOf(addDays(date, 1), 0, timeZone) };
}

/** What the front desk has before it today. */
export async function boardOf(reader: Reader, now: Instant, shown: Shown): Promise<Board> {
  const day = await dayAt(reader, now);
  const since = instantOf(addDays(day.date, -ENDED_DAYS), 0, day.timeZone);
  return {
    date: day.date,
    starting: await startingRequests(reader, day, shown),
    now: await matchesNow(reader, day, shown),
    toClose: await matchesToClose(reader, day, shown),
    left: await leftRequests(reader, day, shown),
    ended: await endedNeeds(reader, since, shown),
  };
}
