/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { slotOf } from '../state';
import { enterColumns, GAP, leaveColumns } from './candidates';
import { NO_PLACE, relink, type LiveState } from './live-state';

/** The edge of a pair, or -1. */
export function findEdge({ state: { instance, rowEnd } }: LiveState, i: number, j: number): number {
  const { rowStart, helper } = instance;
  for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) if (helper[e] === j) return e;
  return -1;
}

/** Adds a candidate that is not chosen; returns its edge. Edges of the request may get other numbers. */
export function addEdge(live: LiveState, i: number, j: number, cost: number): number {
  const { state, rows } = live;
  if (!rows.hasRoom(i)) enlargeRow(live, i, 1);
  const e = state.rowEnd[i]!++;
  state.instance.helper[e] = j;
  state.instance.cost[e] = cost;
  state.chosen[e] = 0;
  enterColumns(live, i, e, e + 1);
  return e;
}

/** Adds all candidates of a request that has none. */
export function addRow(
  live: LiveState,
  i: number,
  helpers: ArrayLike<number>,
  costs: ArrayLike<number>,
): void {
  const { rows, state } = live;
  if (!rows.hasRoom(i, helpers.length)) enlargeRow(live, i, helpers.length);
  const { helper, cost } = state.instance;
  const { chosen } = state;
  const first = rows.start[i]!;
  const last = first + helpers.length;
  for (let k = 0; k < helpers.length; k++) {
    helper[first + k] = helpers[k]!;
    cost[first + k] = costs[k]!;
    chosen[first + k] = 0;
  }
  enterColumns(live, i, first, last);
  rows.end[i] = last;
}

/** Takes a candidate that is not chosen away. The last edge of the request gets its number. */
export function dropEdge(live: LiveState, i: number, e: number): void {
  leaveColumns(live, e, e + 1);
  closeUp(live, i, e);
}

/** Takes all candidates of a request away; none is chosen. Its room stays. */
export function dropRow(live: LiveState, i: number): void {
  const { start, end } = live.rows;
  leaveColumns(live, start[i]!, end[i]!);
  end[i] = start[i]!;
}

/** Takes all candidates of a helper away; none is chosen. Its room stays. */
export function dropColumn(live: LiveState, j: number): void {
  const { start, end, entries } = live.columns;
  for (let at = start[j]!; at < end[j]!; at += 2) {
    if (entries[at] !== GAP) closeUp(live, entries[at + 1]!, entries[at]!);
  }
  end[j] = start[j]!;
  live.gap[j] = NO_PLACE;
}

/** The last edge of the request takes the place of one that is gone. */
function closeUp({ state, columns, rows }: LiveState, i: number, e: number): void {
  const { helper, cost, chosen, place } = rows.fields;
  const last = --rows.end[i]!;
  if (e === last) return;
  helper[e] = helper[last]!;
  cost[e] = cost[last]!;
  chosen[e] = chosen[last]!;
  place[e] = place[last]!;
  if (chosen[e] !== 0) state.slotEdge[slotOf(state, helper[e], last)] = e;
  columns.entries[place[e]] = e;
}

function enlargeRow(live: LiveState, i: number, count: number): void {
  const { rows } = live;
  if (rows.isFull(i, count)) {
    const before = rows.layOut(i, count);
    relink(live);
    renumberAll(live, before);
  }
  const before = rows.start[i]!;
  rows.enlarge(i, count);
  const shift = rows.start[i]! - before;
  const { state, columns } = live;
  const { helper } = state.instance;
  for (let e = rows.start[i]!; e < rows.end[i]!; e++) {
    const j = helper[e]!;
    if (state.chosen[e] !== 0) state.slotEdge[slotOf(state, j, e - shift)] = e;
    columns.entries[rows.fields.place[e]!] = e;
  }
}

/** Every row has moved: an edge keeps its place within its row. */
function renumberAll({ state, columns, rows, helpers }: LiveState, before: Int32Array): void {
  const shift = rows.start.map((start, i) => start - before[i]!);
  const { load, slotStart, slotEdge, slotRequest } = state;
  for (let j = 0; j < helpers; j++) {
    for (let at = columns.start[j]!; at < columns.end[j]!; at += 2) {
      if (columns.entries[at] !== GAP) columns.entries[at]! += shift[columns.entries[at + 1]!]!;
    }
    for (let slot = slotStart[j]!; slot < slotStart[j]! + load[j]!; slot++) {
      slotEdge[slot]! += shift[slotRequest[slot]!]!;
    }
  }
}
