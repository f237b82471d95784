import { describe, expect, it } from 'vitest';
import { buildInstance } from '../testing/instances';
import { smallParts } from '../testing/small-instances';
import { checkAssignment } from './check';
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { priceOfChoice, waysFromPool, type Choice } from './price-of-choice';
import { solveAssignment } from './solve';
import { stateOf } from './state';

const SEEDS = Array.from({ length: 3_000 }, (_, k) => 700_000 + k);

describe('the price of a choice', () => {
  it('is what solving again with the pair in the plan costs more, for every pair of 3,000 small instances', () => {
    for (const seed of SEEDS) {
      const instance = buildInstance(smallParts(seed));
      const found = choicesOf(instance);
      for (const { edge, choice } of found.choices) {
        const forced = forcedObjective(instance, edge);
        const expected = forced === null ? null : forced - found.solution.objective;
        expect(choice?.amount ?? null, `seed ${seed} edge ${edge}`).toBe(expected);
      }
    }
  }, 60_000);

  it('comes with moves that lead to a plan of exactly that cost', () => {
    for (const seed of SEEDS.slice(0, 1_500)) {
      const instance = buildInstance(smallParts(seed));
      const { choices, solution } = choicesOf(instance);
      for (const { edge, choice } of choices) {
        if (!choice) continue;
        const moved = afterMoves(instance, solution, choice);
        expect(moved.edges.includes(edge), `seed ${seed} edge ${edge}`).toBe(true);
        const faults = checkAssignment(instance, { ...solution, ...moved }).filter(
          (fault) => !/proved|bound/.test(fault),
        );
        expect(faults, `seed ${seed} edge ${edge}`).toEqual([]);
        expect(moved.objective, `seed ${seed} edge ${edge}`).toBe(solution.objective + choice.amount);
      }
    }
  }, 60_000);

  it('leaves the state as it was', () => {
    for (const seed of SEEDS.slice(0, 300)) {
      const instance = buildInstance(smallParts(seed));
      const state = stateOf(instance, solveAssignment(instance));
      const before = structuredClone(state);
      eachEdge(instance, (i, edge) => priceOfChoice(state, i, edge));
      expect(state, `seed ${seed}`).toEqual(before);
    }
  });
});

function choicesOf(instance: AssignmentInstance) {
  const solution = solveAssignment(instance);
  const state = stateOf(instance, solution);
  const ways = waysFromPool(state);
  const choices: { edge: number; choice: Choice | null }[] = [];
  eachEdge(instance, (i, edge) => choices.push({ edge, choice: priceOfChoice(state, i, edge, ways) }));
  return { solution, choices };
}

function eachEdge({ need, rowStart }: AssignmentInstance, visit: (i: number, edge: number) => void): void {
  for (let i = 0; i < need.length; i++) {
    for (let edge = rowStart[i] ?? 0; edge < (rowStart[i + 1] ?? 0); edge++) visit(i, edge);
  }
}

/** The objective with the pair in the plan: it is made so cheap that no best plan can be without it. */
function forcedObjective(instance: AssignmentInstance, edge: number): number | null {
  const gift = 2 ** 43;
  const cost = Float64Array.from(instance.cost, (value, e) => (e === edge ? value - gift : value));
  const { edges, objective } = solveAssignment({ ...instance, cost });
  return edges.includes(edge) ? objective + gift : null;
}

function afterMoves(instance: AssignmentInstance, solution: AssignmentSolution, { moves }: Choice) {
  const edges = new Set(solution.edges);
  const missing = solution.missing.slice();
  const edgeOf = (i: number, j: number) => {
    const row = instance.helper.subarray(instance.rowStart[i], instance.rowStart[i + 1]);
    return (instance.rowStart[i] ?? 0) + row.indexOf(j);
  };
  const bump = (i: number, by: number) => (missing[i] = (missing[i] ?? 0) + by);
  for (const { request, from } of moves) {
    if (from < 0) bump(request, -1);
    else expect(edges.delete(edgeOf(request, from))).toBe(true);
  }
  for (const { request, to } of moves) {
    if (to < 0) bump(request, 1);
    else edges.add(edgeOf(request, to));
  }
  const sorted = Int32Array.from([...edges].sort((a, b) => a - b));
  return { edges: sorted, missing, objective: costOf(instance, sorted, missing) };
}

function costOf(
  { cost, helper, unassignedCost, seatPrices }: AssignmentInstance,
  edges: Int32Array,
  missing: Int32Array,
) {
  const load = new Map<number, number>();
  let sum = missing.reduce((total, units, i) => total + units * (unassignedCost[i] ?? NaN), 0);
  for (const edge of edges) {
    const j = helper[edge] ?? -1;
    const k = load.get(j) ?? 0;
    sum += (cost[edge] ?? NaN) + (seatPrices ? (seatPrices.price[(seatPrices.start[j] ?? 0) + k] ?? NaN) : 0);
    load.set(j, k + 1);
  }
  return sum;
}
