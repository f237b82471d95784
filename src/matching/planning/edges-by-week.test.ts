import { describe, expect, it } from 'vitest';
import { usableDays } from '../eligibility/time';
import { makeOddOrganisation } from '../testing/odd-organisation';
import { makeOrganisation } from '../testing/organisation';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { MINUTE } from '../time/spans';
import { hasTimeFor } from '../time/free-stretches';
import { withinWeek } from '../time/task';
import { roomIn, weeksOf } from '../time/weeks';
import type { LocalDay, MatchingProblem } from '../problem';
import { prepare, type Prepared } from './prepare';

/** `request helper week` of every edge. */
function found({ requests, helpers, instance, byWeek }: Prepared): string[] {
  return requests.flatMap(({ id }, i) =>
    Array.from(byWeek.column.subarray(byWeek.rowStart[i], byWeek.rowStart[i + 1]), (column, k) => {
      const edge = byWeek.pair[(byWeek.rowStart[i] ?? 0) + k] ?? -1;
      const helper = helpers[byWeek.helperOfColumn[column] ?? -1];
      expect(helpers[instance.helper[edge] ?? -1]).toBe(helper);
      return `${id} ${helper?.id} ${byWeek.weekOfColumn[column]}`;
    }),
  );
}

/** The same by asking the rules for each pair in each week of the request. */
function expected({ requests, helpers, instance, context }: Prepared): string[] {
  const { today } = context;
  return requests.flatMap((request, i) =>
    Array.from(instance.helper.subarray(instance.rowStart[i], instance.rowStart[i + 1])).flatMap((j) => {
      const helper = helpers[j];
      if (!helper) return [];
      const isUsable = usableDays(request, helper, today);
      return weeksOf(request, today)
        .filter((week) => roomIn(helper, week, today) > 0)
        .filter((week) => hasTimeFor(withinWeek(request, week), helper, context, true, isUsable))
        .map((week) => `${request.id} ${helper.id} ${week}`);
    }),
  );
}

function compare(problem: MatchingProblem, name: string): number {
  const prepared = prepare(problem);
  const edges = found(prepared);
  expect(edges, name).toEqual(expected(prepared));
  return edges.length;
}

describe('edges week by week', () => {
  it('are the weeks in which the rules find a seat and the time, however odd the organisation', () => {
    let edges = 0;
    for (let seed = 1; seed <= 1_000; seed++) edges += compare(makeOddOrganisation(seed), `seed ${seed}`);
    expect(edges).toBeGreaterThan(2_500);
  });

  it('are the same in a whole organisation', () => {
    expect(compare(makeOrganisation(6, 80, 250, 15_000), 'organisation')).toBeGreaterThan(1_000);
  });

  it('count a stretch over a midnight at which clocks are set forward as one', () => {
    const window = windowOn(3, 0, 8, 1_440);
    const forward = (day: LocalDay) =>
      day.startsAt < at(5, 0) ? day : { ...day, startsAt: day.startsAt - 60 * MINUTE };
    const availability = [
      { weekday: 5, fromMinute: 1_350, toMinute: 1_440 },
      { weekday: 6, fromMinute: 0, toMinute: 120 },
    ];
    const request = makeRequest({ ...window, local: window.local.map(forward), durationMinutes: 150 });
    expect(compare(makeProblem([request], [makeHelper({ availability })]), 'clocks')).toBe(1);
  });
});
