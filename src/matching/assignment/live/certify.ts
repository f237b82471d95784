/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { dearestPaidBy, leastElsewhere } from '../paid';
import { seatPriceAt } from '../state';
import type { LiveState } from './live-state';

/**
 * Whether the prices prove the request's part of the plan: nothing it has, missing helpers included, costs it more
 * than anything it has not.
 */
export function isRequestProved(live: LiveState, i: number): boolean {
  return dearestPaidBy(live.state, i) <= leastElsewhere(live.state, i);
}

/** Whether the price of a helper lies between what their dearest taken seat and their next one cost. */
export function isHelperProved({ state }: LiveState, j: number): boolean {
  const { price, load } = state;
  if (price[j]! > seatPriceAt(state, j, load[j]!)) return false;
  return load[j] === 0 || price[j]! >= seatPriceAt(state, j, load[j]! - 1);
}

/** Whether the prices prove the plan: each request's part and each helper's. */
export function isProved(live: LiveState): boolean {
  for (let i = 0; i < live.requests; i++) if (!isRequestProved(live, i)) return false;
  for (let j = 0; j < live.helpers; j++) if (!isHelperProved(live, j)) return false;
  return true;
}
