/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Held } from '../held';
import type { AssignmentInstance, AssignmentSolution } from '../instance';
import { toSolution } from '../solution';
import type { LiveState } from './live-state';

/** An instance on its own, and its solution. */
export type Snapshot = { readonly instance: AssignmentInstance; readonly solution: AssignmentSolution };

/** Copies what is in play, without the room between. Numbers that are free again need nobody or have no seat. */
export function takeSnapshot(live: LiveState): Snapshot {
  const { state, requests, helpers } = live;
  const rowStart = startsOf(requests, (i) => state.rowEnd[i]! - state.instance.rowStart[i]!);
  const instance = copyInstance(live, rowStart);
  const solution = toSolution({
    instance,
    price: state.price.slice(0, helpers),
    load: state.load.slice(0, helpers),
    held: heldInPlay(live, rowStart),
    missing: state.missing.slice(0, requests),
  });
  return { instance, solution };
}

/** What each request has, edges as the copied rows count them. */
function heldInPlay({ state, requests }: LiveState, rowStart: Int32Array): Held {
  const { chosen, rowEnd } = state;
  const start = new Int32Array(requests + 1);
  const edges: number[] = [];
  for (let i = 0; i < requests; i++) {
    const from = state.instance.rowStart[i]!;
    for (let e = from; e < rowEnd[i]!; e++) if (chosen[e] !== 0) edges.push(rowStart[i]! + e - from);
    start[i + 1] = edges.length;
  }
  return { start, edge: Int32Array.from(edges) };
}

function copyInstance(live: LiveState, rowStart: Int32Array): AssignmentInstance {
  const { state, requests } = live;
  const from = state.instance;
  const helper = new Int32Array(rowStart[requests]!);
  const cost = new Float64Array(rowStart[requests]!);
  for (let i = 0; i < requests; i++) {
    helper.set(from.helper.subarray(from.rowStart[i], state.rowEnd[i]), rowStart[i]);
    cost.set(from.cost.subarray(from.rowStart[i], state.rowEnd[i]), rowStart[i]);
  }
  return {
    need: from.need.slice(0, requests),
    unassignedCost: from.unassignedCost.slice(0, requests),
    ...copySeats(live),
    rowStart,
    helper,
    cost,
  };
}

/** Where seats have prices, free ones that were left out since nobody could take them stay left out. */
function copySeats({
  state,
  seats,
  helpers,
}: LiveState): Pick<AssignmentInstance, 'capacity' | 'seatPrices'> {
  let isFree = true;
  for (let j = 0; j < helpers; j++) {
    for (let slot = seats.start[j]!; slot < seats.end[j]!; slot++) isFree &&= seats.fields.price[slot] === 0;
  }
  if (isFree) return { capacity: state.instance.capacity.slice(0, helpers), seatPrices: null };
  const start = startsOf(helpers, (j) => seats.end[j]! - seats.start[j]!);
  const price = new Float64Array(start[helpers]!);
  for (let j = 0; j < helpers; j++) {
    price.set(seats.fields.price.subarray(seats.start[j], seats.end[j]), start[j]);
  }
  const capacity = start.slice(1).map((end, j) => end - start[j]!);
  return { capacity, seatPrices: { start, price } };
}

function startsOf(count: number, length: (k: number) => number): Int32Array {
  const start = new Int32Array(count + 1);
  for (let k = 0; k < count; k++) start[k + 1] = start[k]! + length(k);
  return start;
}
