/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { wayOfEdge, wayOfUnit } from '../insert';
import { dearestPaidBy } from '../paid';
import { fallAtRequest, fallAtSeat } from '../release';
import type { LiveState } from './live-state';

/**
 * What everybody together would pay more if the request `i` had to have this helper, whom it has not: the least cycle
 * through the edge in the residual graph. From the helper it comes back to the request either straight, to a seat
 * that the request gives up, or by way of what is free (a free seat, or somebody staying without), from where it goes
 * on to the best use of what the request gives up. With `u` what the request pays for its dearest unit, which is
 * worth `u - fall` to everybody:
 *
 *     min(way back to the request, way to anything free - (u - fall))
 *
 * One search backwards finds `fall`, one forwards the rest; `u` is added to both so that no way gets shorter.
 */
export function priceOfEdge(live: LiveState, i: number, e: number): number {
  const { state, columns, search } = live;
  if (state.chosen[e] !== 0) return 0;
  if (state.instance.need[i] === 0 || state.price[state.instance.helper[e]!] === Infinity) return Infinity;
  const paid = dearestPaidBy(state, i);
  const fall = fallAtRequest(state, columns, search, i, paid);
  return wayOfEdge(state, search, i, e, paid, fall) - paid;
}

/**
 * What everybody together would pay more if the request could not have this helper `j`, whom it has: the least cycle
 * through the edge backwards. The unit comes to the seat it leaves by a way of moves that ends there, or it ends
 * elsewhere and the seat, worth `v - fall` to everybody, goes to whoever gains most:
 *
 *     min(way to the seat, way to anything free or to staying without - (v - fall)) - cost
 */
export function priceWithoutEdge({ state, columns, search }: LiveState, i: number, e: number): number {
  if (state.chosen[e] === 0) return 0;
  const { helper, cost } = state.instance;
  const j = helper[e]!;
  const fall = fallAtSeat(state, columns, search, j);
  return wayOfUnit(state, search, i, j, fall) - state.price[j]! - cost[e]!;
}
