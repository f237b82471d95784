import type { ModelData } from 'highs';
import type { AssignmentInstance } from '../assignment/instance';

/**
 * The assignment problem as a linear program, written from the problem's definition alone. Columns: one per edge
 * (chosen or not), one per request (units missing), one per seat with a price (taken or not). Rows: one per request
 * (given + missing = need), one per helper (given = seats taken, or at most the capacity). Its matrix is that of a
 * network, so its corners are integers.
 */
export function toLinearProgram(instance: AssignmentInstance): ModelData {
  const { need, unassignedCost, capacity, seatPrices, cost } = instance;
  const seats = seatPrices?.price ?? new Float64Array(0);
  const numRows = need.length + capacity.length;
  const colCost = joined([cost, unassignedCost, seats]);
  const counts = joined([need, capacity]);
  return {
    numCols: colCost.length,
    numRows,
    colCost,
    colLower: new Float64Array(colCost.length),
    colUpper: joined([cost.map(() => 1), need, seats.map(() => 1)]),
    rowLower: counts.map((count, row) => (row < need.length ? count : seatPrices ? 0 : -Infinity)),
    rowUpper: counts.map((count, row) => (row < need.length || !seatPrices ? count : 0)),
    matrix: { format: 'csc', numRows, numCols: colCost.length, ...columns(instance) },
  };
}

function columns(instance: AssignmentInstance): {
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
} {
  const { need, capacity, seatPrices, rowStart, helper } = instance;
  const edges = helper.length;
  const seats = seatPrices?.price.length ?? 0;
  const singles = need.length + seats;
  const indices = new Int32Array(2 * edges + singles);
  const values = new Float64Array(indices.length).fill(1);
  for (let i = 0; i < need.length; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      indices[2 * e] = i;
      indices[2 * e + 1] = need.length + helper[e]!;
    }
    indices[2 * edges + i] = i;
  }
  const firstSeat = 2 * edges + need.length;
  values.fill(-1, firstSeat);
  if (seatPrices) {
    capacity.forEach((_, j) =>
      indices.fill(need.length + j, firstSeat + seatPrices.start[j]!, firstSeat + seatPrices.start[j + 1]!),
    );
  }
  const starts = Int32Array.from({ length: edges + singles + 1 }, (_, k) => k + Math.min(k, edges));
  return { starts, indices, values };
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
