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
  const { need, unassignedCost, rowStart, helper, cost, capacity } = instance;
  const chosen = countChosen(helper.length, solution.edges, problems);
  const taken = new Int32Array(capacity.length);
  const takenBy = new Int32Array(capacity.length).fill(-1);
  let sum = 0;
  for (let i = 0; i < need.length; i++) {
    let count = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      if (chosen[e] === 0) continue;
      const j = helper[e]!;
      if (chosen[e]! > 1 || takenBy[j] === i) problems.push(`request ${i} takes helper ${j} twice`);
      takenBy[j] = i;
      taken[j]! += chosen[e]!;
      sum += chosen[e]! * cost[e]!;
      count++;
    }
    const missing = solution.missing[i]!;
    if (missing < 0 || count + missing !== need[i])
      problems.push(`request ${i}: ${count} given and ${missing} missing, needed ${need[i]}`);
    sum += missing * unassignedCost[i]!;
  }
  return sum + seatsTaken(instance, taken, problems);
}

/** How often each edge was chosen. */
function countChosen(count: number, edges: Int32Array, problems: string[]): Uint8Array {
  const chosen = new Uint8Array(count);
  for (const e of edges) {
    if (!(e >= 0 && e < count)) problems.push(`edge ${e} does not exist`);
    else if (chosen[e]! < 255) chosen[e]!++;
  }
  return chosen;
}

/** What the seats cost beside. */
function seatsTaken(instance: AssignmentInstance, taken: Int32Array, problems: string[]): number {
  const { capacity } = instance;
  let sum = 0;
  for (let j = 0; j < taken.length; j++) {
    if (taken[j]! > capacity[j]!) problems.push(`helper ${j}: ${taken[j]} of ${capacity[j]} seats`);
    for (let k = 0; k < Math.min(taken[j]!, capacity[j]!); k++) sum += seatPrice(instance, j, k);
  }
  return sum;
}

/** sum d u - sum over seats (v - s)+ - sum over edges (u - c - v)+, for u at most the unassigned cost. */
function dualValue(instance: AssignmentInstance, solution: AssignmentSolution, problems: string[]): number {
  const { need, unassignedCost, rowStart, helper, cost } = instance;
  const { requestPrice, helperPrice } = solution;
  let value = 0;
  for (let i = 0; i < need.length; i++) {
    const u = requestPrice[i]!;
    if (!(u <= unassignedCost[i]!)) problems.push(`request ${i}: price ${u} above its unassigned cost`);
    value += need[i]! * u;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      const gain = u - cost[e]! - helperPrice[helper[e]!]!;
      if (gain > 0) value -= gain;
    }
  }
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
