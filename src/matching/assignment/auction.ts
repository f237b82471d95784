/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { runRound, type Auction } from './bidding';
import type { Memory } from './memory';
import { openNearClearing } from './opening-prices';
import { helpersToOffer } from './release';
import { holdReverseAuction } from './reverse-auction';
import { createShortRows } from './short-rows';
import { closingPrice, seatPriceAt, unitsOf, type State } from './state';

/** What the auction leaves behind for the plan to be mended by. */
export type AuctionResult = {
  /** The finest step. */
  readonly step: number;
  /** What each request would pay at least for what it has not got. */
  readonly elsewhere: Float64Array;
};

/** How the auction goes; found by counting bids. */
type Regime = {
  /** The finest step as a part of what the second best helper costs more than the best; it leaves little to mend. */
  readonly finest: number;
  /** The first step in finest ones, coarser the further prices have to rise. */
  readonly first: number;
  /** Bids per unit after which the first step grows, because prices have further to rise than was thought. */
  readonly patience: number;
  /** How many former steps prices come down before a finer round, so that none stays too high. */
  readonly lowering: number;
};

const LOOSE: Regime = { finest: 1 / 256, first: 1, patience: 3, lowering: 2 };
const CROWDED: Regime = { finest: 1 / 256, first: 512, patience: 16, lowering: 2 };
const TIGHT: Regime = { finest: 1 / 256, first: 8192, patience: 16, lowering: 3 };
const OVERSUBSCRIBED: Regime = { finest: 1 / 128, first: 64, patience: 16, lowering: 3 };

/** Units for each seat from which on helpers are contested nearly everywhere. */
const CROWDED_FROM = 0.96;
/** The same from which on a unit may find its seat at the other end of the map. */
const TIGHT_FROM = 0.99;
/** How many first steps below the price that clears the market the auction opens where not all can have a seat. */
const OPENING = 4;
/** The step in finest ones where a fine one turns out to be too fine, and the patience from then on. */
const CONTEST_STEP = 256;
const PATIENCE = 16;
const REFINEMENT = 8;
/** Steps for each unit, in all, that free seats may be too dear between rounds. */
const DEAR = 1;

/**
 * A plan that is nearly the best, and prices that nearly prove it, by an auction (Bertsekas): each unit bids for the
 * helper with the least `cost + price`, up to the second best, and one step more where it drives somebody out; the
 * lowest bid gives way. Rounds with ever finer steps follow where the first was coarse. Prices end as integers. What
 * is left to mend: units whose helper costs up to a few steps more than another, and helpers with a free seat and a
 * price above it.
 * @param isLocallyCrowded whether seats are known to be scarce where they are wanted, though there are enough in all
 */
export function holdAuction(state: State, isLocallyCrowded: boolean, memory: Memory): AuctionResult {
  const units = unitsOf(state.instance);
  const seats = state.slotEdge.length;
  const regime = regimeOf(units / seats, isLocallyCrowded);
  const finest = powerOfTwo(typicalGap(state) * regime.finest);
  const auction = openAuction(state, units, finest * regime.first, finest * CONTEST_STEP, memory);
  if (regime === OVERSUBSCRIBED) openNearClearing(state, units, seats, OPENING * auction.step);
  enqueueAll(auction);
  runRound(auction, units * regime.patience);
  while (auction.step > finest) {
    cheapenFreeSeats(auction, units, memory);
    startAnew(auction, auction.step * regime.lowering);
    auction.step = Math.max(finest, auction.step / REFINEMENT);
    runRound(auction, Infinity);
  }
  roundDown(auction);
  return { step: finest, elsewhere: auction.elsewhere };
}

function regimeOf(unitsForEachSeat: number, isLocallyCrowded: boolean): Regime {
  if (unitsForEachSeat > 1) return OVERSUBSCRIBED;
  if (unitsForEachSeat > TIGHT_FROM) return TIGHT;
  return isLocallyCrowded || unitsForEachSeat > CROWDED_FROM ? CROWDED : LOOSE;
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

function openAuction(
  state: State,
  units: number,
  step: number,
  contestStep: number,
  memory: Memory,
): Auction {
  const { need } = state.instance;
  closeHelpers(state);
  return {
    state,
    bid: memory.anyFloat64(state.slotEdge.length),
    waiting: memory.anyInt32(units),
    firstWaiting: 0,
    waitingCount: 0,
    step,
    shortRows: createShortRows(state.instance, memory),
    elsewhere: memory.anyFloat64(need.length).fill(-Infinity),
    bidsLeft: Infinity,
    patience: units * PATIENCE,
    contestStep,
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

/**
 * Where each town has its own height of prices, a coarse round leaves free seats behind that are far too dear: they come
 * down now, by coarse steps. A round that began with them at no price at all would have to drive them up again, and
 * the last one would leave them to fall by the finest steps.
 */
function cheapenFreeSeats({ state, step, elsewhere }: Auction, units: number, memory: Memory): void {
  const open = helpersToOffer(state);
  let excess = 0;
  for (const j of open) excess += state.price[j]! - seatPriceAt(state, j, state.load[j]!);
  if (excess > DEAR * units * step) holdReverseAuction(state, open, step, elsewhere, memory);
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
