import type { AssignmentInstance } from '../assignment/instance';
import { createRandom, type Random } from './random';

export type Candidate = { readonly helper: number; readonly cost: number };

/** An instance from readable parts: one list of candidates per request. */
export function buildInstance(parts: {
  readonly need: readonly number[];
  readonly unassignedCost: readonly number[];
  readonly capacity: readonly number[];
  readonly rows: readonly (readonly Candidate[])[];
  readonly seatPrices?: readonly (readonly number[])[] | undefined;
}): AssignmentInstance {
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
    cost: Float64Array.from(flat, (candidate) => candidate.cost),
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

/** Candidates drawn evenly over all helpers. */
export function evenInstance(seed: number, shape: Shape): AssignmentInstance {
  const random = createRandom(seed);
  return assemble(random, shape, () => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(shape.degree, shape.helpers)) chosen.add(random.int(0, shape.helpers - 1));
    return Array.from(chosen, (helper) => ({ helper, cost: random.int(...shape.cost) }));
  });
}

/** Points on a square with the nearest helpers as candidates; cost is the distance in metres. */
export function geoInstance(seed: number, shape: Shape, sideMetres = 100_000): AssignmentInstance {
  const random = createRandom(seed);
  const point = () => ({ x: random.next() * sideMetres, y: random.next() * sideMetres });
  const helpers = Array.from({ length: shape.helpers }, point);
  const cells = Math.max(1, Math.floor(Math.sqrt(shape.helpers / Math.max(1, shape.degree / 2))));
  const cellOf = (at: number) => Math.min(cells - 1, Math.floor((at / sideMetres) * cells));
  const grid = new Map<number, number[]>();
  helpers.forEach(({ x, y }, j) => {
    const cell = cellOf(x) * cells + cellOf(y);
    grid.set(cell, [...(grid.get(cell) ?? []), j]);
  });
  return assemble(random, shape, () => {
    const { x, y } = point();
    const near: Candidate[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const helper of grid.get((cellOf(x) + dx) * cells + cellOf(y) + dy) ?? []) {
          const at = helpers[helper];
          if (at) near.push({ helper, cost: Math.round(Math.hypot(at.x - x, at.y - y)) });
        }
      }
    }
    return near.sort((a, b) => a.cost - b.cost || a.helper - b.helper).slice(0, shape.degree);
  });
}

function assemble(random: Random, shape: Shape, row: () => Candidate[]): AssignmentInstance {
  const each = (count: number, range: readonly [number, number]) =>
    Array.from({ length: count }, () => random.int(...range));
  return buildInstance({
    rows: Array.from({ length: shape.requests }, row),
    need: each(shape.requests, shape.need),
    unassignedCost: each(shape.requests, shape.unassignedCost),
    capacity: each(shape.helpers, shape.capacity),
  });
}
