/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { seatPrice } from '../cost';
import { changePrice } from '../stability';
import { weekOfTask } from '../time/weeks';
import { splitByWeek, type Prepared } from './prepare';
import { solveWithoutConflicts, type Solved } from './solve-without-conflicts';
import { requestOfEdges } from './timetable';
import { weigh } from './weigh';

/** The best plan in short: who gets whom, without reasons. */
export type Outcome = {
  /** Helper ids of every request, ascending; empty where it gets nobody. */
  readonly helpersOf: ReadonlyMap<number, readonly number[]>;
  readonly requestsOf: ReadonlyMap<number, readonly number[]>;
  /** Helpers missing in all. */
  readonly missing: number;
  /** Costs of all pairs and of asking the same helper again, in metres; departing from what was shown is nobody's way. */
  readonly cost: number;
  readonly objective: number;
  /** Whether it is proved that no plan is better. */
  readonly isOptimal: boolean;
};

export type Pair = { readonly requestId: number; readonly helperId: number };

/**
 * The best plan of a prepared problem with the pairs in it; a pair that no rule allows is not in it.
 * @param keep of all best plans, the one that has most pairs in common with this one (where the numbers leave room)
 */
export function outcomeOfPrepared(
  prepared: Prepared,
  forced: readonly Pair[] = [],
  keep: Outcome | null = null,
): Outcome {
  const forcedEdges = forced.flatMap((pair) => edgeOf(prepared, pair) ?? []);
  const keptEdges = keep === null ? [] : pairsOf(keep).flatMap((pair) => edgeOf(prepared, pair) ?? []);
  const weighed = weigh(prepared, forcedEdges, keptEdges);
  const { slots, bound } = solveWithoutConflicts(weighed.prepared);
  const count = (edges: readonly number[]) => edges.filter((edge) => slots.has(edge)).length;
  const counted = countUp(prepared, slots);
  const objective =
    weighed.scale * counted.objective - weighed.gift * count(forcedEdges) - weighed.bonus * count(keptEdges);
  return { ...counted, isOptimal: objective === bound };
}

function pairsOf({ helpersOf }: Outcome): Pair[] {
  return [...helpersOf].flatMap(([requestId, helpers]) =>
    helpers.map((helperId) => ({ requestId, helperId })),
  );
}

/** The edge of a pair, or null where the rules do not allow it. */
export function edgeOf({ instance, rowOf, helpers }: Prepared, { requestId, helperId }: Pair): number | null {
  const i = rowOf.get(requestId);
  if (i === undefined) return null;
  for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) {
    if (helpers[instance.helper[edge]!]!.id === helperId) return edge;
  }
  return null;
}

/** The same problem without any candidate of the helper. */
export function withoutHelper(prepared: Prepared, helperId: number): Prepared {
  const { instance, helpers } = prepared;
  const j = helpers.findIndex(({ id }) => id === helperId);
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
  const without = { ...prepared, instance: { ...instance, rowStart, helper, cost } };
  return { ...without, byWeek: splitByWeek(without) };
}

function countUp(prepared: Prepared, slots: Solved['slots']): Omit<Outcome, 'isOptimal'> {
  const { requests, helpers, instance, problem } = prepared;
  const helpersOf = new Map<number, number[]>(problem.requests.map(({ id }) => [id, []]));
  const requestsOf = new Map<number, number[]>(problem.helpers.map(({ id }) => [id, []]));
  const tasks = new Map<string, number>();
  const priceOfChange = changePrice(problem);
  let [cost, changes] = [0, 0];
  for (const [edge, i] of requestOfEdges(instance, Int32Array.from(slots.keys()))) {
    const request = requests[i]!;
    const helper = helpers[instance.helper[edge]!]!;
    const week = `${helper.id} ${weekOfTask(request, slots.get(edge)!, problem.today)}`;
    const before = tasks.get(week) ?? 0;
    const change = priceOfChange(request.id, helper.id);
    cost += instance.cost[edge]! - change + seatPrice(before, problem.options);
    changes += change;
    tasks.set(week, before + 1);
    requestsOf.get(helper.id)!.push(request.id);
    helpersOf.get(request.id)!.push(helper.id);
  }
  let missing = 0;
  let objective = cost + changes;
  requests.forEach(({ id, needed }, i) => {
    const units = needed - helpersOf.get(id)!.sort((a, b) => a - b).length;
    missing += units;
    objective += units * instance.unassignedCost[i]!;
  });
  return { helpersOf, requestsOf, missing, cost, objective };
}
