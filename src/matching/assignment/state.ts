/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from './instance';

/** A partial plan that is optimal for the units inserted so far, with the prices that prove it. */
export type State = {
  readonly instance: AssignmentInstance;
  /** Price of a seat of each helper; only ever rises. */
  readonly price: Float64Array;
  /** What the next free seat costs extra; Infinity when the helper is full. */
  readonly nextSeat: Float64Array;
  /** Taken seats per helper. */
  readonly load: Int32Array;
  /** Seats of helper j are slotStart[j] .. slotStart[j + 1]; never more than its candidates could fill. */
  readonly slotStart: Int32Array;
  readonly slotEdge: Int32Array;
  readonly slotRequest: Int32Array;
  /** 1 where an edge is chosen. */
  readonly chosen: Uint8Array;
  readonly missing: Int32Array;
};

export function createState(instance: AssignmentInstance): State {
  const helpers = instance.capacity.length;
  const slotStart = countSlots(instance);
  const slots = slotStart[helpers]!;
  const state: State = {
    instance,
    price: new Float64Array(helpers),
    nextSeat: new Float64Array(helpers),
    load: new Int32Array(helpers),
    slotStart,
    slotEdge: new Int32Array(slots),
    slotRequest: new Int32Array(slots),
    chosen: new Uint8Array(instance.helper.length),
    missing: new Int32Array(instance.need.length),
  };
  for (let j = 0; j < helpers; j++) {
    updateNextSeat(state, j);
    state.price[j] = state.nextSeat[j]!;
  }
  return state;
}

/** To be called after the load of helper `j` has changed. */
export function updateNextSeat(state: State, j: number): void {
  const { seatPrices } = state.instance;
  const load = state.load[j]!;
  const isFull = load >= state.slotStart[j + 1]! - state.slotStart[j]!;
  state.nextSeat[j] = isFull ? Infinity : seatPrices ? seatPrices.price[seatPrices.start[j]! + load]! : 0;
}

function countSlots({ capacity, helper }: AssignmentInstance): Int32Array {
  const degree = new Int32Array(capacity.length);
  for (let e = 0; e < helper.length; e++) degree[helper[e]!]!++;
  const slotStart = new Int32Array(capacity.length + 1);
  for (let j = 0; j < capacity.length; j++) {
    slotStart[j + 1] = slotStart[j]! + Math.min(capacity[j]!, degree[j]!);
  }
  return slotStart;
}
