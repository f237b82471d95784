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
  const edges = existingOf(solution.edges, helper.length, problems);
  const taken = new Int32Array(capacity.length);
  const takenBy = new Int32Array(capacity.length).fill(-1);
  let [sum, at] = [0, 0];
  for (let i = 0; i < need.length; i++) {
    const first = at;
    for (const end = rowStart[i + 1]!; at < edges.length && edges[at]! < end; at++) {
      const e = edges[at]!;
      const j = helper[e]!;
      if (takenBy[j] === i) problems.push(`request ${i} takes helper ${j} twice`);
      takenBy[j] = i;
      taken[j]!++;
      sum += cost[e]!;
    }
    const count = at - first;
    const missing = solution.missing[i]!;
    if (missing < 0 || count + missing !== need[i])
      problems.push(`request ${i}: ${count} given and ${missing} missing, needed ${need[i]}`);
    sum += missing * unassignedCost[i]!;
  }
  return sum + seatsTaken(instance, taken, problems);
}

/** Those of the edges that there are, ascending: whoever walks along them meets request after request. */
function existingOf(edges: Int32Array, count: number, problems: string[]): Int32Array {
  let areInOrder = true;
  for (let k = 0; k < edges.length; k++) {
    const e = edges[k]!;
    const exists = e >= 0 && e < count;
    if (!exists) problems.push(`edge ${e} does not exist`);
    if (!exists || (k > 0 && edges[k - 1]! > e)) areInOrder = false;
  }
  return areInOrder ? edges : edges.filter((e) => e >= 0 && e < count).sort();
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
  const cheapest = leastOf(helperPrice);
  let value = 0;
  for (let i = 0; i < need.length; i++) {
    const u = requestPrice[i]!;
    if (!(u <= unassignedCost[i]!)) problems.push(`request ${i}: price ${u} above its unassigned cost`);
    value += need[i]! * u;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      // Nearly all edges cost too much whoever the helper is, whose price would be a jump in memory.
      const atMost = u - cost[e]!;
      if (atMost <= cheapest) continue;
      const gain = atMost - helperPrice[helper[e]!]!;
      if (gain > 0) value -= gain;
    }
  }
  return value - worthOfSeats(instance, helperPrice);
}

/** What the helpers' prices are above those of their seats. */
function worthOfSeats(instance: AssignmentInstance, helperPrice: Float64Array): number {
  const { capacity } = instance;
  let worth = 0;
  for (let j = 0; j < capacity.length; j++) {
    const v = helperPrice[j]!;
    for (let k = 0; k < capacity[j]!; k++) {
      const gain = v - seatPrice(instance, j, k);
      if (gain <= 0) break;
      worth += gain;
    }
  }
  return worth;
}

function leastOf(values: Float64Array): number {
  let least = Infinity;
  for (let k = 0; k < values.length; k++) least = Math.min(least, values[k]!);
  return least;
}

function seatPrice({ seatPrices }: AssignmentInstance, j: number, k: number): number {
  return seatPrices ? seatPrices.price[seatPrices.start[j]! + k]! : 0;
}
