import { describe, expect, it } from 'vitest';
import { checkPlan, defaultOptions, planMatches, type MatchingPlan, type MatchingProblem } from './index';
import { checkEligibility } from './rules';
import { makeOrganisation } from './testing/organisation';
import { at, makeHelper, makeProblem, makeRequest, NOW, windowOn } from './testing/people';
import { createRandom } from './testing/random';

const DAY = 86_400_000;
const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });
const pairsOf = (plan: MatchingPlan) =>
  plan.suggestions.map(({ requestId, helperId }) => [requestId, helperId]);

function plan(problem: MatchingProblem): MatchingPlan {
  const made = planMatches(problem);
  expect(checkPlan(problem, made)).toEqual([]);
  return made;
}

describe('the best plan for everyone at once', () => {
  it('gives the nearest helper away where that is better for all', () => {
    const requests = [makeRequest({ id: 1, place: north(0) }), makeRequest({ id: 2, place: north(1_000) })];
    const helpers = [
      makeHelper({ id: 1, home: north(900), tasksPerWeek: 1 }),
      makeHelper({ id: 2, home: north(-1_000), travelLimitMetres: 1_500 }),
    ];
    expect(pairsOf(plan(makeProblem(requests, helpers)))).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('serves the more urgent request, however far, when there is one helper', () => {
    const requests = [
      makeRequest({ id: 1, urgency: 'low' }),
      makeRequest({ id: 2, urgency: 'critical', place: north(9_000) }),
    ];
    const made = plan(makeProblem(requests, [makeHelper({ tasksPerWeek: 1 })]));
    expect(pairsOf(made)).toEqual([[2, 1]]);
    expect(made.unassigned).toMatchObject([{ requestId: 1, missing: 1, eligible: 1 }]);
  });

  it('is made on a Monday too, while a time of the week before has not been closed yet', () => {
    const { window, local } = windowOn(-1, 540, -1, 720);
    const over = makeRequest({ id: 1, window, local: local.map((day) => ({ ...day, weekday: 7 })) });
    const helpers = [makeHelper({ id: 1 }), makeHelper({ id: 2 })];
    const made = plan(makeProblem([over, makeRequest({ id: 2 })], helpers));
    expect(pairsOf(made)).toEqual([[2, 1]]);
    expect(made.unassigned).toMatchObject([{ requestId: 1, missing: 1 }]);
  });

  it('serves who has waited longer among equals', () => {
    const requests = [
      makeRequest({ id: 1 }),
      makeRequest({ id: 2, createdAt: NOW - 9 * DAY, place: north(1_000) }),
    ];
    expect(pairsOf(plan(makeProblem(requests, [makeHelper({ tasksPerWeek: 1 })])))).toEqual([[2, 1]]);
  });

  it('gives a request that needs three helpers three different ones, and says how many are missing', () => {
    const helpers = [makeHelper({ id: 1 }), makeHelper({ id: 2 })];
    const made = plan(makeProblem([makeRequest({ needed: 3 })], helpers));
    expect(pairsOf(made)).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(made.unassigned).toMatchObject([{ requestId: 1, missing: 1 }]);
  });

  it('spreads work rather than asking the same helper again', () => {
    const requests = [makeRequest({ id: 1 }), makeRequest({ id: 2 })];
    const helpers = [makeHelper({ id: 1 }), makeHelper({ id: 2, home: north(1_000) })];
    // Who of the two gets whom costs the same either way.
    expect(
      plan(makeProblem(requests, helpers))
        .suggestions.map(({ helperId }) => helperId)
        .sort(),
    ).toEqual([1, 2]);
  });

  it('is empty for nobody', () => {
    expect(plan(makeProblem([], []))).toMatchObject({
      suggestions: [],
      certificate: { objective: 0, gap: 0 },
    });
    expect(plan(makeProblem([makeRequest()], []))).toMatchObject({
      unassigned: [{ missing: 1, reasons: [] }],
    });
  });

  it('refuses an id given twice in words', () => {
    expect(() => planMatches(makeProblem([makeRequest(), makeRequest()], []))).toThrow(
      /each id once, found 1/,
    );
  });
});

describe('order of wishes', () => {
  it('serves most of the most urgent first, then most people, like trying everything', () => {
    const random = createRandom(11);
    for (let round = 0; round < 300; round++) {
      const problem = smallTown(random.int(1, 1e9));
      const served = plan(problem).suggestions.map(({ requestId }) => requestId);
      expect(tierCounts(problem, served), `round ${round}`).toEqual(bestTierCounts(problem));
    }
  });
});

describe('time', () => {
  const single = { tasksPerWeek: 3, travelLimitMetres: 50_000 };

  it('does not suggest two tasks at the same hour to one helper', () => {
    const requests = [1, 2].map((id) => makeRequest({ id, ...windowOn(1, 600, 1, 660) }));
    const made = plan(makeProblem(requests, [makeHelper(single)]));
    expect(made.suggestions).toHaveLength(1);
    expect(made.certificate).toMatchObject({ isOptimal: true, gap: 0 });
  });

  it('suggests both where the window has room for both and the way between', () => {
    const requests = [
      makeRequest({ id: 1, ...windowOn(1, 600, 1, 760) }),
      makeRequest({ id: 2, place: north(4_000), ...windowOn(1, 600, 1, 760) }),
    ];
    const made = plan(makeProblem(requests, [makeHelper(single)]));
    expect(made.suggestions.map(({ slot }) => slot?.startsAt)).toEqual([at(1, 600), at(1, 680)]);
    expect(made.certificate.isOptimal).toBe(true);
  });

  it('leaves one out where the way between takes too long', () => {
    const requests = [
      makeRequest({ id: 1, ...windowOn(1, 600, 1, 760) }),
      makeRequest({ id: 2, place: north(20_000), ...windowOn(1, 600, 1, 760) }),
    ];
    expect(plan(makeProblem(requests, [makeHelper(single)])).suggestions).toHaveLength(1);
  });

  it('hands the less urgent of two clashing tasks to another helper', () => {
    const requests = [
      makeRequest({ id: 1, ...windowOn(1, 600, 1, 660) }),
      makeRequest({ id: 2, urgency: 'high', ...windowOn(1, 600, 1, 660) }),
    ];
    const helpers = [makeHelper({ id: 1, ...single }), makeHelper({ id: 2, home: north(5_000), ...single })];
    expect(pairsOf(plan(makeProblem(requests, helpers)))).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('alternatives', () => {
  it('lists the next best with what differs and where else they are suggested', () => {
    const requests = [makeRequest({ id: 1 }), makeRequest({ id: 2, place: north(3_000), urgency: 'high' })];
    const helpers = [
      makeHelper({ id: 1, tasksPerWeek: 1 }),
      makeHelper({ id: 2, home: north(3_000), tasksPerWeek: 1 }),
      makeHelper({ id: 3, home: north(9_000), recentTasks: 2 }),
    ];
    const { alternatives } = plan(makeProblem(requests, helpers));
    expect(alternatives[0]).toMatchObject({
      requestId: 1,
      next: [
        {
          helperId: 2,
          difference: 3_000,
          differs: [{ term: 'distance', amount: 3_000 }],
          suggestedTo: [2],
          isFull: true,
        },
        { helperId: 3, difference: 9_600, suggestedTo: [], isFull: false },
      ],
    });
  });
});

describe('a whole organisation', () => {
  const problem = makeOrganisation(5, 120, 260);
  const made = plan(problem);

  it('does not depend on the order of the input', () => {
    const random = createRandom(1);
    const shuffled = {
      ...problem,
      requests: random.shuffle(problem.requests),
      helpers: random.shuffle(problem.helpers),
    };
    expect(planMatches(shuffled)).toEqual(made);
  });

  it('lists everything by id, wherever people live', () => {
    const { suggestions, alternatives, unassigned, certificate } = planMatches(problem);
    const ascends = (ids: readonly number[]) =>
      ids.length > 1 && ids.every((id, k) => k === 0 || id >= ids[k - 1]!);
    for (const list of [suggestions, alternatives, unassigned])
      expect(ascends(list.map(({ requestId }) => requestId))).toBe(true);
    expect(ascends(certificate.helperPrices.map(({ helperId }) => helperId))).toBe(true);
  });

  it('finds exactly the pairs that every rule allows', () => {
    const eligible = problem.requests.flatMap((request) =>
      problem.helpers.filter((helper) => checkEligibility(problem, request, helper).isEligible),
    );
    expect(made.stats.candidates).toBe(eligible.length);
  });

  it('survives being posted to a worker and back', () => {
    const posted = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    expect(planMatches(posted(problem))).toEqual(posted(made));
  });

  it('reports progress up to the total of each stage', () => {
    const stages = new Set<string>();
    planMatches(problem, (stage, done, total) => {
      expect(done).toBeLessThanOrEqual(total);
      stages.add(stage);
    });
    expect([...stages].slice(0, 2)).toEqual(['candidates', 'solving']);
  });

  it('stays valid, bounded from below and the same, watched or not, in crowded weeks', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const crowded = makeOrganisation(seed, 200, 60);
      const watched = planMatches(crowded, () => undefined);
      expect(plan(crowded)).toEqual(watched);
      expect(watched.certificate.gap).toBeGreaterThanOrEqual(0);
    }
  });
});

function smallTown(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const categories = ['a', 'b', 'c'];
  const requests = Array.from({ length: random.int(1, 5) }, (_, k) =>
    makeRequest({
      id: k + 1,
      category: random.pick(categories),
      urgency: random.pick(['critical', 'high', 'normal', 'low']),
      createdAt: NOW - random.int(0, 90) * DAY,
      needed: random.int(1, 2),
      place: north(random.int(0, 9_000)),
    }),
  );
  const helpers = Array.from({ length: random.int(1, 4) }, (_, k) =>
    makeHelper({
      id: k + 1,
      personId: 2_000 + k,
      categories: random.shuffle(categories).slice(0, random.int(1, 2)),
      tasksPerWeek: random.int(0, 2),
      recentTasks: random.int(0, 9),
    }),
  );
  return makeProblem(requests, helpers, { options: defaultOptions });
}

function tierCounts(problem: MatchingProblem, served: readonly number[]): number[] {
  return (['critical', 'high', 'normal', 'low'] as const).map(
    (urgency) =>
      served.filter((id) => problem.requests.find((request) => request.id === id)?.urgency === urgency)
        .length,
  );
}

/** The greatest tier counts, compared from the most urgent on, over every plan there is. */
function bestTierCounts(problem: MatchingProblem): number[] {
  const pairs = problem.requests.flatMap((request) =>
    problem.helpers
      .filter((helper) => checkEligibility(problem, request, helper).isEligible)
      .map((helper) => ({ request, helper })),
  );
  let best = [0, 0, 0, 0];
  const visit = (k: number, chosen: typeof pairs): void => {
    const pair = pairs[k];
    if (!pair) {
      const counts = tierCounts(
        problem,
        chosen.map(({ request }) => request.id),
      );
      const at = counts.findIndex((count, tier) => count !== best[tier]);
      if (at >= 0 && (counts[at] ?? 0) > (best[at] ?? 0)) best = counts;
      return;
    }
    visit(k + 1, chosen);
    const given = chosen.filter(({ request }) => request === pair.request).length;
    const tasks = chosen.filter(({ helper }) => helper === pair.helper).length;
    if (given < pair.request.needed && tasks < pair.helper.tasksPerWeek) visit(k + 1, [...chosen, pair]);
  };
  visit(0, []);
  return best;
}
