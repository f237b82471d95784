import loadHighs from 'highs';
import type { AssignmentInstance } from '../assignment/instance';
import { buildInstance, type InstanceParts } from './instances';
import { toLinearProgram } from './linear-program';

/** The least objective of each instance, found by another solver in one linear program for all. */
export type ExactSolver = (batch: readonly InstanceParts[]) => number[];

/** HiGHS (simplex, WebAssembly): shares no line and no method with ours. */
export async function loadExactSolver(): Promise<ExactSolver> {
  const highs = await loadHighs();
  return (batch) => {
    const union = buildInstance(unite(batch));
    const program = toLinearProgram(union);
    const values = highs.withModel(program, (model) => {
      model.options.set({ output_flag: false });
      model.run();
      const status = model.getModelStatus();
      if (status !== highs.constants.modelStatus.optimal && union.need.length > 0)
        throw new Error(`HiGHS: expected an optimal solution, found status ${status}.`);
      return model.getSolution().colValue;
    });
    return objectivesOf(batch, union, program.colCost, values);
  };
}

/** All instances side by side: no request of one has a candidate in another. */
function unite(batch: readonly InstanceParts[]): InstanceParts {
  const priced = ({ capacity, seatPrices }: InstanceParts) =>
    seatPrices ?? capacity.map((seats) => new Array<number>(seats).fill(0));
  let before = 0;
  const rows = batch.flatMap((parts) => {
    const shift = before;
    before += parts.capacity.length;
    return parts.rows.map((row) => row.map(({ helper, cost }) => ({ helper: helper + shift, cost })));
  });
  return {
    need: batch.flatMap(({ need }) => need),
    unassignedCost: batch.flatMap(({ unassignedCost }) => unassignedCost),
    capacity: batch.flatMap(({ capacity }) => capacity),
    rows,
    seatPrices: batch.flatMap(priced),
  };
}

/** Adds up each instance's share of the columns: its edges, its missing units, its seats. */
function objectivesOf(
  batch: readonly InstanceParts[],
  union: AssignmentInstance,
  costs: ArrayLike<number>,
  values: ArrayLike<number>,
): number[] {
  const next = { edge: 0, request: union.helper.length, seat: union.helper.length + union.need.length };
  const take = (kind: keyof typeof next, count: number): number => {
    let sum = 0;
    for (const end = next[kind] + count; next[kind] < end; next[kind]++) {
      // Corners are integers; what is beyond the comma is the simplex method's own rounding.
      sum += Math.round(values[next[kind]] ?? NaN) * (costs[next[kind]] ?? NaN);
    }
    return sum;
  };
  return batch.map(({ rows, need, capacity }) => {
    const edges = rows.reduce((sum, row) => sum + row.length, 0);
    const seats = capacity.reduce((sum, count) => sum + count, 0);
    return take('edge', edges) + take('request', need.length) + take('seat', seats);
  });
}
