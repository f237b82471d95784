/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { runRound, type Auction } from './bidding';
import type { Memory } from './memory';
import { openNearClearing } from './opening-prices';
import { createShortRows } from './short-rows';
import { closingPrice, seatPriceAt, type State } from './state';

/** What the auction leaves behind for the plan to be mended by. */
export type AuctionResult = {
  /** The finest step. */
  readonly step: number;
  /** What each request would pay at least for what it has not got. */
  readonly elsewhere: Float64Array;
};

/** The finest step as a part of what the second best helper costs more than the best; it leaves little to mend. */
const FINEST_STEP = { loose: 1 / 128, crowded: 1 / 256, oversubscribed: 1 / 128 };
/** The first step in finest ones, coarser the further prices have to rise; found by counting bids. */
const FIRST_STEP = { loose: 1, crowded: 512, oversubscribed: 64 };
/** How many first steps below the price that clears the market the auction opens where not all can have a seat. */
const OPENING = 4;
/** Units for each seat from which on helpers are contested nearly everywhere. */
const CROWDED = 0.96;
/** Bids per unit after which the first step grows, because prices have further to rise than was thought. */
const PATIENCE = { loose: 2.5, crowded: 16, oversubscribed: 16 };
const REFINEMENT = 8;
/** How many former steps prices come down before a finer round, so that none stays too high. */
const LOWERING = { loose: 2, crowded: 2, oversubscribed: 3 };

/**
 * A plan that is nearly the best, and prices that nearly prove it, by an auction (Bertsekas): each unit bids for the
 * helper with the least `cost + price`, up to the second best, and one step more where it drives somebody out; the
 * lowest bid gives way. Rounds with ever finer steps follow where the first was coarse. Prices end as integers. What
 * is left to mend: units whose helper costs up to a few steps more than another, and helpers with a free seat and a
 * price above it.
 * @param isLocallyCrowded whether seats are known to be scarce where they are wanted, though there are enough in all
 */
export function holdAuction(state: State, isLocallyCrowded: boolean, memory: Memory): AuctionResult {
  const auction = openAuction(state, memory);
  const units = auction.waiting.length;
  const seats = state.slotEdge.length;
  const isCrowded = isLocallyCrowded || units > CROWDED * seats;
  const regime = units > seats ? 'oversubscribed' : isCrowded ? 'crowded' : 'loose';
  const finest = powerOfTwo(typicalGap(state) * FINEST_STEP[regime]);
  auction.step = finest * FIRST_STEP[regime];
  if (regime === 'oversubscribed') openNearClearing(state, units, seats, OPENING * auction.step);
  enqueueAll(auction);
  runRound(auction, units * PATIENCE[regime]);
  while (auction.step > finest) {
    startAnew(auction, auction.step * LOWERING[regime]);
    auction.step = Math.max(finest, auction.step / REFINEMENT);
    runRound(auction, Infinity);
  }
  roundDown(auction);
  return { step: finest, elsewhere: auction.elsewhere };
}

/** Prices end as integers, and without one where nobody has a seat. */
function roundDown({ state: { price, slotStart, slotEnd }, elsewhere }: Auction): void {
  for (let j = 0; j < price.length; j++) {
    price[j] = slotStart[j] === slotEnd[j] ? Infinity : Math.floor(price[j]!);
  }
  for (let i = 0; i < elsewhere.length; i++) elsewhere[i] = Math.floor(elsewhere[i]!);
}

/** Bids are reckoned with prices, and infinity is no number to reckon with. */
function closeHelpers({ instance, price }: State): void {
  if (!price.includes(Infinity)) return;
  const closed = closingPrice(instance);
  for (let j = 0; j < price.length; j++) if (price[j] === Infinity) price[j] = closed;
}

function openAuction(state: State, memory: Memory): Auction {
  const { need } = state.instance;
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i]!;
  closeHelpers(state);
  return {
    state,
    bid: memory.anyFloat64(state.slotEdge.length),
    waiting: memory.anyInt32(units),
    firstWaiting: 0,
    waitingCount: 0,
    step: 0,
    shortRows: createShortRows(state.instance, memory),
    elsewhere: memory.anyFloat64(need.length).fill(-Infinity),
    bidsLeft: Infinity,
  };
}

/** A power of two, and so are all factors: prices stay exact however often they rise. */
function powerOfTwo(step: number): number {
  return step <= 1 / 4 ? 1 / 4 : 2 ** Math.round(Math.log2(step));
}

/** How much more the second cheapest candidate costs than the cheapest, on average over some requests. */
function typicalGap({ instance }: State): number {
  const { rowStart, cost, need, unassignedCost } = instance;
  const stride = Math.max(1, Math.floor(need.length / 500));
  let sum = 0;
  let count = 0;
  for (let i = 0; i < need.length; i += stride) {
    let least = Infinity;
    let second = unassignedCost[i]!;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      const value = cost[e]!;
      if (value < least) {
        if (least < second) second = least;
        least = value;
      } else if (value < second) second = value;
    }
    if (least >= second) continue;
    sum += second - least;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function enqueueAll(auction: Auction): void {
  const { need } = auction.state.instance;
  let count = 0;
  for (let i = 0; i < need.length; i++) {
    for (let unit = 0; unit < need[i]!; unit++) auction.waiting[count++] = i;
  }
  auction.firstWaiting = 0;
  auction.waitingCount = count;
}

/** Takes every helper back; prices come down a little but not below the first seat's, and to it where one was left over. */
function startAnew(auction: Auction, lowering: number): void {
  const { state } = auction;
  const { price, load, chosen, missing, slotStart, slotEnd } = state;
  for (let j = 0; j < price.length; j++) {
    const floor = seatPriceAt(state, j, 0);
    const isLeftOver = load[j]! < slotEnd[j]! - slotStart[j]!;
    if (price[j]! > floor) price[j] = isLeftOver ? floor : Math.max(floor, price[j]! - lowering);
  }
  auction.shortRows?.end.fill(0);
  load.fill(0);
  chosen.fill(0);
  missing.fill(0);
  enqueueAll(auction);
}
