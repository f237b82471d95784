/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import { LARGEST_SUM } from '../assignment/validate';
import { edgesOfHelper, edgesOfRequest, type Graph } from './graph';

/** Part of a plan that is settled exactly while the rest stands by with its prices. */
export type Region = { readonly requests: ReadonlySet<number>; readonly helpers: ReadonlySet<number> };

/**
 * A region as an assignment of its own. Requests outside are there once for each helper inside, who may take them for
 * their price; helpers outside stand ready for the requests inside at the cost of the pair and the price of a seat.
 * That is the Lagrangian relaxation of the constraints outside, so that the optimum of the region is a bound.
 *
 * All costs are `scale` times the real ones plus 1 for each choice on the border that differs from the plan outside,
 * so that among equals the region keeps to it; `scale` is larger than all those ones together.
 */
export type RegionInstance = {
  readonly instance: AssignmentInstance;
  /** The edge of the whole instance. */
  readonly edge: Int32Array;
  /** Whether both ends lie inside. */
  readonly isInside: Uint8Array;
  /** Real helpers come first; those behind stand for helpers outside. */
  readonly helpers: readonly number[];
  readonly scale: number;
};

type Row = {
  readonly need: number;
  readonly unassignedCost: number;
  /** A request outside, there for one helper only. */
  readonly isCopy: boolean;
  readonly options: readonly Option[];
};
type Option = {
  readonly edge: number;
  /** Local helper, or null for one of its own that stands for a helper outside. */
  readonly helper: number | null;
  readonly cost: number;
};

/** @param taken helpers inside any region, this one included */
export function buildRegion(graph: Graph, region: Region, taken: ReadonlySet<number>): RegionInstance {
  const helpers = ascending(region.helpers);
  const localOf = new Map(helpers.map((j, local) => [j, local]));
  const inside = ascending(region.requests).map((i) => insideRow(graph, i, localOf, taken));
  const copies = helpers.flatMap((j, local) => copyRows(graph, region, j, local));
  const rows = [...inside, ...copies];
  const options = rows.flatMap((row) => row.options.map((option) => ({ ...option, isCopy: row.isCopy })));
  const scale = scaleFor(graph, rows, options.length + copies.length + 1);
  return {
    instance: assemble(graph, rows, helpers, scale),
    edge: Int32Array.from(options, ({ edge }) => edge),
    isInside: Uint8Array.from(options, ({ helper, isCopy }) => (helper !== null && !isCopy ? 1 : 0)),
    helpers,
    scale,
  };
}

/**
 * `wanted`, or 1 (and no keeping to the plan outside) where sums would leave the exact range. A pair that is forced
 * costs far less than nothing, so that what pairs cost counts as much as what it costs to go without.
 */
function scaleFor({ instance }: Graph, rows: readonly Row[], wanted: number): number {
  let dearest = 1;
  let farthest = 0;
  let units = 2;
  for (const { unassignedCost, need, options } of rows) {
    dearest = Math.max(dearest, Math.abs(unassignedCost));
    units += need;
    for (const { cost } of options) farthest = Math.max(farthest, Math.abs(cost));
  }
  const seat = dearestSeat(instance);
  // One more of each, for the ones that keep to the plan outside.
  return (dearest + farthest + seat + 2) * units * wanted < LARGEST_SUM ? wanted : 1;
}

/** Asked for each of a plan's many regions, and the same for all of them. */
const dearestSeats = new WeakMap<AssignmentInstance, number>();

function dearestSeat(instance: AssignmentInstance): number {
  let dearest = dearestSeats.get(instance);
  if (dearest === undefined) {
    dearest = 0;
    for (const price of instance.seatPrices?.price ?? []) dearest = Math.max(dearest, Math.abs(price));
    dearestSeats.set(instance, dearest);
  }
  return dearest;
}

function insideRow(
  graph: Graph,
  i: number,
  localOf: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Row {
  const { instance, helperPrice, requestPrice, chosen } = graph;
  const need = instance.need[i]!;
  const unassignedCost = instance.unassignedCost[i]!;
  const own: Option[] = [];
  const border: Option[] = [];
  for (const edge of edgesOfRequest(graph, i)) {
    const j = instance.helper[edge]!;
    const cost = instance.cost[edge]!;
    if (instance.capacity[j] === 0) continue;
    const helper = localOf.get(j);
    if (helper !== undefined) own.push({ edge, helper, cost });
    // Two regions share the cost of such a pair: the other one offers a seat for what the request is worth.
    else border.push({ edge, helper: null, cost: taken.has(j) ? requestPrice[i]! : cost + helperPrice[j]! });
  }
  border.sort((a, b) => a.cost - b.cost || chosen[b.edge]! - chosen[a.edge]! || a.edge - b.edge);
  const expected = border.filter(({ edge }) => chosen[edge] === 1);
  const others = border.filter(({ edge, cost }) => chosen[edge] === 0 && cost < unassignedCost);
  return { need, unassignedCost, isCopy: false, options: [...own, ...expected, ...others.slice(0, need)] };
}

function copyRows(graph: Graph, { requests }: Region, j: number, helper: number): Row[] {
  const { instance, requestOf, requestPrice, chosen } = graph;
  const rows: Row[] = [];
  for (const edge of edgesOfHelper(graph, j)) {
    const i = requestOf[edge]!;
    const cost = instance.cost[edge]!;
    if (requests.has(i) || (requestPrice[i]! <= cost && chosen[edge] === 0)) continue;
    const options = [{ edge, helper, cost }];
    rows.push({ need: 1, unassignedCost: requestPrice[i]!, isCopy: true, options });
  }
  return rows;
}

function assemble(
  { instance, chosen }: Graph,
  rows: readonly Row[],
  helpers: readonly number[],
  scale: number,
): AssignmentInstance {
  const options = rows.flatMap((row) => row.options.map((option) => ({ ...option, isCopy: row.isCopy })));
  let count = helpers.length;
  const helper = Int32Array.from(options, (option) => option.helper ?? count++);
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach((row, k) => (rowStart[k + 1] = rowStart[k]! + row.options.length));
  const seats = Array.from({ length: count }, (_, k) => seatsOf(instance, helpers[k], scale));
  const start = new Int32Array(count + 1);
  seats.forEach((prices, k) => (start[k + 1] = start[k]! + prices.length));
  return {
    need: Int32Array.from(rows, ({ need }) => need),
    unassignedCost: Float64Array.from(rows, ({ unassignedCost, isCopy, options: [only] }) => {
      const differs = isCopy && only !== undefined && chosen[only.edge] === 1;
      return scale * unassignedCost + (differs && scale > 1 ? 1 : 0);
    }),
    capacity: Int32Array.from(seats, ({ length }) => length),
    seatPrices: { start, price: Float64Array.from(seats.flat()) },
    rowStart,
    helper,
    cost: Float64Array.from(options, (option) => {
      const isBorder = option.helper === null || option.isCopy;
      return scale * option.cost + (isBorder && chosen[option.edge] === 0 && scale > 1 ? 1 : 0);
    }),
  };
}

/** Seat prices of a helper inside; one free seat of whoever stands for a helper outside. */
function seatsOf(
  { capacity, seatPrices }: AssignmentInstance,
  j: number | undefined,
  scale: number,
): number[] {
  if (j === undefined) return [0];
  return Array.from({ length: capacity[j]! }, (_, k) =>
    seatPrices ? scale * seatPrices.price[seatPrices.start[j]! + k]! : 0,
  );
}

function ascending(values: ReadonlySet<number>): number[] {
  return [...values].sort((a, b) => a - b);
}
