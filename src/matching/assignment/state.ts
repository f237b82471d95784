/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { Memory } from './memory';

/**
 * A plan in the making, with the prices that judge it. Price `v` of helper `j` is what one more seat of theirs costs;
 * a request prefers the candidates with the least `cost + v`.
 */
export type State = {
  readonly instance: AssignmentInstance;
  /** The candidates of request i are the edges rowStart[i] .. rowEnd[i]; in a live assignment rows have room to grow. */
  readonly rowEnd: Int32Array;
  /** Price of a seat of each helper; Infinity where there is none. */
  readonly price: Float64Array;
  /** Taken seats per helper. */
  readonly load: Int32Array;
  /** Seats of helper j are slotStart[j] .. slotEnd[j]; the first `load[j]` of them are taken, in no order. */
  readonly slotStart: Int32Array;
  readonly slotEnd: Int32Array;
  readonly slotEdge: Int32Array;
  readonly slotRequest: Int32Array;
  /** 1 where an edge is chosen. */
  readonly chosen: Uint8Array;
  /** Units of each request that are without a helper. */
  readonly missing: Int32Array;
};

/** Nobody has anybody, and every helper costs what their first seat costs. */
export function createState(instance: AssignmentInstance, memory = new Memory()): State {
  const helpers = instance.capacity.length;
  const slotStart = countSlots(instance, memory);
  const slots = slotStart[helpers]!;
  const state: State = {
    instance,
    rowEnd: instance.rowStart.subarray(1),
    price: memory.float64(helpers),
    load: memory.int32(helpers),
    slotStart,
    slotEnd: slotStart.subarray(1),
    slotEdge: memory.anyInt32(slots),
    slotRequest: memory.anyInt32(slots),
    chosen: memory.bytes(instance.helper.length),
    missing: memory.int32(instance.need.length),
  };
  // Where nobody is without a seat, all prices are 0 already.
  if (instance.seatPrices !== null || instance.capacity.includes(0))
    for (let j = 0; j < helpers; j++) state.price[j] = seatPriceAt(state, j, 0);
  return state;
}

/** The state in which a solved instance was left, made again from its solution. */
export function stateOf(
  instance: AssignmentInstance,
  solution: Pick<AssignmentSolution, 'edges' | 'missing' | 'helperPrice'>,
): State {
  const state = createState(instance);
  const { price } = state;
  for (let j = 0; j < price.length; j++) if (price[j]! < Infinity) price[j] = solution.helperPrice[j]!;
  state.missing.set(solution.missing);
  let i = 0;
  for (const edge of solution.edges) {
    while (instance.rowStart[i + 1]! <= edge) i++;
    takeSeat(state, instance.helper[edge]!, edge, i);
  }
  return state;
}

/** A price at which no request would take a helper. */
export function closingPrice({ unassignedCost, cost }: AssignmentInstance): number {
  let most = 0;
  let least = 0;
  for (let i = 0; i < unassignedCost.length; i++) if (unassignedCost[i]! > most) most = unassignedCost[i]!;
  for (let e = 0; e < cost.length; e++) if (cost[e]! < least) least = cost[e]!;
  return most - least;
}

/** What seat `k` of helper `j` costs extra; Infinity behind the last one. */
export function seatPriceAt(
  { instance: { seatPrices }, slotStart, slotEnd }: State,
  j: number,
  k: number,
): number {
  if (k >= slotEnd[j]! - slotStart[j]!) return Infinity;
  return seatPrices ? seatPrices.price[seatPrices.start[j]! + k]! : 0;
}

/** Whether at the helper's price a seat is to be had only from somebody else. */
export function isFull(state: State, j: number): boolean {
  return seatPriceAt(state, j, state.load[j]!) > state.price[j]!;
}

/** Gives the free seat behind the taken ones of helper `j` to the request. */
export function takeSeat(state: State, j: number, edge: number, request: number): void {
  const slot = state.slotStart[j]! + state.load[j]!++;
  state.slotEdge[slot] = edge;
  state.slotRequest[slot] = request;
  state.chosen[edge] = 1;
}

/** Frees the seat that the edge holds at helper `j`. */
export function leaveSeat(state: State, j: number, edge: number): void {
  const slot = slotOf(state, j, edge);
  const last = state.slotStart[j]! + --state.load[j]!;
  state.slotEdge[slot] = state.slotEdge[last]!;
  state.slotRequest[slot] = state.slotRequest[last]!;
  state.chosen[edge] = 0;
}

/** The seat that a chosen edge holds at its helper `j`. */
export function slotOf({ slotStart, slotEdge }: State, j: number, edge: number): number {
  let slot = slotStart[j]!;
  while (slotEdge[slot] !== edge) slot++;
  return slot;
}

/** Where there are very many seats, those that nobody could ever take are left out, but for one that stays free. */
function countSlots({ capacity, helper }: AssignmentInstance, memory: Memory): Int32Array {
  const slotStart = memory.int32(capacity.length + 1);
  let seats = 0;
  for (let j = 0; j < capacity.length; j++) slotStart[j + 1] = seats += capacity[j]!;
  if (seats <= helper.length) return slotStart;
  const degree = degrees(memory.int32(capacity.length), helper);
  for (let j = 0; j < capacity.length; j++)
    slotStart[j + 1] = slotStart[j]! + Math.min(capacity[j]!, degree[j]! + 1);
  return slotStart;
}

function degrees(degree: Int32Array, helper: Int32Array): Int32Array {
  for (let e = 0; e < helper.length; e++) degree[helper[e]!]!++;
  return degree;
}

/** Helpers asked for in all. */
export function unitsOf({ need }: AssignmentInstance): number {
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i] ?? 0;
  return units;
}
