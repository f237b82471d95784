/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { seatPriceAt, type State } from './state';

/** Working memory of the auction. */
type Auction = {
  readonly state: State;
  /** What the holder of each taken seat offered for it. */
  readonly bid: Float64Array;
  /** Requests with a unit to place, last in first out. */
  readonly waiting: Int32Array;
  waitingCount: number;
  /** Least rise of a price. */
  step: number;
};

/** A first guess at the step, as a part of what the second best helper costs more than the best. */
const FINEST_STEP = 1 / 64;
/** Bids per unit after which the step grows: prices have far to go. */
const PATIENCE = 4;
const GROWTH = 4;
const REFINEMENT = 16;
/** How many former steps prices come down before a finer round, so that none stays too high. */
const LOWERING = 2;

/**
 * A plan that is nearly the best, and prices that nearly prove it, by an auction (Bertsekas): each unit bids for the
 * helper with the least `cost + price`, up to the second best and one step more; the lowest bid gives way. Rounds
 * with ever finer steps follow where prices had far to rise. Prices end as integers. What is left to mend: units whose
 * helper costs up to a few steps more than another, and helpers with a free seat and a price above it. Returns the finest step.
 */
export function holdAuction(state: State): number {
  const { need } = state.instance;
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i]!;
  const auction: Auction = {
    state,
    bid: new Float64Array(state.slotEdge.length),
    waiting: new Int32Array(units),
    waitingCount: 0,
    step: 0,
  };
  const finest = Math.max(1 / 4, typicalGap(state) * FINEST_STEP);
  auction.step = finest;
  enqueueAll(auction);
  runRound(auction, units * PATIENCE);
  while (auction.step > finest) {
    startAnew(auction, auction.step * LOWERING);
    auction.step = Math.max(finest, auction.step / REFINEMENT);
    runRound(auction, Infinity);
  }
  for (let j = 0; j < state.price.length; j++) state.price[j] = Math.floor(state.price[j]!);
  return finest;
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
  for (let i = need.length - 1; i >= 0; i--) {
    for (let unit = 0; unit < need[i]!; unit++) auction.waiting[count++] = i;
  }
  auction.waitingCount = count;
}

/** Takes every helper back; prices come down a little but not below the first seat's. */
function startAnew(auction: Auction, lowering: number): void {
  const { state } = auction;
  const { price, load, chosen, missing } = state;
  load.fill(0);
  chosen.fill(0);
  missing.fill(0);
  for (let j = 0; j < price.length; j++) {
    const floor = seatPriceAt(state, j, 0);
    if (price[j]! > floor) price[j] = Math.max(floor, price[j]! - lowering);
  }
  enqueueAll(auction);
}

/** Lets units bid until each has a helper or rather stays without one. */
function runRound(auction: Auction, patience: number): void {
  const { state, waiting } = auction;
  const { price, chosen, missing } = state;
  const { rowStart, helper, cost, unassignedCost } = state.instance;
  let bids = 0;
  let limit = patience;
  while (auction.waitingCount > 0) {
    const i = waiting[--auction.waitingCount]!;
    const worth = unassignedCost[i]!;
    let least = worth;
    let second = worth;
    let edge = -1;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      const value = cost[e]! + price[helper[e]!]!;
      if (value >= second || chosen[e] === 1) continue;
      if (value < least) {
        second = least;
        least = value;
        edge = e;
      } else second = value;
    }
    if (edge < 0) {
      missing[i]!++;
      continue;
    }
    if (++bids > limit) {
      auction.step *= GROWTH;
      limit += patience;
    }
    placeBid(auction, i, edge, second - least);
  }
}

function placeBid(auction: Auction, i: number, edge: number, rise: number): void {
  const { state, bid, waiting } = auction;
  const { price, load, slotStart, slotEdge, slotRequest, chosen } = state;
  const j = state.instance.helper[edge]!;
  const start = slotStart[j]!;
  const taken = load[j]!;
  let slot = start + taken;
  let offer = price[j]! + rise;
  if (seatPriceAt(state, j, taken) <= price[j]!) load[j] = taken + 1;
  else {
    // Only a contest needs the step to come to an end; a free seat goes for what the second best is worth.
    offer += auction.step;
    slot = lowestBid(bid, start, start + taken);
    chosen[slotEdge[slot]!] = 0;
    waiting[auction.waitingCount++] = slotRequest[slot]!;
  }
  slotEdge[slot] = edge;
  slotRequest[slot] = i;
  chosen[edge] = 1;
  bid[slot] = offer;
  const next = seatPriceAt(state, j, load[j]!);
  const entry = Math.min(next, bid[lowestBid(bid, start, start + load[j]!)]!);
  if (entry > price[j]!) price[j] = entry;
}

function lowestBid(bid: Float64Array, start: number, end: number): number {
  let lowest = start;
  for (let slot = start + 1; slot < end; slot++) if (bid[slot]! < bid[lowest]!) lowest = slot;
  return lowest;
}
