/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { seatPrice } from '../cost';
import { weekOfTask } from '../time/weeks';
import { indexOfId } from './index-of-id';
import type { Prepared } from './prepare';
import { solveWithoutConflicts, type Solved } from './solve-without-conflicts';
import { requestOfEdges } from './timetable';

/** The best plan in short: who gets whom, without reasons. */
export type Outcome = {
  /** Helper ids of every request, ascending; empty where it gets nobody. */
  readonly helpersOf: ReadonlyMap<number, readonly number[]>;
  readonly requestsOf: ReadonlyMap<number, readonly number[]>;
  /** Helpers missing in all. */
  readonly missing: number;
  /** Costs of all pairs and of asking the same helper again, in metres. */
  readonly cost: number;
  readonly objective: number;
  /** Whether it is proved that no plan is better. */
  readonly isOptimal: boolean;
};

type Pair = { readonly requestId: number; readonly helperId: number };

/** The best plan of a prepared problem with the pairs in it; a pair that no rule allows is not in it. */
export function outcomeOfPrepared(prepared: Prepared, forced: readonly Pair[] = []): Outcome {
  const edges = forced.flatMap((pair) => edgeOf(prepared, pair) ?? []);
  const { gift, instance } = withGifts(prepared, edges);
  const solved = solveWithoutConflicts({ ...prepared, instance });
  const kept = edges.filter((edge) => solved.slots.has(edge)).length;
  return outcomeOfPlan(prepared, { slots: solved.slots, bound: solved.bound + gift * kept });
}

/** What a solved plan comes to. */
export function outcomeOfPlan(
  prepared: Prepared,
  { slots, bound }: Pick<Solved, 'slots' | 'bound'>,
): Outcome {
  const counted = countUp(prepared, slots);
  return { ...counted, isOptimal: counted.objective === bound };
}

/** The edge of a pair, or null where the rules do not allow it. */
export function edgeOf(
  { instance, requests, helpers }: Prepared,
  { requestId, helperId }: Pair,
): number | null {
  const i = indexOfId(requests, requestId);
  if (i < 0) return null;
  for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) {
    if (helpers[instance.helper[edge]!]!.id === helperId) return edge;
  }
  return null;
}

/** The same problem without any candidate of the helper. */
export function withoutHelper(prepared: Prepared, helperId: number): Prepared {
  const { instance, helpers } = prepared;
  const j = indexOfId(helpers, helperId);
  const kept: number[] = [];
  const rowStart = new Int32Array(instance.rowStart.length);
  for (let i = 0; i < instance.need.length; i++) {
    for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) {
      if (instance.helper[edge] !== j) kept.push(edge);
    }
    rowStart[i + 1] = kept.length;
  }
  const helper = Int32Array.from(kept, (edge) => instance.helper[edge]!);
  const cost = Float64Array.from(kept, (edge) => instance.cost[edge]!);
  return { ...prepared, instance: { ...instance, rowStart, helper, cost } };
}

/** Makes edges cheaper by so much that leaving one of them out is dearer than anything it may bring about. */
function withGifts({ instance }: Prepared, edges: readonly number[]) {
  if (edges.length === 0) return { gift: 0, instance };
  let dearest = 0;
  for (const amount of instance.unassignedCost) dearest = Math.max(dearest, amount);
  const gift = 6 * dearest + 1;
  const cost = Float64Array.from(instance.cost);
  for (const edge of edges) cost[edge]! -= gift;
  return { gift, instance: { ...instance, cost } };
}

function countUp(prepared: Prepared, slots: Solved['slots']): Omit<Outcome, 'isOptimal'> {
  const { requests, helpers, instance, problem } = prepared;
  const helpersOf = new Map<number, number[]>(problem.requests.map(({ id }) => [id, []]));
  const requestsOf = new Map<number, number[]>(problem.helpers.map(({ id }) => [id, []]));
  const tasks = new Map<string, number>();
  let cost = 0;
  for (const [edge, i] of requestOfEdges(instance, Int32Array.from(slots.keys()))) {
    const request = requests[i]!;
    const helper = helpers[instance.helper[edge]!]!;
    const week = `${helper.id} ${weekOfTask(request, slots.get(edge)!, problem.today)}`;
    const before = tasks.get(week) ?? 0;
    cost += instance.cost[edge]! + seatPrice(before, problem.options);
    tasks.set(week, before + 1);
    requestsOf.get(helper.id)!.push(request.id);
    helpersOf.get(request.id)!.push(helper.id);
  }
  let missing = 0;
  let objective = cost;
  requests.forEach(({ id, needed }, i) => {
    const units = needed - helpersOf.get(id)!.sort((a, b) => a - b).length;
    missing += units;
    objective += units * instance.unassignedCost[i]!;
  });
  return { helpersOf, requestsOf, missing, cost, objective };
}
