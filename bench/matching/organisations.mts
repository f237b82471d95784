import type { MatchingProblem } from '../../src/matching/problem';
import { makeOrganisation } from '../../src/matching/testing/organisation';

/** A region 600 km across, denser towards its centre; all places known, all helpers travel as far. */
export function allTravelling(metres: number, requests: number, helpers: number): MatchingProblem {
  const most = makeOrganisation(1, Math.ceil(requests * 1.06), Math.ceil(helpers * 1.04), 300_000);
  const problem = {
    ...most,
    requests: most.requests.filter(({ place }) => place).slice(0, requests),
    helpers: most.helpers
      .filter(({ home }) => home)
      .slice(0, helpers)
      .map((helper) => ({ ...helper, travelLimitMetres: metres })),
  };
  if (problem.requests.length < requests || problem.helpers.length < helpers)
    throw new Error('Expected more requests and helpers with a place.');
  return problem;
}
