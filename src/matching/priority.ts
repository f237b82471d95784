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

export type TierPrice = { readonly price: number; readonly isExact: boolean };

/**
 * What one tier of urgency weighs: more than all costs of a plan together. The sets of units that can be served
 * form a matroid, so equal steps between tiers already make the plan serve as many critical units as possible,
 * then as many high ones, and so on, and as many as possible in all; powers per tier are not needed.
 * Where that would leave the exact range the step is as large as fits and `isExact` is false.
 */
export function tierPrice(units: number, dearestPair: number, options: MatchingOptions): TierPrice {
  const waiting = Math.round(options.waitingDaysAtMost * options.waitingDayMetres);
  const exact = 1 + units * (dearestPair + waiting);
  const largest = Math.floor((LARGEST_TOTAL / (units + 2) - dearestPair - waiting) / tiers.critical);
  return exact <= largest ? { price: exact, isExact: true } : { price: largest, isExact: false };
}

/** The price of one missing helper of the request, in metres. */
export function unassignedPrice(
  request: MatchingRequest,
  tier: TierPrice,
  now: number,
  options: MatchingOptions,
): number {
  return (
    tiers[request.urgency] * tier.price +
    Math.round(waitingDays(request, now, options) * options.waitingDayMetres)
  );
}
