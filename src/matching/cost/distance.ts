import { distanceBetween } from '../geometry';
import type { CostRule } from './term';

/** Metres from the helper's home to the request's place, or an assumed distance where one is unknown. */
export const distance: CostRule = (request, helper, options) => {
  const metres = distanceBetween(helper.home, request.place);
  const amount = Math.round((metres ?? options.unknownDistanceMetres) * options.costPerMetre);
  return { term: 'distance', amount, distanceMetres: metres };
};
