/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { NO_PLACE, relink, type LiveState } from './live-state';

/**
 * The columns of a live assignment. A change of a request touches those of all its helpers, which lie anywhere in
 * memory, and nearly all it costs is waiting for them. So each edge knows its `place`, where its entry stands: neither
 * coming nor going looks along a column, and the processor can fetch many at once. Who goes leaves a gap, the next to
 * come fills it: the gaps of helper `j` are a list that begins at `gap[j]`, and each says in place of a request where
 * the next one is.
 */

/** What a gap has in place of an edge. */
export const GAP = -1;

/** Enters the edges `first .. last` of the request in their helpers' columns. */
export function enterColumns(live: LiveState, i: number, first: number, last: number): void {
  const { gap } = live;
  const { helper, place } = live.rows.fields;
  let { entries } = live.columns;
  for (let e = first; e < last; e++) {
    const j = helper[e]!;
    let at = gap[j]!;
    if (at === NO_PLACE) {
      at = placeAtEnd(live, j);
      entries = live.columns.entries;
    } else gap[j] = entries[at + 1]!;
    entries[at] = e;
    entries[at + 1] = i;
    place[e] = at;
  }
}

/** Takes the edges `first .. last` out of their helpers' columns. */
export function leaveColumns({ state, columns, gap, rows }: LiveState, first: number, last: number): void {
  const { helper } = state.instance;
  const { place } = rows.fields;
  const { entries } = columns;
  for (let e = first; e < last; e++) {
    const j = helper[e]!;
    const at = place[e]!;
    entries[at] = GAP;
    entries[at + 1] = gap[j]!;
    gap[j] = at;
  }
}

/** A place behind all others of the helper's column. */
function placeAtEnd(live: LiveState, j: number): number {
  const { candidates } = live;
  if (!candidates.hasRoom(j, 2)) {
    if (candidates.isFull(j, 2)) layOutColumns(live, j);
    candidates.enlarge(j, 2);
    placeAnew(live, j);
  }
  live.columns.end[j]! += 2;
  return live.columns.end[j]! - 2;
}

/** Lays all columns out anew, without their gaps. */
function layOutColumns(live: LiveState, j: number): void {
  const { candidates, helpers } = live;
  for (let k = 0; k < helpers; k++) placeAnew(live, k);
  candidates.layOut(j, 2);
  relink(live);
  for (let k = 0; k < helpers; k++) placeAnew(live, k);
}

/** Closes the gaps of a column, and tells its edges where they stand now. */
function placeAnew({ columns, gap, rows }: LiveState, j: number): void {
  const { start, end, entries } = columns;
  const { place } = rows.fields;
  let to = start[j]!;
  for (let at = to, last = end[j]!; at < last; at += 2) {
    const e = entries[at]!;
    if (e === GAP) continue;
    entries[to] = e;
    entries[to + 1] = entries[at + 1]!;
    place[e] = to;
    to += 2;
  }
  end[j] = to;
  gap[j] = NO_PLACE;
}
