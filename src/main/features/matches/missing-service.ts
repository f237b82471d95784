import { explainUnassigned, type MatchingProblem, type MatchingRequest } from '../../../matching/rules';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { hidden } from './private-refusals';
import { buildProblem } from './problem-builder';

/** Nobody is on the list of helpers who could have been asked at all. */
const NOBODY_FOUND = 'nobody_found';
/** Somebody would have fitted, and nothing was arranged with them. */
const NOT_ARRANGED = 'not_arranged';

/**
 * Why requests have no helper, as the rule that refuses most of those who help: looked at from a moment when they were
 * still to come. What two people have with one another is not told apart: the answer is counted and kept.
 * @param at before the first of the requests has passed
 */
export async function causesOf(
  reader: Reader,
  requestIds: readonly number[],
  { at, timeZone }: { readonly at: Instant; readonly timeZone: string },
): Promise<Map<number, string>> {
  if (requestIds.length === 0) return new Map();
  // Of everything: a helper who is refused for being busy is so with other requests.
  const problem = await buildProblem(reader, { now: at, timeZone });
  const known = new Map(problem.requests.map((request) => [request.id, request]));
  return new Map(
    requestIds.map((id) => {
      const request = known.get(id);
      return [id, request === undefined ? NOT_ARRANGED : causeOf(problem, request)]; // it was postponed
    }),
  );
}

function causeOf(problem: MatchingProblem, request: MatchingRequest): string {
  const { eligible, reasons } = explainUnassigned(problem, request, problem.helpers, request.needed);
  if (eligible > 0) return NOT_ARRANGED;
  const [most] = reasons;
  return most === undefined ? NOBODY_FOUND : hidden({ code: most.code }).code;
}
