import KDBush from 'kdbush';
import { isCovered } from '../../src/matching/candidates/masks';
import { PairList, type PairRows } from '../../src/matching/candidates/pair-list';
import { pairCost } from '../../src/matching/cost';
import { firstRefusal } from '../../src/matching/eligibility';
import { latitudeDegrees } from '../../src/matching/geometry';
import type { Prepared } from '../../src/matching/planning/prepare';
import type { LatLng } from '../../src/matching/problem';

/** Degrees of longitude shrink towards the poles; within 300 km of 47 degrees north this covers the difference. */
const STRETCH = 1.08;

/** Every eligible pair, found with kdbush in place of our grid; all requests and helpers must have places. */
export function kdbushCandidates({ requests, helpers, masks, context, problem }: Prepared): PairRows {
  const middle = Math.cos(((requests[0]?.place?.lat ?? 0) * Math.PI) / 180);
  const x = (place: LatLng) => place.lng * middle;
  const tree = new KDBush(requests.length);
  for (const { place } of requests) if (place) tree.add(x(place), place.lat);
  tree.finish();
  const pairs = new PairList();
  helpers.forEach((helper, j) => {
    if (!helper.home) return;
    const radius = latitudeDegrees(helper.travelLimitMetres) * STRETCH;
    for (const i of tree.within(x(helper.home), helper.home.lat, radius)) {
      const request = requests[i];
      if (!request || !isCovered(masks, i, j) || firstRefusal(request, helper, context)) continue;
      pairs.add(i, j, pairCost(request, helper, problem.options));
    }
  });
  return pairs.toRows(requests.length);
}
