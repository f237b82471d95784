/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { listHeld, type Held } from '../held';
import type { AssignmentInstance, AssignmentSolution } from '../instance';
import type { Memory } from '../memory';
import { seatPriceAt, takeSeat, type State } from '../state';
import { fail, LARGEST_SUM } from '../validate';

/**
 * Who the rows and columns of an instance are, so that they are known again in another one. Each id stands once, and
 * the arrays are not changed afterwards.
 */
export type Keys = {
  /** The id of each request. */
  readonly requests: Float64Array;
  /** The id of each helper. Their columns stand side by side, one for each of the weeks. */
  readonly helpers: Float64Array;
  readonly weeks: { readonly first: number; readonly count: number };
};

/** Who had whom, by request, and what a seat of theirs cost. Nothing is kept of pairs that were not chosen. */
export type KeptPlan = {
  readonly keys: Keys;
  readonly row: Int32Array;
  readonly helper: Int32Array;
  readonly week: Int32Array;
  /** Where in its row the edge stood. */
  readonly place: Int32Array;
  readonly price: Float64Array;
};

/** What the requests have again, and the helpers with a free seat that costs more than its own price. */
export type SeatedAgain = { readonly held: Held; readonly open: readonly number[] };

/** Throws a RangeError where the keys are not those of the instance. */
export function expectKeys({ need, capacity }: AssignmentInstance, { requests, helpers, weeks }: Keys): void {
  if (requests.length !== need.length) fail(`${need.length} keys of requests`, requests.length);
  const columns = helpers.length * weeks.count;
  if (columns !== capacity.length) fail(`keys of ${capacity.length} columns`, columns);
}

/** Copies what is worth keeping of a solution. */
export function keepPlan(
  { rowStart, helper }: AssignmentInstance,
  keys: Keys,
  { edges, helperPrice }: Pick<AssignmentSolution, 'edges' | 'helperPrice'>,
): KeptPlan {
  const count = edges.length;
  const plan = {
    keys,
    row: new Int32Array(count),
    helper: new Int32Array(count),
    week: new Int32Array(count),
    place: new Int32Array(count),
    price: new Float64Array(count),
  };
  let i = 0;
  for (let k = 0; k < count; k++) {
    const edge = edges[k]!;
    while (rowStart[i + 1]! <= edge) i++;
    const column = helper[edge]!;
    plan.row[k] = i;
    plan.helper[k] = Math.floor(column / keys.weeks.count);
    plan.week[k] = keys.weeks.first + (column % keys.weeks.count);
    plan.place[k] = edge - rowStart[i]!;
    plan.price[k] = helperPrice[column]!;
  }
  return plan;
}

/**
 * Seats everybody again who still can be, at the prices of then, in a state in which nobody has anybody; whoever is
 * without counts as missing. A seat never costs less than its own price, but a free one may cost more.
 */
export function seatAgain(state: State, plan: KeptPlan, keys: Keys, memory: Memory): SeatedAgain {
  const { instance, missing, price, load, slotStart, slotEnd } = state;
  const columns = columnsNow(plan, keys, memory);
  const rows = whereNow(plan.keys.requests, keys.requests, memory);
  missing.set(instance.need);
  for (let k = 0; k < columns.length; k++) {
    const column = columns[k]!;
    if (column < 0 || slotStart[column] === slotEnd[column]) continue;
    const i = rows[plan.row[k]!]!;
    if (i >= 0 && missing[i]! > 0 && load[column]! < slotEnd[column]! - slotStart[column]!) {
      const e = edgeTo(instance, i, column, plan.place[k]!);
      if (e >= 0) {
        takeSeat(state, column, e, i);
        missing[i]!--;
      }
    }
    const own = seatPriceAt(state, column, Math.max(0, load[column]! - 1));
    // No price that an instance can have is above that, and beyond it sums would not be exact.
    price[column] = Math.max(own, Math.min(plan.price[k]!, LARGEST_SUM));
  }
  return { held: listHeld(state, memory), open: tooDear(state, columns) };
}

/** Those of the helpers with a free seat that costs more than its own price; some may stand twice. */
export function tooDear(state: State, columns: ArrayLike<number>): number[] {
  const open: number[] = [];
  for (let k = 0; k < columns.length; k++) {
    const j = columns[k]!;
    if (j >= 0 && state.price[j]! > seatPriceAt(state, j, state.load[j]!)) open.push(j);
  }
  return open;
}

/** Where each of the ids stands among others, or -1. Most stand behind the same one as before. */
function whereNow(ids: Float64Array, others: Float64Array, memory: Memory): Int32Array {
  const where = memory.anyInt32(ids.length);
  let places: Map<number, number> | null = null;
  for (let k = 0, likely = 0; k < ids.length; k++) {
    if (others[likely] === ids[k]) {
      where[k] = likely++;
      continue;
    }
    places ??= placesOf(others);
    const at = places.get(ids[k]!) ?? -1;
    where[k] = at;
    // Where one is gone, the next may well stand in their place.
    if (at >= 0) likely = at + 1;
  }
  return where;
}

function placesOf(ids: Float64Array): Map<number, number> {
  const places = new Map<number, number>();
  ids.forEach((id, k) => places.set(id, k));
  return places;
}

/** The columns of the same helpers and weeks, or -1. */
function columnsNow({ keys: then, helper, week }: KeptPlan, now: Keys, memory: Memory): Int32Array {
  const { first, count } = now.weeks;
  const where = whereNow(then.helpers, now.helpers, memory);
  const columns = memory.anyInt32(helper.length);
  for (let k = 0; k < helper.length; k++) {
    const j = where[helper[k]!]!;
    const after = week[k]! - first;
    columns[k] = j < 0 || after < 0 || after >= count ? -1 : j * count + after;
  }
  return columns;
}

/** @param place where it may well stand */
function edgeTo({ rowStart, helper }: AssignmentInstance, i: number, column: number, place: number): number {
  const [first, end] = [rowStart[i]!, rowStart[i + 1]!];
  if (first + place < end && helper[first + place] === column) return first + place;
  for (let e = first; e < end; e++) if (helper[e] === column) return e;
  return -1;
}
