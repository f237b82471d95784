import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches, type MatchingProblem } from '../index';
import type { MatchingHelper } from '../problem';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { makeOrganisation } from '../testing/organisation';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });

function plan(problem: MatchingProblem) {
  const made = planMatches(problem);
  expect(checkPlan(problem, made)).toEqual([]);
  return made;
}

describe("a helper's days", () => {
  it('put suggested tasks among the confirmed ones, with times, metres and the ride back', () => {
    const ride = { place: north(1_000), destination: north(5_000), durationMinutes: 30 };
    const requests = [
      makeRequest({ id: 1, ...ride, ...windowOn(1, 540, 1, 600) }),
      makeRequest({
        id: 2,
        ...ride,
        place: ride.destination,
        destination: ride.place,
        ...windowOn(1, 700, 1, 900),
      }),
    ];
    const busy = { startsAt: at(1, 620), endsAt: at(1, 650), requestId: 9, place: north(5_000) };
    const { days, suggestions } = plan(makeProblem(requests, [makeHelper({ busy: [busy] })]));
    expect(days).toHaveLength(1);
    const [day] = days;
    expect(day?.stops.map(({ requestId, kind, returnOf }) => [requestId, kind, returnOf])).toEqual([
      [1, 'suggested', null],
      [9, 'confirmed', null],
      [2, 'suggested', 1],
    ]);
    expect(day).toMatchObject({ date: '2026-01-06', metres: 10_000, isShortest: true });
    expect(suggestions.map(({ slot }) => slot?.startsAt)).toEqual(
      day?.stops.filter(({ kind }) => kind === 'suggested').map(({ startsAt }) => startsAt),
    );
  });

  it('hold all confirmed tasks of a day on which clocks change, and none of the day before', () => {
    // Central Europe: 25 October begins at 22:00 UTC, 29 March at 23:00; both are told by the clock of after the change.
    const days = [
      {
        date: '2026-10-25',
        day: '2026-10-24',
        first: Date.UTC(2026, 9, 24, 22, 15),
        ten: Date.UTC(2026, 9, 25, 9),
      },
      {
        date: '2026-03-29',
        day: '2026-03-28',
        first: Date.UTC(2026, 2, 28, 23, 15),
        ten: Date.UTC(2026, 2, 29, 8),
      },
    ];
    for (const { date, day, first, ten } of days) {
      const local = [{ date, weekday: 7, fromMinute: 600, toMinute: 720, startsAt: ten }];
      const window = { kind: 'between' as const, startsAt: ten, endsAt: ten + 7_200_000 };
      const busy = [
        { date: day, requestId: 8, startsAt: first - 2_400_000, endsAt: first - 2_100_000 },
        { date, requestId: 9, startsAt: first, endsAt: first + 900_000 },
      ];
      const made = plan(makeProblem([makeRequest({ window, local })], [makeHelper({ busy })]));
      expect(made.days.map(({ stops }) => stops.map(({ requestId }) => requestId))).toEqual([[9, 1]]);
    }
  });

  describe('with a ride and the way back of it', () => {
    const [home, hospital] = [north(1_000), north(6_000)];
    const there = { id: 1, place: home, destination: hospital, durationMinutes: 30 };
    // Asked for from beside the hospital, and no nearer than that to where the first ride ends.
    const back = { id: 2, returnOf: 1, place: north(6_500), destination: home, durationMinutes: 30 };
    // Whoever lives at the hospital would drive fewer metres the other way round.
    const driver = (changes: Partial<MatchingHelper> = {}) => makeHelper({ home: hospital, ...changes });
    const order = (problem: MatchingProblem) =>
      plan(problem).days.flatMap(({ stops }) =>
        stops.map(({ requestId, returnOf }) => [requestId, returnOf]),
      );
    const rides = (thereDay: number, backDay: number) => [
      makeRequest({ ...there, ...windowOn(1, 480, thereDay, 900) }),
      makeRequest({ ...back, ...windowOn(1, 480, backDay, 900) }),
    ];

    it('put the way there first, however far apart they begin and end', () => {
      expect(order(makeProblem(rides(1, 1), [driver()]))).toEqual([
        [1, null],
        [2, 1],
      ]);
    });

    it('never plan it before the way there, over several days either', () => {
      const problem = makeProblem(rides(3, 2), [driver()]);
      expect(order(problem)).toEqual([
        [1, null],
        [2, 1],
      ]);
      const late = [makeRequest({ ...there, ...windowOn(3, 480, 3, 900) }), ...rides(3, 2).slice(1)];
      expect(plan(makeProblem(late, [driver()])).suggestions).toHaveLength(1);
    });

    it('put it after a way there that is confirmed', () => {
      const busy = [
        { startsAt: at(1, 600), endsAt: at(1, 630), requestId: 1, place: home, destination: hospital },
      ];
      expect(order(makeProblem(rides(1, 1).slice(1), [driver({ busy })]))).toEqual([
        [1, null],
        [2, 1],
      ]);
    });
  });

  it('keep the times of the plan where there are too many tasks to try, and say so', () => {
    const busy = [0, 1, 2, 3, 4].map((k) => ({ startsAt: at(1, 480 + 30 * k), endsAt: at(1, 490 + 30 * k) }));
    const problem = makeProblem([makeRequest(windowOn(1, 480, 1, 900))], [makeHelper({ busy })]);
    expect(plan(problem).days).toMatchObject([{ isShortest: false, stops: Array(6).fill({}) as object[] }]);
  });

  it('hold every suggestion with a time, in whole organisations too', () => {
    for (let seed = 1; seed <= 4; seed++) plan(makeOrganisation(seed, 150, 60));
  });
});
