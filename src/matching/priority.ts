import type { MatchingOptions } from './options';
import type { MatchingRequest, Urgency } from './problem';

const DAY = 86_400_000;
/** Keeps every sum exact in a double with room to spare; see `assignment/validate.ts`. */
const LARGEST_TOTAL = Number.MAX_SAFE_INTEGER / 8;

export const tiers: Readonly<Record<Urgency, number>> = { low: 1, normal: 2, high: 3, critical: 4 };

/** Whole days the request has been waiting, up to the option's limit. */
export function waitingDays(request: MatchingRequest, now: number, options: MatchingOptions): number {
  const days = Math.floor((now - request.createdAt) / DAY);
  return Math.min(Math.max(0, days), options.waitingDaysAtMost);
}

/** Most urgent first, then longest waiting, then by id: the order in which requests are looked at. */
export function comparePriority(a: MatchingRequest, b: MatchingRequest): number {
  return tiers[b.urgency] - tiers[a.urgency] || a.createdAt - b.createdAt || a.id - b.id;
}

/** What a missing helper costs beside waiting: `price` times the weight of the request's urgency. */
export type TierPrice = { readonly price: number; readonly isExact: boolean; readonly weights: TierWeights };
export type TierWeights = Readonly<Record<Urgency, number>>;

/** How much is to be told apart. */
export type Wanted = {
  /** Places that a plan can serve at most. */
  readonly units: number;
  /** Places asked for in all, and of each urgency no more than a plan can serve. */
  readonly places: number;
  readonly of: TierWeights;
  readonly dearestPair: number;
};

const ASCENDING = ['low', 'normal', 'high', 'critical'] as const;
/** Tasks of each urgency that one more urgent task may drive out of a helper's week by clashing with them. */
const CLASHES_IN_A_WEEK = 4;

/**
 * What one tier of urgency weighs: more than all costs of a plan together, by one `price`. Without time conflicts the
 * sets of places that can be served form a matroid, so equal steps between tiers would do. Where tasks clash one of
 * them may stand against many, so each tier weighs more than all below it together, as far as exact numbers reach.
 * Where even equal steps would leave the exact range the step is as large as fits and `isExact` is false.
 */
export function tierPrice({ units, places, of, dearestPair }: Wanted, options: MatchingOptions): TierPrice {
  const waiting = Math.round(options.waitingDaysAtMost * options.waitingDayMetres);
  const exact = 1 + units * (dearestPair + waiting);
  const largest = Math.floor((LARGEST_TOTAL / (units + 2) - dearestPair - waiting) / tiers.critical);
  if (exact > largest) return { price: largest, isExact: false, weights: tiers };
  // What is asked beside a plan makes pairs dearer than this eight times over (`planning/weigh.ts`).
  const most = LARGEST_TOTAL / 9 / (places + 2) - dearestPair - waiting;
  return { price: exact, isExact: true, weights: weightsWithin(of, places, Math.floor(most / exact)) };
}

/**
 * The weights for as many places of each tier as `most` has room for. Some of the room is left to plans that stay as
 * they are where nothing else is better, unless that would leave too little for the clashes of one week.
 */
function weightsWithin(of: TierWeights, places: number, most: number): TierWeights {
  const needed = Math.max(of.low, of.normal, of.high);
  const roomy = largestWithin(of, needed, most / (places + 2));
  const least = Math.min(needed, CLASHES_IN_A_WEEK);
  const reach = roomy >= least ? roomy : largestWithin(of, least, most);
  return reach === 0 ? tiers : weightsFor(of, reach);
}

/** The most places of each tier, up to `needed`, that one of the next outweighs without weighing more than `most`. */
function largestWithin(of: TierWeights, needed: number, most: number): number {
  let [low, high] = [0, needed];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (weightsFor(of, middle).critical <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each tier weighs one more than `reach` places of every tier below it. */
function weightsFor(of: TierWeights, reach: number): TierWeights {
  const weights = { ...tiers };
  let sum = 1;
  for (const urgency of ASCENDING) {
    weights[urgency] = sum;
    sum += Math.min(of[urgency], reach) * sum;
  }
  return weights;
}

/** The price of one missing helper of the request, in metres. */
export function unassignedPrice(
  request: MatchingRequest,
  tier: Pick<TierPrice, 'price' | 'weights'>,
  now: number,
  options: MatchingOptions,
): number {
  return (
    tier.weights[request.urgency] * tier.price +
    Math.round(waitingDays(request, now, options) * options.waitingDayMetres)
  );
}
