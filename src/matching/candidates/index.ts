import { pairCost } from '../cost';
import { firstRefusal } from '../eligibility';
import type { EligibilityContext } from '../eligibility/refusal';
import type { MatchingOptions } from '../options';
import type { OnProgress } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { isCovered, type Masks } from './masks';
import { PairList, type PairRows } from './pair-list';
import { buildPlaceGrid, visitNear } from './place-grid';

const PROGRESS_EVERY = 256;

/**
 * Every eligible pair with its cost. Each helper looks up the requests within their own travel limit; masks come
 * before distance, and the rules decide.
 */
export function buildCandidates(
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  masks: Masks,
  context: EligibilityContext,
  options: MatchingOptions,
  onProgress?: OnProgress,
): PairRows {
  const grid = buildPlaceGrid(
    requests.map(({ place }) => place),
    usualLimit(helpers) / 2,
  );
  const pairs = new PairList();
  helpers.forEach((helper, j) => {
    if (j % PROGRESS_EVERY === 0) onProgress?.('candidates', j, helpers.length);
    visitNear(grid, helper.home, helper.travelLimitMetres, (i) => {
      const request = requests[i];
      if (!request || !isCovered(masks, i, j) || firstRefusal(request, helper, context)) return;
      pairs.add(i, j, pairCost(request, helper, options));
    });
  });
  onProgress?.('candidates', helpers.length, helpers.length);
  return pairs.toRows(requests.length);
}

/** The median travel limit, in metres. */
function usualLimit(helpers: readonly MatchingHelper[]): number {
  const limits = Float64Array.from(helpers, ({ travelLimitMetres }) => travelLimitMetres).sort();
  return limits[limits.length >> 1] ?? 1_000;
}
