/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { Memory } from '../assignment/memory';
import { edgesOfHelper, edgesOfRequest, type Graph } from './graph';
import { settleRegion, type SettledRegion } from './settle-region';
import type { TaskTimes } from './tasks';
import type { WeeklyInstance } from './weekly-instance';

/** Beyond so many requests and helpers a region is left to the heuristic; its bound still holds. */
const REGION_AT_MOST = 250;

type Piece = {
  readonly requests: Set<number>;
  readonly helpers: Set<number>;
  settled: SettledRegion | null;
  isTooLarge: boolean;
};

export type SettledConflicts = {
  /** Chosen edges, in which conflicts are left only at `openHelpers`. */
  readonly edges: Int32Array;
  /** What time costs any plan at least, beyond the assignment. */
  readonly gain: number;
  readonly nodes: number;
  /** Whether every region came to its end. */
  readonly isSettled: boolean;
};

/**
 * Settles time conflicts on pieces of the plan as small as will do. Each begins with one helper whose tasks do not
 * fit; where its best plan needs somebody outside to do something else, they join it, and pieces that meet become
 * one. The pieces share nobody, so what time costs in each adds up to a bound for the whole plan.
 */
export function settleConflicts(
  graph: Graph,
  conflicted: readonly number[],
  times: TaskTimes,
  nodesAtMost: number,
  workAtMost: number,
): SettledConflicts {
  const pieces = new Pieces(graph, times.weekly, conflicted);
  const memory = { root: new Memory(), branch: new Memory() };
  let nodes = 0;
  let work = workAtMost;
  let gain = 0;
  for (let piece = pieces.next(); piece !== null && work > 0; piece = pieces.next()) {
    const settled = settleRegion(graph, piece, pieces.taken(), times, nodesAtMost, work, memory);
    nodes += settled.nodes;
    work -= settled.work;
    piece.settled = settled;
    pieces.grow(piece, settled);
    // Whatever pieces have joined or still wait to be looked at again, a bound once reached holds.
    gain = Math.max(gain, pieces.gain());
  }
  return { ...pieces.result(), gain, nodes };
}

class Pieces {
  private readonly all = new Set<Piece>();
  private readonly ofRequest = new Map<number, Piece>();
  private readonly ofHelper = new Map<number, Piece>();

  constructor(
    private readonly graph: Graph,
    private readonly weekly: WeeklyInstance,
    conflicted: readonly number[],
  ) {
    for (const j of conflicted) {
      const piece: Piece = { requests: new Set(), helpers: new Set(), settled: null, isTooLarge: false };
      this.all.add(piece);
      this.take(piece, this.chosenRequests(j), [j]);
    }
  }

  next(): Piece | null {
    for (const piece of this.all) if (piece.settled === null && !piece.isTooLarge) return piece;
    return null;
  }

  taken(): ReadonlySet<number> {
    return new Set(this.ofHelper.keys());
  }

  /** Lets those join in whom the settled piece needs. */
  grow(piece: Piece, { differs, isBest }: SettledRegion): void {
    if (!isBest || differs.requests.size + differs.helpers.size === 0) return;
    const size = piece.requests.size + piece.helpers.size;
    if (size + differs.requests.size + differs.helpers.size > REGION_AT_MOST) {
      piece.isTooLarge = true;
      return;
    }
    piece.settled = null;
    this.take(piece, differs.requests, differs.helpers);
  }

  /** What time costs at least in all pieces together; one that waits to be settled adds nothing. */
  gain(): number {
    let sum = 0;
    for (const { settled } of this.all) sum += settled?.gain ?? 0;
    return sum;
  }

  result(): Omit<SettledConflicts, 'gain' | 'nodes'> {
    const chosen = this.graph.chosen.slice();
    let isSettled = true;
    for (const piece of this.all) {
      const { settled, isTooLarge } = piece;
      if (settled) this.apply(chosen, piece, new Set(settled.edges));
      if (!settled?.isBest || isTooLarge) isSettled = false;
    }
    return { edges: edgesOf(chosen), isSettled };
  }

  /** Takes over what a piece chose; across its border only what the plan outside counts on. */
  private apply(chosen: Uint8Array, { requests, helpers }: Piece, edges: ReadonlySet<number>): void {
    const { requestOf, instance } = this.graph;
    const settle = (edge: number) => {
      const isInside = requests.has(requestOf[edge]!) && helpers.has(instance.helper[edge]!);
      chosen[edge] = edges.has(edge) && (isInside || chosen[edge] === 1) ? 1 : 0;
    };
    for (const j of helpers) edgesOfHelper(this.graph, j).forEach(settle);
    for (const i of requests) edgesOfRequest(this.graph, i).forEach(settle);
  }

  private take(piece: Piece, requests: Iterable<number>, helpers: Iterable<number>): void {
    for (const i of requests) this.join(piece, this.ofRequest, piece.requests, i);
    for (const column of helpers) {
      for (const j of this.weeksBeside(column)) {
        this.join(piece, this.ofHelper, piece.helpers, j);
        this.wakeNeighbours(piece, j);
      }
    }
  }

  private join(piece: Piece, owners: Map<number, Piece>, members: Set<number>, id: number): void {
    const owner = owners.get(id);
    if (owner && owner !== piece) this.merge(piece, owner);
    owners.set(id, piece);
    members.add(id);
  }

  private merge(piece: Piece, other: Piece): void {
    this.all.delete(other);
    piece.isTooLarge ||= other.isTooLarge;
    for (const i of other.requests) {
      piece.requests.add(i);
      this.ofRequest.set(i, piece);
    }
    for (const j of other.helpers) {
      piece.helpers.add(j);
      this.ofHelper.set(j, piece);
    }
  }

  /** Pieces that counted on a helper outside at their price have to look again once the helper is in another. */
  private wakeNeighbours(piece: Piece, j: number): void {
    for (const edge of edgesOfHelper(this.graph, j)) {
      const other = this.ofRequest.get(this.graph.requestOf[edge]!);
      if (other && other !== piece) other.settled = null;
    }
  }

  /** All weeks of the column's helper: the tasks of one week may be in the way of those in the next. */
  private weeksBeside(column: number): number[] {
    const { helperOfColumn } = this.weekly;
    const j = helperOfColumn[column];
    let first = column;
    while (helperOfColumn[first - 1] === j) first--;
    const columns: number[] = [];
    for (let k = first; helperOfColumn[k] === j; k++) columns.push(k);
    return columns;
  }

  private chosenRequests(j: number): number[] {
    return [...edgesOfHelper(this.graph, j)]
      .filter((edge) => this.graph.chosen[edge] === 1)
      .map((edge) => this.graph.requestOf[edge]!);
  }
}

/** Those of all edges that are chosen, ascending. */
function edgesOf(chosen: Uint8Array): Int32Array {
  let count = 0;
  for (let edge = 0; edge < chosen.length; edge++) count += chosen[edge]!;
  const edges = new Int32Array(count);
  let at = 0;
  for (let edge = 0; edge < chosen.length; edge++) if (chosen[edge] === 1) edges[at++] = edge;
  return edges;
}
