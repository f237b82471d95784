/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from './instance';
import { Memory } from './memory';
import type { State } from './state';

/** The chosen edges of request `i` are `edge[start[i]] .. edge[start[i + 1] - 1]`, ascending. */
export type Held = { readonly start: Int32Array; readonly edge: Int32Array };

type Seated = Pick<
  State,
  'instance' | 'load' | 'slotStart' | 'slotEdge' | 'slotRequest' | 'missing' | 'chosen'
>;

/** Candidates for each helper above which it is quicker to go by their seats than along the rows. */
const MANY = 8;

/** What each request has. */
export function listHeld(state: Seated, memory = new Memory()): Held {
  const { instance, missing } = state;
  const start = startsOf(instance, missing, memory);
  const edge = memory.anyInt32(start[missing.length]!);
  if (instance.helper.length > MANY * instance.capacity.length)
    readSeats(state, start, edge, memory.anyInt32(missing.length));
  else readRows(state, start, edge);
  return { start, edge };
}

function readSeats(
  { load, slotStart, slotEdge, slotRequest }: Seated,
  start: Int32Array,
  edge: Int32Array,
  next: Int32Array,
): void {
  next.set(start.subarray(0, next.length));
  for (let j = 0; j < load.length; j++) {
    for (let slot = slotStart[j]!, end = slot + load[j]!; slot < end; slot++) {
      const i = slotRequest[slot]!;
      insert(edge, start[i]!, next[i]!++, slotEdge[slot]!);
    }
  }
}

function readRows({ instance: { rowStart }, chosen }: Seated, start: Int32Array, edge: Int32Array): void {
  for (let i = 0, at = 0; i + 1 < start.length; i++) {
    for (let e = rowStart[i]!; at < start[i + 1]!; e++) if (chosen[e] !== 0) edge[at++] = e;
  }
}

/** Puts a number among the ascending ones from `first` on, `at` being behind the last. */
function insert(ascending: Int32Array, first: number, at: number, value: number): void {
  let k = at;
  for (; k > first && ascending[k - 1]! > value; k--) ascending[k] = ascending[k - 1]!;
  ascending[k] = value;
}

function startsOf({ need }: AssignmentInstance, missing: Int32Array, memory: Memory): Int32Array {
  const start = memory.anyInt32(need.length + 1);
  start[0] = 0;
  for (let i = 0; i < need.length; i++) start[i + 1] = start[i]! + need[i]! - missing[i]!;
  return start;
}

/** What the dearest helper of the request costs it, or its unassigned cost where one is missing. */
export function dearestPaidOf(state: State, held: Held, i: number): number {
  return state.missing[i]! > 0 ? state.instance.unassignedCost[i]! : dearestOf(state, held, i);
}

/** The same of every request. */
export function dearestPaid(state: State, held = listHeld(state)): Float64Array {
  const paid = new Float64Array(state.missing.length);
  for (let i = 0; i < paid.length; i++) paid[i] = dearestPaidOf(state, held, i);
  return paid;
}

/** What the dearest helper that the request has costs it; -Infinity where it has none. */
export function dearestOf(
  { instance: { helper, cost }, price }: State,
  { start, edge }: Held,
  i: number,
): number {
  let dearest = -Infinity;
  for (let k = start[i]!, end = start[i + 1]!; k < end; k++) {
    const amount = cost[edge[k]!]! + price[helper[edge[k]!]!]!;
    if (amount > dearest) dearest = amount;
  }
  return dearest;
}
