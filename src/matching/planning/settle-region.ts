/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { solveCertified } from '../assignment/certified';
import type { Memory } from '../assignment/memory';
import { edgesOfHelper, edgesOfRequest, type Graph } from './graph';
import { buildRegion, type Region, type RegionInstance } from './region';
import { searchWithoutConflicts } from './search-without-conflicts';
import { solveWithout } from './solve-without-edges';
import type { TaskTimes } from './tasks';

/** To work in: for what is kept until the region is settled, and for what is not. */
export type RegionMemory = { readonly root: Memory; readonly branch: Memory };

export type SettledRegion = {
  /** How much more than the assignment any plan pays here for time. */
  readonly gain: number;
  readonly nodes: number;
  /** Partial plans times the pairs in them. */
  readonly work: number;
  /** Edges chosen inside and across the border. */
  readonly edges: readonly number[];
  /** Whether they are the best there. */
  readonly isBest: boolean;
  /** Where that differs from the plan outside; nothing: then the region is settled. */
  readonly differs: Region;
};

/**
 * The best plan of a region in which every helper's tasks fit into their time, with the rest of the plan represented
 * by its prices. Where it agrees with the rest on the border, both together are the best of all.
 */
export function settleRegion(
  graph: Graph,
  region: Region,
  taken: ReadonlySet<number>,
  times: TaskTimes,
  nodesAtMost: number,
  workAtMost: number,
  memory: RegionMemory,
): SettledRegion {
  const local = buildRegion(graph, region, taken);
  const { instance, scale } = local;
  const root = solveCertified(instance, memory.root);
  const solve = (forbidden: readonly number[]) => solveWithout(instance, forbidden, memory.branch);
  const findConflict = (edges: Int32Array) => findConflictIn(graph, local, edges, times);
  const nodes = Math.min(nodesAtMost, Math.floor(workAtMost / (instance.helper.length + 50)));
  const found = searchWithoutConflicts({ root, solve, findConflict }, nodes);
  const gain = Math.floor(found.bound / scale) - Math.floor(root.objective / scale);
  return {
    gain,
    nodes: found.nodes,
    work: (1 + found.nodes) * (instance.helper.length + 50),
    isBest: found.isBest,
    edges: Array.from(found.edges, (k) => local.edge[k]!),
    differs: differences(graph, region, local, found.edges),
  };
}

/** The fewest tasks of one helper that do not fit together; null where everybody's fit. */
function findConflictIn(
  { requestOf }: Graph,
  { instance, edge, helpers }: RegionInstance,
  chosen: Int32Array,
  times: TaskTimes,
): number[] | null {
  const tasksOf = new Map<number, number[]>();
  for (const k of chosen) {
    const column = helpers[instance.helper[k]!];
    if (column === undefined) continue;
    const j = times.weekly.helperOfColumn[column]!;
    tasksOf.set(j, [...(tasksOf.get(j) ?? []), k]);
  }
  let least: number[] | null = null;
  const fits = (some: readonly number[]) =>
    times.fits(some.map((k) => times.task(edge[k]!, requestOf[edge[k]!]!)));
  for (const own of tasksOf.values()) {
    if (fits(own)) continue;
    const conflict = smallest(own, fits);
    if (least === null || conflict.length < least.length) least = conflict;
    if (least.length <= 2) break;
  }
  return least;
}

/** A part of the tasks that does not fit though it would without any one of them. */
function smallest(tasks: readonly number[], fits: (some: readonly number[]) => boolean): number[] {
  let left = [...tasks];
  for (const task of tasks) {
    const fewer = left.filter((other) => other !== task);
    if (fewer.length > 0 && !fits(fewer)) left = fewer;
  }
  return left;
}

/** Who would have to do something else outside for this to hold. */
function differences(
  graph: Graph,
  region: Region,
  { instance, edge, isInside }: RegionInstance,
  found: Int32Array,
): Region {
  const isChosen = new Set(found);
  const requests = new Set<number>();
  const helpers = new Set<number>();
  for (let k = 0; k < instance.helper.length; k++) {
    if (isInside[k] === 1 || isChosen.has(k) === (graph.chosen[edge[k]!] === 1)) continue;
    addOutside(graph, region, edge[k]!, requests, helpers);
  }
  return { requests, helpers };
}

function addOutside(
  graph: Graph,
  region: Region,
  edge: number,
  requests: Set<number>,
  helpers: Set<number>,
): void {
  const i = graph.requestOf[edge]!;
  const j = graph.instance.helper[edge]!;
  if (!region.helpers.has(j)) {
    helpers.add(j);
    for (const other of edgesOfHelper(graph, j)) {
      if (graph.chosen[other] === 1) requests.add(graph.requestOf[other]!);
    }
  }
  if (!region.requests.has(i)) {
    requests.add(i);
    for (const other of edgesOfRequest(graph, i)) {
      if (graph.chosen[other] === 1) helpers.add(graph.instance.helper[other]!);
    }
  }
}
