import { lacksStairs } from '../eligibility/access';
import { lacksWheelchairVehicle } from '../eligibility/vehicle';
import type { CostRule } from './term';

/** Access needs stated as a wish that the helper does not meet. */
export const access: CostRule = (request, helper, options) => {
  const unmet: ('wheelchair' | 'stairs')[] = [];
  if (lacksWheelchairVehicle(request, helper)) unmet.push('wheelchair');
  if (lacksStairs(request, helper)) unmet.push('stairs');
  return { term: 'access', amount: Math.round(unmet.length * options.accessMetres), unmet };
};
