import { describe, expect, it } from 'vitest';
import { planMatches } from '../index';
import { allRefusals } from '../eligibility';
import { createContext } from '../eligibility/refusal';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { makeOrganisation } from '../testing/organisation';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });

function unassigned(
  request: Partial<MatchingRequest>,
  helpers: readonly MatchingHelper[],
): Unassigned | undefined {
  return planMatches(makeProblem([makeRequest(request)], helpers)).unassigned[0];
}

describe('an unmatched request', () => {
  it('says how many metres more are enough for the helpers missing', () => {
    const far = [13_000, 12_000, 15_000].map((metres, k) => makeHelper({ id: k + 1, home: north(metres) }));
    expect(unassigned({ needed: 2 }, far)).toMatchObject({
      reasons: [{ code: 'travel_limit', helpers: 3 }],
      nearMisses: [{ code: 'travel_limit', helpers: 3, helperIds: [2, 1, 3], metresMore: 3_000 }],
    });
  });

  it('says on which weekdays somebody would be free', () => {
    const availability = [
      { weekday: 4, fromMinute: 480, toMinute: 720 },
      { weekday: 6, fromMinute: 480, toMinute: 500 },
    ];
    expect(unassigned(windowOn(1, 540, 1, 700), [makeHelper({ availability })])?.nearMisses).toMatchObject([
      { code: 'time', helpers: 1, weekdays: [4] },
    ]);
  });

  it('names the skill or vetting that would be given up', () => {
    const request = { skills: ['it'], requiredVetting: ['police'] };
    const helpers = [makeHelper({ id: 1, skills: ['it'] }), makeHelper({ id: 2 })];
    expect(unassigned(request, helpers)?.nearMisses).toMatchObject([
      { code: 'vetting', helpers: 1, helperIds: [1], names: ['police'] },
    ]);
  });

  it('does not propose to bend a do-not-match, nor count who is refused twice', () => {
    const twice = makeHelper({ id: 1, categories: [], canDoStairs: false });
    const forbidden = makeHelper({ id: 2, personId: 9 });
    const problem = makeProblem([makeRequest({ stairs: true })], [twice, forbidden], {
      doNotMatch: [[9, 1_001]],
    });
    expect(planMatches(problem).unassigned).toMatchObject([
      {
        reasons: [
          { code: 'category', helpers: 1 },
          { code: 'do_not_match', helpers: 1 },
        ],
        nearMisses: [],
      },
    ]);
  });

  it('counts, over a whole organisation, what the rules say one by one', () => {
    const problem = makeOrganisation(3, 150, 80);
    const context = createContext(problem);
    for (const { requestId, eligible, reasons, nearMisses } of planMatches(problem).unassigned) {
      const request = problem.requests.find(({ id }) => id === requestId) ?? makeRequest();
      const all = problem.helpers.map((helper) => allRefusals(request, helper, context));
      expect(eligible).toBe(all.filter((refusals) => refusals.length === 0).length);
      for (const { code, helpers } of reasons) {
        expect(helpers).toBe(all.filter(([first]) => first?.code === code).length);
      }
      for (const { code, helpers } of nearMisses) {
        expect(helpers).toBeLessThanOrEqual(
          all.filter(([only, second]) => only?.code === code && !second).length,
        );
      }
    }
  });
});
