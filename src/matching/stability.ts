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
  const shown = new Map<number, Set<number>>();
  for (const [requestId, helperId] of previous) {
    shown.set(requestId, (shown.get(requestId) ?? new Set()).add(helperId));
  }
  return (requestId, helperId) => {
    const helpers = shown.get(requestId);
    return helpers === undefined || helpers.has(helperId) ? 0 : Math.round(options.changeMetres);
  };
}
