/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Columns } from '../columns';
import type { AssignmentInstance, SeatPrices } from '../instance';
import { dearestPaidBy } from '../paid';
import { createSearch, type Search } from '../search';
import { solveState } from '../solve';
import { type State } from '../state';
import { Arena, enlarged } from './arena';
import { FreeNumbers } from './free-numbers';

/** The end of a list of gaps; see `candidates.ts`. */
export const NO_PLACE = -1;
/**
 * So many seats of a helper are laid out even where nobody could take them: as soon as anybody's are left out, each
 * request that comes has to look at the seats of all its helpers, which nearly doubles what it takes.
 */
export const FEW_SEATS = 8;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type RowFields = {
  helper: Int32Array;
  cost: Float64Array;
  chosen: Uint8Array;
  /** Where the edge's entry stands in its helper's column. */
  place: Int32Array;
};
type ColumnFields = { entries: Int32Array };
type SlotFields = { edge: Int32Array; request: Int32Array; price: Float64Array };

/**
 * A proved assignment that is kept and changed. `state` and `columns` are what the searches read; their arrays are
 * those of the arenas below, longer than needed, and replaced when they grow.
 */
export type LiveState = {
  readonly state: Mutable<Omit<State, 'instance'>> & { readonly instance: Mutable<AssignmentInstance> };
  /** All candidates of each helper, always up to date, with gaps; see `candidates.ts`. */
  readonly columns: Mutable<Columns>;
  search: Search;
  readonly rows: Arena<RowFields>;
  readonly candidates: Arena<ColumnFields>;
  /** The first gap in each helper's column. */
  gap: Int32Array;
  readonly seats: Arena<SlotFields>;
  /** Numbers given out so far, and those of them that are free again. */
  requests: number;
  helpers: number;
  readonly freeRequests: FreeNumbers;
  readonly freeHelpers: FreeNumbers;
  /** Whether a helper may have more seats than were laid out. */
  leavesSeatsOut: boolean;
};

/** Solves the instance and lays the outcome out with room to grow. Throws a RangeError on a malformed instance. */
export function createLiveState(instance: AssignmentInstance): LiveState {
  const solved = solveState(instance);
  const rows = layOutRows(solved);
  const candidates = layOutColumns(instance, rows);
  const seats = layOutSeats(solved, rows);
  const requests = instance.need.length;
  const helpers = instance.capacity.length;
  const live: LiveState = {
    state: {
      instance: {
        need: instance.need.slice(),
        unassignedCost: instance.unassignedCost.slice(),
        capacity: instance.capacity.slice(),
        seatPrices: null,
        rowStart: rows.start,
        helper: rows.fields.helper,
        cost: rows.fields.cost,
      },
      rowEnd: rows.end,
      price: solved.price.slice(),
      load: solved.load.slice(),
      slotStart: seats.start,
      slotEnd: seats.end,
      slotEdge: seats.fields.edge,
      slotRequest: seats.fields.request,
      chosen: rows.fields.chosen,
      missing: solved.missing.slice(),
    },
    columns: {
      start: candidates.start,
      end: candidates.end,
      entries: candidates.fields.entries,
      reach: Infinity,
      priceThen: solved.price,
    },
    search: createSearch(requests, helpers),
    rows,
    candidates,
    gap: new Int32Array(helpers).fill(NO_PLACE),
    seats,
    requests,
    helpers,
    freeRequests: new FreeNumbers(),
    freeHelpers: new FreeNumbers(),
    leavesSeatsOut: instance.capacity.some((count, j) => count > seats.end[j]! - seats.start[j]!),
  };
  relink(live);
  for (let i = 0; i < requests; i++) live.search.paidAtMost[i] = dearestPaidBy(live.state, i);
  return live;
}

/** After an arena has grown: the searches read its present arrays. */
export function relink({ state, columns, rows, candidates, seats }: LiveState): void {
  const seatPrices: SeatPrices = { start: seats.start, price: seats.fields.price };
  Object.assign(state.instance, {
    seatPrices,
    rowStart: rows.start,
    helper: rows.fields.helper,
    cost: rows.fields.cost,
  });
  Object.assign(state, {
    rowEnd: rows.end,
    chosen: rows.fields.chosen,
    slotStart: seats.start,
    slotEnd: seats.end,
    slotEdge: seats.fields.edge,
    slotRequest: seats.fields.request,
  });
  Object.assign(columns, {
    start: candidates.start,
    end: candidates.end,
    entries: candidates.fields.entries,
    priceThen: state.price,
  });
}

/** A number for a new request: one that is free again, or the next. */
export function newRequest(live: LiveState): number {
  const free = live.freeRequests.take();
  if (free >= 0) return free;
  const { state, rows } = live;
  if (live.requests === state.missing.length) {
    const length = 2 * live.requests + 8;
    rows.growOwners(length);
    state.missing = enlarged(state.missing, length);
    state.instance.need = enlarged(state.instance.need, length);
    state.instance.unassignedCost = enlarged(state.instance.unassignedCost, length);
    enlargeSearch(live, length, state.price.length);
    relink(live);
  }
  return live.requests++;
}

/** A number for a new helper: one that is free again, or the next. */
export function newHelper(live: LiveState): number {
  const free = live.freeHelpers.take();
  if (free >= 0) return free;
  const { state, candidates, seats } = live;
  if (live.helpers === state.load.length) {
    const length = 2 * live.helpers + 8;
    candidates.growOwners(length);
    seats.growOwners(length);
    live.gap = enlarged(live.gap, length).fill(NO_PLACE, live.helpers);
    state.price = enlarged(state.price, length);
    state.load = enlarged(state.load, length);
    state.instance.capacity = enlarged(state.instance.capacity, length);
    enlargeSearch(live, state.missing.length, length);
    relink(live);
  }
  return live.helpers++;
}

function enlargeSearch(live: LiveState, requests: number, helpers: number): void {
  const { moved } = live.search;
  live.search = createSearch(requests, helpers);
  live.search.moved = moved;
}

function layOutRows({ instance, rowEnd, chosen }: State): Arena<RowFields> {
  const { rowStart, helper, cost } = instance;
  const lengths = rowEnd.map((end, i) => end - rowStart[i]!);
  const rows = new Arena(lengths, (size) => ({
    helper: new Int32Array(size),
    cost: new Float64Array(size),
    chosen: new Uint8Array(size),
    place: new Int32Array(size),
  }));
  for (let i = 0; i < lengths.length; i++) {
    for (let e = rowStart[i]!, at = rows.start[i]!; e < rowEnd[i]!; e++, at++) {
      rows.fields.helper[at] = helper[e]!;
      rows.fields.cost[at] = cost[e]!;
      rows.fields.chosen[at] = chosen[e]!;
    }
  }
  return rows;
}

function layOutColumns({ capacity, need, helper }: AssignmentInstance, rows: Arena<RowFields>) {
  const lengths = new Int32Array(capacity.length);
  for (let e = 0; e < helper.length; e++) lengths[helper[e]!]! += 2;
  const candidates = new Arena<ColumnFields>(lengths, (size) => ({
    entries: new Int32Array(size),
  }));
  const next = candidates.start.slice();
  for (let i = 0; i < need.length; i++) {
    for (let e = rows.start[i]!; e < rows.end[i]!; e++) {
      const j = rows.fields.helper[e]!;
      const at = next[j]!;
      next[j] = at + 2;
      candidates.fields.entries[at] = e;
      candidates.fields.entries[at + 1] = i;
      rows.fields.place[e] = at;
    }
  }
  return candidates;
}

function layOutSeats(solved: State, rows: Arena<RowFields>): Arena<SlotFields> {
  const { instance, load, slotStart, slotEnd, slotEdge, slotRequest } = solved;
  const { capacity, seatPrices, rowStart } = instance;
  // Without prices, seats that nobody could take may be left out; with prices the list is the capacity.
  const lengths = seatPrices
    ? capacity
    : slotEnd.map((end, j) => Math.max(end - slotStart[j]!, Math.min(capacity[j]!, FEW_SEATS)));
  const seats = new Arena(lengths, (size) => ({
    edge: new Int32Array(size),
    request: new Int32Array(size),
    price: new Float64Array(size),
  }));
  for (let j = 0; j < capacity.length; j++) {
    const at = seats.start[j]!;
    for (let k = 0; k < load[j]!; k++) {
      const i = slotRequest[slotStart[j]! + k]!;
      seats.fields.edge[at + k] = slotEdge[slotStart[j]! + k]! - rowStart[i]! + rows.start[i]!;
      seats.fields.request[at + k] = i;
    }
    if (!seatPrices) continue;
    for (let k = 0; k < capacity[j]!; k++)
      seats.fields.price[at + k] = seatPrices.price[seatPrices.start[j]! + k]!;
  }
  return seats;
}
