import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches, type MatchingPlan, type MatchingProblem } from '../index';
import { leastCost } from '../testing/least-cost';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { createRandom, type Random } from '../testing/random';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });
const pairsOf = ({ suggestions }: MatchingPlan) =>
  suggestions.map(({ requestId, helperId }) => [requestId, helperId]);

function plan(problem: MatchingProblem): MatchingPlan {
  const made = planMatches(problem);
  expect(checkPlan(problem, made)).toEqual([]);
  return made;
}

describe('the way to and from confirmed tasks', () => {
  const request = makeRequest({ place: north(8_000), ...windowOn(1, 600, 1, 720) });
  const busy = (place: { lat: number; lng: number }, destination = null as null | typeof place) =>
    makeHelper({ busy: [{ startsAt: at(1, 540), endsAt: at(1, 600), place, destination }] });

  it('begins a task only once the helper can be there', () => {
    // 8 km at 400 metres a minute are 20 minutes, and 10 of air.
    const [suggestion] = plan(makeProblem([request], [busy(north(0))])).suggestions;
    expect(suggestion?.slot).toEqual({ startsAt: at(1, 630), endsAt: at(1, 690) });
  });

  it('counts from where a ride ends', () => {
    const [suggestion] = plan(makeProblem([request], [busy(north(0), north(8_000))])).suggestions;
    expect(suggestion?.slot?.startsAt).toBe(at(1, 610));
  });

  it('counts the way to a later one too, and refuses where it leaves no time', () => {
    const later = { startsAt: at(1, 690), endsAt: at(1, 750) };
    const near = makeHelper({ busy: [{ ...later, place: north(4_000) }] });
    const far = makeHelper({ busy: [{ ...later, place: north(-1_000) }] });
    expect(plan(makeProblem([request], [near])).suggestions[0]?.slot?.startsAt).toBe(at(1, 610));
    expect(plan(makeProblem([request], [far])).unassigned[0]?.reasons).toEqual([
      { code: 'time', helpers: 1 },
    ]);
  });
});

describe('tasks wanted per week', () => {
  const thisWeek = windowOn(2, 600, 2, 900);
  const nextWeek = windowOn(8, 600, 8, 900);

  it('count for the week of the task', () => {
    const requests = [makeRequest({ id: 1, ...thisWeek }), makeRequest({ id: 2, ...nextWeek })];
    expect(plan(makeProblem(requests, [makeHelper({ tasksPerWeek: 1 })])).suggestions).toHaveLength(2);
  });

  it('are kept in each week', () => {
    const requests = [1, 2, 3].map((id) => makeRequest({ id, ...nextWeek }));
    const made = plan(makeProblem(requests, [makeHelper({ tasksPerWeek: 2 })]));
    expect(made.suggestions).toHaveLength(2);
    expect(made.certificate.isOptimal).toBe(true);
  });

  it('leave next week open to a helper who is full this week, and the other way round', () => {
    const requests = [makeRequest({ id: 1, ...thisWeek }), makeRequest({ id: 2, ...nextWeek })];
    const helpers = [
      makeHelper({ id: 1, tasksPerWeek: 1, tasksThisWeek: 1 }),
      makeHelper({ id: 2, tasksPerWeek: 1, tasksInLaterWeeks: [1] }),
    ];
    expect(pairsOf(plan(makeProblem(requests, helpers)))).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('move a task whose window spans two weeks into the one with room', () => {
    const wide = windowOn(5, 480, 9, 1_080, 'by');
    const requests = [1, 2].map((id) => makeRequest({ id, ...wide }));
    const slots = plan(makeProblem(requests, [makeHelper({ tasksPerWeek: 1 })])).suggestions.map(
      ({ slot }) => slot?.startsAt ?? 0,
    );
    expect(slots.filter((startsAt) => startsAt < at(7, 0))).toHaveLength(1);
    expect(slots.filter((startsAt) => startsAt >= at(7, 0))).toHaveLength(1);
  });

  it('count a request without a window for this week', () => {
    const problem = makeProblem([makeRequest()], [makeHelper({ tasksPerWeek: 1, tasksThisWeek: 1 })]);
    expect(plan(problem).unassigned[0]?.reasons).toEqual([{ code: 'capacity', helpers: 1 }]);
  });
});

/** A few days around a change of week, with confirmed tasks, wide and narrow windows and small limits. */
function smallWeek(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const place = () => north(random.int(0, 60) * 100);
  const requests = Array.from({ length: random.int(2, 5) }, (_, k) =>
    makeRequest({
      id: k + 1,
      urgency: random.pick(['high', 'normal', 'normal']),
      needed: random.int(1, 5) === 1 ? 2 : 1,
      place: place(),
      destination: random.chance(0.3) ? place() : null,
      ...randomWindow(random),
    }),
  );
  const helpers = Array.from({ length: random.int(1, 3) }, (_, k) =>
    makeHelper({
      id: k + 1,
      personId: 3_000 + k,
      home: place(),
      tasksPerWeek: random.int(1, 2),
      tasksThisWeek: random.int(0, 1),
      tasksInLaterWeeks: [random.int(0, 1)],
      busy: random.chance(0.5) ? [{ startsAt: at(6, 570), endsAt: at(6, 630), place: place() }] : [],
    }),
  );
  const previous = random.chance(0.5) ? [[1, random.int(1, helpers.length)] as const] : [];
  return makeProblem(requests, helpers, { previous });
}

function randomWindow(random: Random) {
  const from = 480 + 30 * random.int(0, 6);
  const kind = random.int(1, 5);
  if (kind === 1) return {};
  if (kind === 2) return windowOn(6, 480, 7, 1_080, 'by');
  const day = random.pick([6, 7]);
  return windowOn(day, from, day, from + 60 + 30 * random.int(0, 3));
}

describe('a small week', () => {
  it('costs what trying everything finds, or less than the gap more', () => {
    let proved = 0;
    for (let seed = 1; seed <= 1_500; seed++) {
      const problem = smallWeek(seed);
      const { certificate } = plan(problem);
      const least = leastCost(problem);
      expect(certificate.bound, `seed ${String(seed)}`).toBeLessThanOrEqual(least);
      expect(certificate.objective, `seed ${String(seed)}`).toBeGreaterThanOrEqual(least);
      proved += certificate.isOptimal ? 1 : 0;
    }
    expect(proved).toBeGreaterThan(1_490);
  });
});
