import { distanceBetween } from '../geometry';
import type { MatchingOptions } from '../options';
import type { LatLng } from '../problem';

/** Where something begins and, for a ride, where it ends; unknown where null or left out. */
export type Placed = {
  readonly place?: LatLng | null;
  readonly destination?: LatLng | null;
};

export type TravelOptions = Pick<MatchingOptions, 'travelMetresPerMinute' | 'betweenTasksMinutes'>;

/** Whole metres from where `from` ends to where `to` begins; 0 where either is unknown. */
export function metresBetween(from: Placed, to: Placed): number {
  return distanceBetween(endOf(from), to.place ?? null) ?? 0;
}

/** Minutes between the end of one task and the start of the next: the way, and a little air. */
export function minutesBetween(from: Placed, to: Placed, options: TravelOptions): number {
  return options.betweenTasksMinutes + minutesFor(metresBetween(from, to), options);
}

/** Whole minutes the way takes, rounded up. */
export function minutesFor(metres: number, { travelMetresPerMinute }: TravelOptions): number {
  return Math.ceil(metres / travelMetresPerMinute);
}

/** A ride ends at its destination, everything else where it began. */
export function endOf({ place, destination }: Placed): LatLng | null {
  return destination ?? place ?? null;
}
