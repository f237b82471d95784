import type { AssignmentInstance } from '../assignment/instance';
import { createRandom, type Random } from './random';

export type Candidate = { readonly helper: number; readonly cost: number };

/** An instance in readable parts: one list of candidates per request, one of seat prices per helper. */
export type InstanceParts = {
  readonly need: readonly number[];
  readonly unassignedCost: readonly number[];
  readonly capacity: readonly number[];
  readonly rows: readonly (readonly Candidate[])[];
  readonly seatPrices?: readonly (readonly number[])[] | undefined;
};

export function buildInstance(parts: InstanceParts): AssignmentInstance {
  const flat = parts.rows.flat();
  return {
    need: Int32Array.from(parts.need),
    unassignedCost: Float64Array.from(parts.unassignedCost),
    capacity: Int32Array.from(parts.capacity),
    seatPrices: parts.seatPrices
      ? { start: starts(parts.seatPrices), price: Float64Array.from(parts.seatPrices.flat()) }
      : null,
    rowStart: starts(parts.rows),
    helper: Int32Array.from(flat, (candidate) => candidate.helper),
    cost: Int32Array.from(flat, (candidate) => candidate.cost),
  };
}

function starts(rows: readonly (readonly unknown[])[]): Int32Array {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, k) => (start[k + 1] = (start[k] ?? 0) + row.length));
  return start;
}

export type Shape = {
  readonly requests: number;
  readonly helpers: number;
  readonly degree: number;
  readonly need: readonly [number, number];
  readonly capacity: readonly [number, number];
  readonly cost: readonly [number, number];
  readonly unassignedCost: readonly [number, number];
};

/** Candidates drawn evenly over all helpers, helpers ascending within a row. */
export function evenInstance(seed: number, shape: Shape): AssignmentInstance {
  const random = createRandom(seed);
  const rows = drawRows(random, shape);
  const [low, high] = shape.cost;
  for (let e = 0; e < rows.cost.length; e++) rows.cost[e] = random.int(low, high);
  return withCounts(random, shape, rows);
}

/** Every request can take every helper, for i times j, counted from 1: the dense classic that is hard for auctions. */
export function productInstance(seed: number, shape: Shape): AssignmentInstance {
  const { requests, helpers } = shape;
  const rows = emptyRows(requests, helpers);
  for (let i = 0, e = 0; i < requests; i++) {
    for (let j = 0; j < helpers; j++, e++) {
      rows.helper[e] = j;
      rows.cost[e] = (i + 1) * (j + 1);
    }
  }
  return withCounts(createRandom(seed), shape, rows);
}

export type Rows = Pick<AssignmentInstance, 'rowStart' | 'helper' | 'cost'>;

/** Rows of `degree` different helpers each; the costs are still 0. */
export function drawRows(random: Random, { requests, helpers, degree }: Shape): Rows {
  const rows = emptyRows(requests, Math.min(degree, helpers));
  const { rowStart, helper } = rows;
  const drawnFor = new Int32Array(helpers).fill(-1);
  for (let i = 0; i < requests; i++) {
    const end = rowStart[i + 1] ?? 0;
    for (let e = rowStart[i] ?? 0; e < end;) {
      const j = random.int(0, helpers - 1);
      if (drawnFor[j] === i) continue;
      drawnFor[j] = i;
      helper[e++] = j;
    }
    helper.subarray(rowStart[i], end).sort();
  }
  return rows;
}

function emptyRows(requests: number, degree: number): Rows {
  return {
    rowStart: Int32Array.from({ length: requests + 1 }, (_, i) => i * degree),
    helper: new Int32Array(requests * degree),
    cost: new Int32Array(requests * degree),
  };
}

/** Draws needs, prices for missing helpers and seats as the shape says. */
export function withCounts(random: Random, shape: Shape, rows: Rows): AssignmentInstance {
  const each =
    ([low, high]: readonly [number, number]) =>
    () =>
      random.int(low, high);
  return {
    ...rows,
    need: new Int32Array(shape.requests).map(each(shape.need)),
    unassignedCost: new Float64Array(shape.requests).map(each(shape.unassignedCost)),
    capacity: new Int32Array(shape.helpers).map(each(shape.capacity)),
    seatPrices: null,
  };
}
