/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from './instance';

/**
 * Verifies a solution on its own, sharing no code with the solver: that it is valid (seats, distinct helpers,
 * need) and that its prices prove it optimal (primal = dual, in exact integers). Returns what is wrong, in words;
 * an empty list means proved.
 */
export function checkAssignment(instance: AssignmentInstance, solution: AssignmentSolution): string[] {
  const problems: string[] = [];
  const primal = recount(instance, solution, problems);
  const dual = dualValue(instance, solution, problems);
  if (primal !== solution.objective)
    problems.push(`objective: recounted ${primal}, stated ${solution.objective}`);
  if (dual !== solution.bound) problems.push(`bound: recounted ${dual}, stated ${solution.bound}`);
  if (primal !== dual) problems.push(`not proved optimal: costs ${primal}, the prices prove ${dual}`);
  if (!Number.isSafeInteger(primal) || !Number.isSafeInteger(dual))
    problems.push('sums left the exact range');
  return problems;
}

function recount(instance: AssignmentInstance, solution: AssignmentSolution, problems: string[]): number {
  const requests = instance.need.length;
  const rowOf = new Int32Array(instance.helper.length);
  for (let i = 0; i < requests; i++) rowOf.fill(i, instance.rowStart[i], instance.rowStart[i + 1]);
  const given = new Map<number, Set<number>>();
  const taken = new Map<number, number>();
  let sum = 0;
  for (const e of solution.edges) {
    if (!(e >= 0 && e < instance.helper.length)) {
      problems.push(`edge ${e} does not exist`);
      continue;
    }
    const i = rowOf[e]!;
    const j = instance.helper[e]!;
    const helpers = given.get(i) ?? new Set<number>();
    if (helpers.has(j)) problems.push(`request ${i} takes helper ${j} twice`);
    given.set(i, helpers.add(j));
    taken.set(j, (taken.get(j) ?? 0) + 1);
    sum += instance.cost[e]!;
  }
  for (let i = 0; i < requests; i++) {
    const missing = solution.missing[i]!;
    const count = given.get(i)?.size ?? 0;
    if (missing < 0 || count + missing !== instance.need[i]) {
      problems.push(`request ${i}: ${count} given and ${missing} missing, needed ${instance.need[i]}`);
    }
    sum += missing * instance.unassignedCost[i]!;
  }
  for (const [j, count] of taken) {
    if (count > instance.capacity[j]!)
      problems.push(`helper ${j}: ${count} of ${instance.capacity[j]} seats`);
    for (let k = 0; k < count; k++) sum += seatPrice(instance, j, k);
  }
  return sum;
}

/** sum d u - sum over seats (v - s)+ - sum over edges (u - c - v)+, for u at most the unassigned cost. */
function dualValue(instance: AssignmentInstance, solution: AssignmentSolution, problems: string[]): number {
  const { requestPrice, helperPrice } = solution;
  let value = 0;
  instance.need.forEach((need, i) => {
    const u = requestPrice[i]!;
    if (!(u <= instance.unassignedCost[i]!))
      problems.push(`request ${i}: price ${u} above its unassigned cost`);
    value += need * u;
    for (let e = instance.rowStart[i]!; e < instance.rowStart[i + 1]!; e++) {
      const gain = u - instance.cost[e]! - helperPrice[instance.helper[e]!]!;
      if (gain > 0) value -= gain;
    }
  });
  instance.capacity.forEach((seats, j) => {
    const v = helperPrice[j]!;
    for (let k = 0; k < seats; k++) {
      const gain = v - seatPrice(instance, j, k);
      if (gain <= 0) break;
      value -= gain;
    }
  });
  return value;
}

function seatPrice({ seatPrices }: AssignmentInstance, j: number, k: number): number {
  return seatPrices ? seatPrices.price[seatPrices.start[j]! + k]! : 0;
}
