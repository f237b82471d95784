import type { MatchingOptions } from './options';
import type { MatchingProblem } from './problem';

/** What a pair costs for departing from what people have been shown, in metres; by request and helper id. */
export type ChangePrice = (requestId: number, helperId: number) => number;

/**
 * Stability has a price: where people have been shown a suggestion for a request, anybody else costs `changeMetres`
 * more. So a suggestion stays unless changing it saves more than that, or it is no longer possible.
 */
export function changePrice({
  previous = [],
  options,
}: Pick<MatchingProblem, 'previous' | 'options'>): ChangePrice {
  const shown = shownTo(previous);
  const dearer = dearerBy(options);
  return (requestId, helperId) => {
    const helpers = shown.get(requestId);
    return helpers === undefined || helpers.includes(helperId) ? 0 : dearer;
  };
}

/** What anybody but those shown costs more. */
export function dearerBy({ changeMetres }: Pick<MatchingOptions, 'changeMetres'>): number {
  return Math.round(changeMetres);
}

/** One plan asks for the same list in several places. */
const known = new WeakMap<Shown, ReadonlyMap<number, readonly number[]>>();
type Shown = NonNullable<MatchingProblem['previous']>;

/** For each request the helpers shown, few of them. */
export function shownTo(previous: Shown): ReadonlyMap<number, readonly number[]> {
  const before = known.get(previous);
  if (before) return before;
  const shown = new Map<number, number[]>();
  for (const [requestId, helperId] of previous) {
    const helpers = shown.get(requestId);
    if (helpers) helpers.push(helperId);
    else shown.set(requestId, [helperId]);
  }
  known.set(previous, shown);
  return shown;
}
