import type { MatchingRequest } from '../../../matching/problem';
import type { OtherTime } from '../../../matching/what-if/change';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** The same day with an hour before, an hour after, two before and so on; none for what is not on one certain day. */
export function moreHoursOf({ window, local: [day, second] }: MatchingRequest): OtherTime[] {
  if (window?.kind !== 'between' || day === undefined || second !== undefined) return [];
  const times: OtherTime[] = [];
  const add = (before: number, after: number) => {
    const [startsAt, endsAt] = [window.startsAt - before * MINUTE, window.endsAt + after * MINUTE];
    const [fromMinute, toMinute] = [day.fromMinute - before, day.toMinute + after];
    if (fromMinute < 0 || toMinute > DAY) return;
    times.push({
      window: { ...window, startsAt, endsAt },
      local: [{ ...day, fromMinute, toMinute, startsAt: day.startsAt - before * MINUTE }],
    });
  };
  for (let more = HOUR; more < DAY; more += HOUR) {
    add(more, 0);
    add(0, more);
  }
  add(day.fromMinute, DAY - day.toMinute);
  return times;
}
