import type { OutputOf } from '../../../../shared/contract';
import type { Candidate } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import { createFakeBridge, type FakeBridge, type Overrides } from '../../testing/fake-bridge';
import { fakeQueries } from '../../testing/fake-queries';
import { createFakeWorld, type FakeWorld } from '../../testing/fake-world';

type Detail = OutputOf<'review.get'>;

/** The terms that the engine gives for every pair; each helper differs a little. */
function termsOf(candidate: Candidate, at: number): Candidate['terms'] {
  const metres = candidate.cost;
  return [
    { term: 'distance', amount: metres, facts: { distanceMetres: metres } },
    {
      term: 'fair_share',
      amount: 300 * at,
      facts: { recentTasks: 2 + at * 4, tasksThisWeek: 1, tasksPerWeek: 3 },
    },
    { term: 'language', amount: 0, facts: { shared: at < 2 ? ['pl', 'de'] : [], isWished: true } },
    { term: 'continuity', amount: 0, facts: { timesBefore: at === 0 ? 2 : 0, isWished: true } },
    { term: 'preference', amount: 0, facts: { wanted: null, isMet: true } },
    { term: 'access', amount: 0, facts: { unmet: [] } },
    { term: 'skill_fit', amount: 100, facts: { spareSkills: at === 0 ? 0 : 2 } },
  ];
}

const AFTERS: readonly NonNullable<Candidate['after']>[] = [
  { code: 'distance', facts: { distanceMetres: 2400, amount: 1300 } },
  { code: 'continuity', facts: {} },
  { code: 'full', facts: { suggestedTo: 2 } },
];

function believable(detail: Detail): Detail {
  return {
    ...detail,
    suggestions: detail.suggestions.map((one, at) => ({ ...one, terms: termsOf(one, at) })),
    alternatives: detail.alternatives.map((one, at) => ({
      ...one,
      terms: termsOf(one, at + 1),
      after: AFTERS[at % AFTERS.length] ?? null,
    })),
    unmatched:
      detail.unmatched === null
        ? null
        : {
            missing: detail.unmatched.missing,
            refusals: [
              { code: 'language', helpers: 21 },
              { code: 'travel_limit', helpers: 9 },
              { code: 'vetting', helpers: 1 },
            ],
            nearMisses: [
              { code: 'travel_limit', helpers: 3, facts: { metresMore: 1800 } },
              { code: 'language', helpers: 2, facts: { names: ['pl'] } },
            ],
          },
  };
}

/** What the thread would answer. */
const EXPLAINED: Overrides = {
  'review.changes': () => [
    {
      parts: [{ code: 'travel', facts: { metres: 2000, helpers: 3, helper: 'Mia Ospelt' } }],
      givenTo: ['Mia Ospelt'],
      losers: [],
    },
    { parts: [{ code: 'move_anyBut', facts: { weekday: 2 } }], givenTo: [], losers: [] },
  ],
  'review.whatIf': () => ({
    before: { suggested: 6, missing: 1, cost: 9_000 },
    after: { suggested: 5, missing: 2, cost: 8_000 },
    requests: [
      {
        requestId: 1 as RequestId,
        requesterName: 'Rosa Beck',
        summary: 'Shopping',
        point: null,
        before: ['Mia Ospelt'],
        after: [],
        arrivals: [],
      },
    ],
    isExact: true,
    isPossible: true,
  }),
};

/** The fake main process with the engine's facts filled in, for tests and pictures of this screen. */
export function createReviewBridge(
  overrides: Overrides = {},
  world: FakeWorld = createFakeWorld(),
): FakeBridge {
  return createFakeBridge(
    {
      'review.get': (known, input) => believable(fakeQueries['review.get'](known, input)),
      ...EXPLAINED,
      ...overrides,
    },
    world,
  );
}

/** The request at a place of the fake world. */
export function requestAt(world: FakeWorld, at: number): { id: RequestId; name: string } {
  const fake = world.requests[at];
  if (fake === undefined)
    throw new Error(`Expected a request at ${String(at)}, found ${String(world.requests.length)}.`);
  return { id: fake.request.id, name: fake.requester.displayName };
}

/** What somebody takes at the least to see what has come: keys that decide rest as long. */
export const look = () => new Promise((resolve) => setTimeout(resolve, 350));
