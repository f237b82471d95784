/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Memory } from './memory';
import { createShortRows, REACH, shorten, type ShortRows } from './short-rows';
import { seatPriceAt, type State } from './state';

/** Working memory of the auction. */
type Auction = {
  readonly state: State;
  /** What the holder of each taken seat offered for it. */
  readonly bid: Float64Array;
  /** Requests with a unit to place, first in first out; the ring holds every unit at once. */
  readonly waiting: Int32Array;
  firstWaiting: number;
  waitingCount: number;
  /** Least rise of a price in a contest. */
  step: number;
  /** Where rows are long enough for them to pay. */
  readonly shortRows: ShortRows | null;
};

/** The finest step as a part of what the second best helper costs more than the best; it leaves little to mend. */
const FINEST_STEP = { loose: 1 / 128, crowded: 1 / 256, oversubscribed: 1 / 128 };
/** The first step in finest ones, coarser the further prices have to rise; found by counting bids. */
const FIRST_STEP = { loose: 1, crowded: 512, oversubscribed: 512 };
/** Units for each seat from which on helpers are contested nearly everywhere. */
const CROWDED = 0.96;
/** Bids per unit after which the first step grows, because prices have further to rise than was thought. */
const PATIENCE = { loose: 2.5, crowded: 16, oversubscribed: 16 };
const GROWTH = 16;
const REFINEMENT = 8;
/** How many former steps prices come down before a finer round, so that none stays too high. */
const LOWERING = 2;

/**
 * A plan that is nearly the best, and prices that nearly prove it, by an auction (Bertsekas): each unit bids for the
 * helper with the least `cost + price`, up to the second best, and one step more where it drives somebody out; the
 * lowest bid gives way. Rounds with ever finer steps follow where the first was coarse. Prices end as integers. What
 * is left to mend: units whose helper costs up to a few steps more than another, and helpers with a free seat and a
 * price above it. Returns the finest step.
 * @param isLocallyCrowded whether seats are known to be scarce where they are wanted, though there are enough in all
 */
export function holdAuction(state: State, isLocallyCrowded: boolean, memory: Memory): number {
  const auction = openAuction(state, memory);
  const units = auction.waiting.length;
  const seats = state.slotEdge.length;
  const isCrowded = isLocallyCrowded || units > CROWDED * seats;
  const regime = units > seats ? 'oversubscribed' : isCrowded ? 'crowded' : 'loose';
  const finest = powerOfTwo(typicalGap(state) * FINEST_STEP[regime]);
  auction.step = finest * FIRST_STEP[regime];
  enqueueAll(auction);
  runRound(auction, units * PATIENCE[regime]);
  while (auction.step > finest) {
    startAnew(auction, auction.step * LOWERING);
    auction.step = Math.max(finest, auction.step / REFINEMENT);
    runRound(auction, Infinity);
  }
  for (let j = 0; j < state.price.length; j++) state.price[j] = Math.floor(state.price[j]!);
  return finest;
}

function openAuction(state: State, memory: Memory): Auction {
  const { need } = state.instance;
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i]!;
  return {
    state,
    bid: memory.anyFloat64(state.slotEdge.length),
    waiting: memory.anyInt32(units),
    firstWaiting: 0,
    waitingCount: 0,
    step: 0,
    shortRows: createShortRows(state.instance, memory),
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

function takeWaiting(auction: Auction): number {
  const i = auction.waiting[auction.firstWaiting++]!;
  if (auction.firstWaiting === auction.waiting.length) auction.firstWaiting = 0;
  auction.waitingCount--;
  return i;
}

function putWaiting(auction: Auction, i: number): void {
  const at = auction.firstWaiting + auction.waitingCount++;
  auction.waiting[at < auction.waiting.length ? at : at - auction.waiting.length] = i;
}

/** Takes every helper back; prices come down a little but not below the first seat's. */
function startAnew(auction: Auction, lowering: number): void {
  const { state } = auction;
  const { price, load, chosen, missing } = state;
  auction.shortRows?.end.fill(0);
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
  const { state, shortRows } = auction;
  const { price, chosen, missing } = state;
  const { rowStart, helper, cost, unassignedCost } = state.instance;
  let bids = 0;
  let limit = patience;
  while (auction.waitingCount > 0) {
    const i = takeWaiting(auction);
    const worth = unassignedCost[i]!;
    let isShort = shortRows !== null && shortRows.end[i]! > 0;
    let least = worth;
    let second = worth;
    let edge = -1;
    for (;;) {
      const end = isShort ? shortRows!.end[i]! : rowStart[i + 1]!;
      for (let k = rowStart[i]!; k < end; k++) {
        const e = isShort ? shortRows!.edge[k]! : k;
        const value = cost[e]! + price[helper[e]!]!;
        if (value >= second || chosen[e] === 1) continue;
        if (value < least) {
          second = least;
          least = value;
          edge = e;
        } else {
          second = value;
          // Among equals a free seat comes before driving somebody out: who came first keeps the helper.
          if (value === least && isFull(state, helper[edge]!) && !isFull(state, helper[e]!)) edge = e;
        }
      }
      if (!isShort || second <= shortRows!.floor[i]!) break;
      isShort = false;
      least = second = worth;
      edge = -1;
    }
    if (shortRows && !isShort) shorten(state, shortRows, i, second + REACH * auction.step);
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
  const { state, bid } = auction;
  const { price, load, slotStart, slotEdge, slotRequest, chosen } = state;
  const j = state.instance.helper[edge]!;
  const start = slotStart[j]!;
  const taken = load[j]!;
  let slot = start + taken;
  let offer = price[j]! + rise;
  if (!isFull(state, j)) load[j] = taken + 1;
  else {
    // Only a contest needs the step to come to an end; a free seat goes for what the second best is worth.
    offer += auction.step;
    slot = lowestBid(bid, start, start + taken);
    chosen[slotEdge[slot]!] = 0;
    putWaiting(auction, slotRequest[slot]!);
  }
  slotEdge[slot] = edge;
  slotRequest[slot] = i;
  chosen[edge] = 1;
  bid[slot] = offer;
  const next = seatPriceAt(state, j, load[j]!);
  const entry = Math.min(next, bid[lowestBid(bid, start, start + load[j]!)]!);
  if (entry > price[j]!) price[j] = entry;
}

/** Whether at the helper's price a seat is to be had only from somebody else. */
function isFull(state: State, j: number): boolean {
  return seatPriceAt(state, j, state.load[j]!) > state.price[j]!;
}

function lowestBid(bid: Float64Array, start: number, end: number): number {
  let lowest = start;
  for (let slot = start + 1; slot < end; slot++) if (bid[slot]! < bid[lowest]!) lowest = slot;
  return lowest;
}
