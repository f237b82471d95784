import type { InstanceParts } from './instances';
import { createRandom, type Random } from './random';

type Range = readonly [low: number, high: number];

type Recipe = {
  readonly requests: Range;
  readonly helpers: Range;
  /** How likely a helper is a candidate. */
  readonly density: number;
  readonly need: Range;
  readonly capacity: Range;
  readonly unassignedCost: Range;
  /** The cost of request i and helper j. */
  readonly cost: (random: Random, i: number, j: number) => number;
  /** Null where seats are free. */
  readonly seatPrice: Range | null;
};

const between =
  (low: number, high: number) =>
  (random: Random): number =>
    random.int(low, high);

const usual: Recipe = {
  requests: [1, 9],
  helpers: [1, 9],
  density: 0.6,
  need: [1, 1],
  capacity: [1, 2],
  unassignedCost: [20, 60],
  cost: between(0, 40),
  seatPrice: null,
};

/** Each kind is awkward for some solver. */
const kinds = {
  usual,
  loose: { ...usual, capacity: [2, 5], cost: between(0, 1_000), unassignedCost: [500, 2_000] },
  ties: { ...usual, cost: between(1, 3), unassignedCost: [1, 5] },
  'all equal': { ...usual, cost: between(5, 5), unassignedCost: [5, 6] },
  hub: { ...usual, requests: [6, 14], helpers: [1, 3], density: 0.9, capacity: [0, 12] },
  oversubscribed: { ...usual, requests: [6, 14], helpers: [2, 5], capacity: [0, 2] },
  'i times j': {
    ...usual,
    density: 1,
    cost: (_random, i, j) => (i + 1) * (j + 1),
    unassignedCost: [1, 90],
  },
  'near-perfect': {
    ...usual,
    requests: [8, 8],
    helpers: [8, 8],
    capacity: [1, 1],
    unassignedCost: [200, 300],
  },
  'no seats': { ...usual, capacity: [-3, 2] },
  'negative costs': { ...usual, cost: between(-20, 20), unassignedCost: [-20, 40] },
  empty: { ...usual, requests: [0, 1], helpers: [0, 1], need: [0, 1], capacity: [0, 1] },
  infeasible: { ...usual, density: 0.15, need: [0, 6], capacity: [0, 1] },
  needs: { ...usual, density: 0.8, need: [1, 4], capacity: [1, 5] },
  'seat prices': { ...usual, requests: [4, 12], need: [1, 2], capacity: [0, 6], seatPrice: [-5, 15] },
  'seat prices, ties': { ...usual, need: [1, 3], capacity: [0, 5], cost: between(0, 2), seatPrice: [0, 1] },
  'large sums': { ...usual, cost: between(2 ** 33, 2 ** 34), unassignedCost: [2 ** 33, 2 ** 35] },
} as const satisfies Record<string, Recipe>;

export type SmallKind = keyof typeof kinds;
const names = Object.keys(kinds) as SmallKind[];

/** A small awkward instance, the same for the same seed; each kind comes up equally often. */
export function smallParts(seed: number): InstanceParts & { readonly kind: SmallKind } {
  const random = createRandom(seed);
  const kind = names[seed % names.length] ?? 'usual';
  return { kind, ...cook(random, kinds[kind]) };
}

function cook(random: Random, recipe: Recipe): InstanceParts {
  const requests = random.int(...recipe.requests);
  const helpers = random.int(...recipe.helpers);
  const each = (count: number, [low, high]: Range) =>
    Array.from({ length: count }, () => random.int(low, high));
  const capacity = each(helpers, recipe.capacity).map((seats) => Math.max(0, seats));
  return {
    need: each(requests, recipe.need),
    unassignedCost: each(requests, recipe.unassignedCost),
    capacity,
    rows: Array.from({ length: requests }, (_, i) => cookRow(random, recipe, i, helpers)),
    seatPrices: recipe.seatPrice ? cookSeatPrices(random, capacity, recipe.seatPrice) : undefined,
  };
}

function cookRow(random: Random, { density, cost }: Recipe, i: number, helpers: number) {
  return Array.from({ length: helpers }, (_, helper) => helper)
    .filter(() => random.chance(density))
    .map((helper) => ({ helper, cost: cost(random, i, helper) }));
}

/** Never falling within a helper. */
function cookSeatPrices(random: Random, capacity: readonly number[], [low, high]: Range): number[][] {
  return capacity.map((seats) =>
    Array.from({ length: seats }, () => random.int(low, high)).sort((a, b) => a - b),
  );
}
