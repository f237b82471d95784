import type { MatchingHelper, MatchingRequest } from '../problem';
import type { Rule } from './refusal';

/** A ride needs a car with seats enough; a wheelchair vehicle too, where access is a must. */
export const vehicle: Rule = (request, helper) => {
  if (!needsCar(request)) return null;
  const refuse = (lacks: 'car' | 'seats' | 'wheelchair') =>
    ({ code: 'vehicle', lacks, seatsNeeded: request.seats, seats: helper.seats }) as const;
  if (!helper.hasVehicle) return refuse('car');
  if (helper.seats < request.seats) return refuse('seats');
  return request.accessStrength === 'must' && lacksWheelchairVehicle(request, helper)
    ? refuse('wheelchair')
    : null;
};

/** Whether somebody is to be driven, or something carried, by car. */
export function needsCar(request: Pick<MatchingRequest, 'needsVehicle' | 'seats'>): boolean {
  return request.needsVehicle || request.seats > 0;
}

/** A wheelchair matters to the vehicle only where there is a ride. */
export function lacksWheelchairVehicle(request: MatchingRequest, helper: MatchingHelper): boolean {
  return request.wheelchair && needsCar(request) && !helper.wheelchairVehicle;
}
