import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches } from '../index';
import type { MatchingHelper } from '../problem';
import { makeHelper, makeProblem, makeRequest, TODAY } from '../testing/people';
import { createRandom } from '../testing/random';
import { openAnyDay } from './open-hours';

const DAY = 1_440;
const WEEK = 7 * DAY;

const weekly = (weekday: number, fromMinute: number, toMinute: number) => ({ weekday, fromMinute, toMinute });
const longest = (helper: MatchingHelper, respectQuiet = true) =>
  Math.max(0, ...openAnyDay(helper, TODAY, respectQuiet).map(({ startsAt, endsAt }) => endsAt - startsAt));

describe('hours of any day', () => {
  it('that adjoin or overlap are one stretch for a task without a time', () => {
    const availability = [weekly(3, 660, 780), weekly(3, 540, 660)];
    const helpers = [makeHelper({ availability })];
    const problem = makeProblem([makeRequest({ durationMinutes: 180 })], helpers);
    const made = planMatches(problem);
    expect(made.suggestions).toHaveLength(1);
    expect(checkPlan(problem, made)).toEqual([]);
  });

  it('join over midnight, and from Sunday into Monday', () => {
    expect(longest(makeHelper({ availability: [weekly(2, 1_320, DAY), weekly(3, 0, 120)] }))).toBe(240);
    expect(longest(makeHelper({ availability: [weekly(1, 0, 90), weekly(7, 1_400, DAY)] }))).toBe(130);
  });

  it('do not join with the same hours of another day, nor across quiet hours', () => {
    expect(longest(makeHelper({ availability: [weekly(2, 540, 660), weekly(3, 660, 780)] }))).toBe(120);
    const quiet = { fromMinute: 650, toMinute: 670 };
    const helper = makeHelper({ availability: [weekly(3, 540, 660), weekly(3, 660, 780)], quiet });
    expect(longest(helper)).toBe(110);
    expect(longest(helper, false)).toBe(240);
  });

  it('join with a dated addition on its weekday', () => {
    const helper = makeHelper({
      availability: [weekly(3, 540, 660), weekly(4, 0, 60)],
      // A Wednesday, and one that is over.
      exceptions: [
        { date: '2026-01-07', kind: 'on', fromMinute: 660, toMinute: 750 },
        { date: '2025-12-31', kind: 'on', fromMinute: 750, toMinute: 900 },
      ],
    });
    expect(longest(helper)).toBe(210);
  });

  it('are as long as counting the minutes of two weeks finds', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = createRandom(seed);
      const hour = () => 60 * random.int(0, 24);
      const availability = Array.from({ length: random.int(0, 8) }, () => {
        const [from, to] = [hour(), hour()];
        return weekly(random.int(1, 7), Math.min(from, to, DAY - 60), Math.max(from, to, 60));
      });
      const quiet = random.chance(0.5) ? { fromMinute: hour() % DAY, toMinute: hour() % DAY } : null;
      const helper = makeHelper({ availability, quiet });
      expect(longest(helper), `seed ${String(seed)}`).toBe(longestByMinutes(helper));
    }
  });
});

function longestByMinutes({ availability, quiet }: MatchingHelper): number {
  const isQuiet = (minute: number) => {
    if (!quiet || quiet.fromMinute === quiet.toMinute) return false;
    const { fromMinute, toMinute } = quiet;
    if (fromMinute < toMinute) return minute >= fromMinute && minute < toMinute;
    return minute >= fromMinute || minute < toMinute;
  };
  const isOpen = (at: number) => {
    const [weekday, minute] = [1 + Math.floor((at % WEEK) / DAY), at % DAY];
    const isWithin = availability.some(
      (hours) => hours.weekday === weekday && minute >= hours.fromMinute && minute < hours.toMinute,
    );
    return isWithin && !isQuiet(minute);
  };
  let [most, run] = [0, 0];
  for (let at = 0; at < 2 * WEEK; at++) {
    run = isOpen(at) ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}
