import { describe, expect, it } from 'vitest';
import { firstRefusal } from '../eligibility';
import { createContext } from '../eligibility/refusal';
import { packPeople } from '../packed/pack';
import type { BusySpan, MatchingHelper, MatchingProblem } from '../problem';
import { makeOddOrganisation } from '../testing/odd-organisation';
import { makeHelper, makeProblem, makeRequest, windowOn, at } from '../testing/people';
import { createRandom, type Random } from '../testing/random';
import { findCandidates } from './index';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });

/** Gives confirmed tasks places and destinations, some of them unknown. */
function placeTasks(random: Random, helper: MatchingHelper): MatchingHelper {
  const place = () => random.pick([null, helper.home, north(random.int(-20_000, 20_000))]);
  return {
    ...helper,
    busy: helper.busy.map((span) => ({ ...span, place: place(), destination: place() })),
  };
}

/** `request helper` of each pair found, and how often the rules themselves were asked. */
function find(problem: MatchingProblem): { pairs: string[]; asked: number } {
  const { requests, helpers, options } = problem;
  const context = createContext(problem);
  let asked = 0;
  const packed = packPeople(requests, helpers, context, options);
  const { rowStart, helper } = findCandidates(packed, options, (i, p) => {
    asked++;
    const [request, other] = [requests[i], helpers.find(({ id }) => id === packed.helpers.id[p])];
    return request !== undefined && other !== undefined && firstRefusal(request, other, context) === null;
  });
  const pairs = requests.flatMap(({ id }, i) =>
    Array.from(helper.subarray(rowStart[i], rowStart[i + 1]), (p) => `${id} ${packed.helpers.id[p]}`),
  );
  return { pairs: pairs.sort(), asked };
}

describe('helpers with confirmed tasks', () => {
  it('are found where the way to and from these leaves the time, as the rules say', () => {
    const random = createRandom(5);
    let pairs = 0;
    for (let seed = 1; seed <= 900; seed++) {
      const odd = makeOddOrganisation(seed);
      const problem = {
        ...odd,
        helpers: odd.helpers.map((helper) => placeTasks(random, helper)),
        requests: odd.requests.map((request) => ({
          ...request,
          destination: random.pick([null, north(random.int(-20_000, 20_000))]),
        })),
      };
      const context = createContext(problem);
      const wanted = problem.requests.flatMap((request) =>
        problem.helpers
          .filter((helper) => helper.busy.length > 0 && !firstRefusal(request, helper, context))
          .map((helper) => `${request.id} ${helper.id}`),
      );
      const isBusy = new Set(problem.helpers.filter(({ busy }) => busy.length > 0).map(({ id }) => `${id}`));
      const found = find(problem).pairs.filter((pair) => isBusy.has(pair.split(' ')[1] ?? ''));
      expect(found, `seed ${seed}`).toEqual(wanted.sort());
      pairs += wanted.length;
    }
    expect(pairs).toBeGreaterThan(1_000);
  });

  it('are judged without asking the rules pair by pair', () => {
    // 40 minutes are left after the task: ten for the way of 4 km, ten of air, twenty for the request.
    const busy = [{ startsAt: at(1, 540), endsAt: at(1, 600), place: north(4_000) }];
    const requestFor = (durationMinutes: number) =>
      makeProblem([makeRequest({ ...windowOn(1, 540, 1, 640), durationMinutes })], [makeHelper({ busy })]);
    expect(find(requestFor(20))).toEqual({ pairs: ['1 1'], asked: 0 });
    expect(find(requestFor(21))).toEqual({ pairs: [], asked: 0 });
  });

  it('are judged by where a ride ends, though it is unknown where it begins', () => {
    // The way from there takes fifty minutes, far more than what the helper would travel from home.
    const busy = [{ startsAt: at(1, 580), endsAt: at(1, 600), place: north(0) }];
    const found = (metres: number) =>
      find(
        makeProblem(
          [
            makeRequest({
              ...windowOn(1, 540, 1, 565),
              durationMinutes: 20,
              place: null,
              destination: north(metres),
            }),
          ],
          [makeHelper({ busy, travelLimitMetres: 1_000 })],
        ),
      ).pairs;
    expect(found(1_000)).toEqual(['1 1']);
    expect(found(20_000)).toEqual([]);
  });

  it('are judged alike in whatever order their tasks stand', () => {
    // With ten minutes of air, ten are left before both, ten between them, ten after.
    const busy = [
      { startsAt: at(1, 660), endsAt: at(1, 690) },
      { startsAt: at(1, 570), endsAt: at(1, 630) },
    ];
    const requestFor = (durationMinutes: number, tasks: readonly BusySpan[]) =>
      makeProblem(
        [makeRequest({ ...windowOn(1, 550, 1, 710), durationMinutes })],
        [makeHelper({ busy: tasks })],
      );
    for (const tasks of [busy, busy.toReversed()]) {
      expect(find(requestFor(10, tasks)).pairs).toEqual(['1 1']);
      expect(find(requestFor(15, tasks)).pairs).toEqual([]);
    }
  });
});
