/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import type { Entry, Lap } from './contestant.mjs';

/** What is used of the package's `network-flow`; it is never a dependency. */
type MinCostFlow = {
  addArcsWithCapacityAndUnitCost(
    tails: ArrayLike<number>,
    heads: ArrayLike<number>,
    capacities: ArrayLike<number>,
    unitCosts: ArrayLike<number>,
  ): unknown;
  setNodesSupplies(nodes: ArrayLike<number>, supplies: ArrayLike<number>): void;
  solve(): Promise<number>;
  optimalCost(): number;
};
type NetworkFlow = { readonly init: () => Promise<void>; readonly SimpleMinCostFlow: new () => MinCostFlow };

/** Beyond this a lap takes minutes. */
const MOST_EDGES = 350_000;
const OPTIMAL = 1;

/** OR-Tools as WebAssembly, where somebody has installed it (`npm install --no-save or-tools-wasm`). */
export async function orTools(): Promise<Entry> {
  // Not a literal, so that the compiler does not ask for a package that is no dependency.
  const name = ['or-tools-wasm', 'network-flow'].join('/');
  const module = (await import(name).catch(nullIfNotInstalled)) as NetworkFlow | null;
  if (!module) return { absent: 'or-tools-wasm is not installed' };
  await module.init();
  return {
    enter: (instance) =>
      instance.seatPrices || instance.helper.length > MOST_EDGES
        ? null
        : {
            name: 'orTools',
            patience: 3_000,
            lap: () => lap(new module.SimpleMinCostFlow(), instance),
            close: () => undefined,
          },
  };
}

function nullIfNotInstalled(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
  throw error;
}

/** With a sink, for it takes balanced flows only: helpers and the unassigned units run into it. */
async function lap(flow: MinCostFlow, instance: AssignmentInstance): Promise<Lap> {
  const start = performance.now();
  addArcs(flow, instance);
  const loaded = performance.now();
  const status = await flow.solve();
  const end = performance.now();
  if (status !== OPTIMAL) throw new Error(`OR-Tools: expected an optimal flow, found status ${status}.`);
  return { all: end - start, solve: end - loaded, objective: flow.optimalCost() };
}

function addArcs(flow: MinCostFlow, instance: AssignmentInstance): void {
  const { need, capacity, rowStart, helper, cost, unassignedCost } = instance;
  const requests = need.length;
  const sink = requests + capacity.length;
  const arcs = {
    tails: [] as number[],
    heads: [] as number[],
    capacities: [] as number[],
    costs: [] as number[],
  };
  const add = (tail: number, head: number, most: number, price: number): void => {
    arcs.tails.push(tail);
    arcs.heads.push(head);
    arcs.capacities.push(most);
    arcs.costs.push(price);
  };
  for (let i = 0; i < requests; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) add(i, requests + helper[e]!, 1, cost[e]!);
    add(i, sink, need[i]!, unassignedCost[i]!);
  }
  capacity.forEach((seats, j) => add(requests + j, sink, seats, 0));
  flow.addArcsWithCapacityAndUnitCost(arcs.tails, arcs.heads, arcs.capacities, arcs.costs);
  const units = need.reduce((sum, count) => sum + count, 0);
  flow.setNodesSupplies([...need.keys(), sink], [...need, -units]);
}
