import { distanceBetween } from '../geometry';
import type { Rule } from './refusal';

/** The place lies within the helper's travel limit; an unknown place does not refuse, it only costs. */
export const travelLimit: Rule = (request, helper) => {
  const distance = distanceBetween(helper.home, request.place);
  if (distance === null || distance <= helper.travelLimitMetres) return null;
  return { code: 'travel_limit', limitMetres: helper.travelLimitMetres, distanceMetres: distance };
};
