/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { slotOf } from '../state';
import { relink, type LiveState } from './live-state';

/** The edge of a pair, or -1. */
export function findEdge({ state: { instance, rowEnd } }: LiveState, i: number, j: number): number {
  const { rowStart, helper } = instance;
  for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) if (helper[e] === j) return e;
  return -1;
}

/** Adds a candidate that is not chosen; returns its edge. Edges of the request may get other numbers. */
export function addEdge(live: LiveState, i: number, j: number, cost: number): number {
  const { state, rows, candidates, columns } = live;
  if (!rows.hasRoom(i)) enlargeRow(live, i, 1);
  const e = state.rowEnd[i]!++;
  state.instance.helper[e] = j;
  state.instance.cost[e] = cost;
  state.chosen[e] = 0;
  if (!candidates.hasRoom(j)) enlargeColumn(live, j);
  const at = columns.end[j]!++;
  columns.edge[at] = e;
  columns.request[at] = i;
  return e;
}

/** Adds all candidates of a request that has none. */
export function addRow(
  live: LiveState,
  i: number,
  helpers: ArrayLike<number>,
  costs: ArrayLike<number>,
): void {
  const { rows, candidates, state } = live;
  if (!rows.hasRoom(i, helpers.length)) enlargeRow(live, i, helpers.length);
  const { helper, cost } = state.instance;
  const { chosen } = state;
  const { limit } = candidates;
  const first = rows.start[i]!;
  let { end, edge, request } = live.columns;
  for (let k = 0; k < helpers.length; k++) {
    const j = helpers[k]!;
    helper[first + k] = j;
    cost[first + k] = costs[k]!;
    chosen[first + k] = 0;
    if (end[j] === limit[j]) {
      enlargeColumn(live, j);
      ({ end, edge, request } = live.columns);
    }
    const at = end[j]!++;
    edge[at] = first + k;
    request[at] = i;
  }
  rows.end[i] = first + helpers.length;
}

/** Takes a candidate that is not chosen away. The last edge of the request gets its number. */
export function dropEdge(live: LiveState, i: number, e: number): void {
  forget(live, live.state.instance.helper[e]!, e);
  fillGap(live, i, e);
}

/** Takes all candidates of a request away; none is chosen. Its room stays. */
export function dropRow(live: LiveState, i: number): void {
  const { instance, rowEnd } = live.state;
  const { rowStart, helper } = instance;
  const { start, end, edge, request } = live.columns;
  for (let e = rowStart[i]!, last = rowEnd[i]!; e < last; e++) {
    const j = helper[e]!;
    let at = start[j]!;
    while (edge[at] !== e) at++;
    const moved = --end[j]!;
    edge[at] = edge[moved]!;
    request[at] = request[moved]!;
  }
  rowEnd[i] = rowStart[i]!;
}

/** Takes all candidates of a helper away; none is chosen. Its room stays. */
export function dropColumn(live: LiveState, j: number): void {
  const { start, end, edge, request } = live.columns;
  for (let at = start[j]!; at < end[j]!; at++) fillGap(live, request[at]!, edge[at]!);
  end[j] = start[j]!;
}

function fillGap({ state, columns }: LiveState, i: number, e: number): void {
  const { instance, chosen } = state;
  const { helper, cost } = instance;
  const last = --state.rowEnd[i]!;
  if (e === last) return;
  const j = helper[last]!;
  helper[e] = j;
  cost[e] = cost[last]!;
  chosen[e] = chosen[last]!;
  if (chosen[e] !== 0) state.slotEdge[slotOf(state, j, last)] = e;
  columns.edge[columns.edge.indexOf(last, columns.start[j])] = e;
}

function forget({ columns }: LiveState, j: number, e: number): void {
  const { start, end, edge, request } = columns;
  let at = start[j]!;
  while (edge[at] !== e) at++;
  const last = --end[j]!;
  edge[at] = edge[last]!;
  request[at] = request[last]!;
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
    let at = columns.start[j]!;
    while (columns.edge[at] !== e - shift) at++;
    columns.edge[at] = e;
  }
}

/** Every row has moved: an edge keeps its place within its row. */
function renumberAll({ state, columns, rows, helpers }: LiveState, before: Int32Array): void {
  const shift = rows.start.map((start, i) => start - before[i]!);
  const { load, slotStart, slotEdge, slotRequest } = state;
  for (let j = 0; j < helpers; j++) {
    for (let at = columns.start[j]!; at < columns.end[j]!; at++) {
      columns.edge[at]! += shift[columns.request[at]!]!;
    }
    for (let slot = slotStart[j]!; slot < slotStart[j]! + load[j]!; slot++) {
      slotEdge[slot]! += shift[slotRequest[slot]!]!;
    }
  }
}

function enlargeColumn(live: LiveState, j: number): void {
  const { candidates } = live;
  if (candidates.isFull(j, 1)) {
    candidates.layOut(j, 1);
    relink(live);
  }
  candidates.enlarge(j, 1);
}
