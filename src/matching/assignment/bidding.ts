/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { REACH, shorten, type ShortRows } from './short-rows';
import { readRow, readRowButHeld } from './two-least';
import { isFull, seatPriceAt, type State } from './state';

/** Working memory of the auction. */
export type Auction = {
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
  /** What each request would at least pay for what it has not got, when its last unit bid; prices only rise in a round. */
  readonly elsewhere: Float64Array;
  /** Bids to come before the step grows, because prices have further to rise than was thought. */
  bidsLeft: number;
  /** As many more before it grows again. */
  readonly patience: number;
  /** It grows to this at least. */
  readonly contestStep: number;
};

/** What the step is multiplied with when it grows. */
const GROWTH = 16;

/**
 * Lets units bid until each has a helper or rather stays without one.
 * @param bids after which the step grows
 */
export function runRound(auction: Auction, bids: number): void {
  auction.bidsLeft = bids;
  if (auction.shortRows) bidByShortRows(auction, auction.shortRows);
  else bidByRows(auction);
}

function bidByRows(auction: Auction): void {
  const { need, unassignedCost } = auction.state.instance;
  const found = { least: 0, second: 0, edge: -1 };
  while (auction.waitingCount > 0) {
    const i = takeWaiting(auction);
    found.least = found.second = unassignedCost[i]!;
    if (need[i] === 1) readRow(auction.state, i, found);
    else readRowButHeld(auction.state, i, found);
    const { least, second, edge } = found;
    const isTied = edge >= 0 && second === least;
    bid(auction, i, isTied ? openEdge(auction.state, i, least) : edge, second, second - least);
  }
}

/** Among equals a free seat comes before driving somebody out: who came first keeps the helper. */
function openEdge(state: State, i: number, value: number): number {
  const { price, chosen } = state;
  const { rowStart, helper, cost } = state.instance;
  let first = -1;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    if (cost[e]! + price[helper[e]!]! !== value || chosen[e] === 1) continue;
    if (!isFull(state, helper[e]!)) return e;
    if (first < 0) first = e;
  }
  return first;
}

/** By the short row where that is enough, else by the whole one, which is shortened then. */
function bidByShortRows(auction: Auction, shortRows: ShortRows): void {
  const { state } = auction;
  const { price, chosen } = state;
  const { rowStart, helper, cost, unassignedCost } = state.instance;
  while (auction.waitingCount > 0) {
    const i = takeWaiting(auction);
    const worth = unassignedCost[i]!;
    let isShort = shortRows.end[i]! > 0;
    let least = worth;
    let second = worth;
    let edge = -1;
    for (;;) {
      const end = isShort ? shortRows.end[i]! : rowStart[i + 1]!;
      for (let k = rowStart[i]!; k < end; k++) {
        const e = isShort ? shortRows.edge[k]! : k;
        const value = cost[e]! + price[helper[e]!]!;
        if (value >= second || chosen[e] === 1) continue;
        if (value < least) {
          second = least;
          least = value;
          edge = e;
        } else {
          second = value;
          if (value === least && isFull(state, helper[edge]!) && !isFull(state, helper[e]!)) edge = e;
        }
      }
      if (!isShort || second <= shortRows.floor[i]!) break;
      isShort = false;
      least = second = worth;
      edge = -1;
    }
    if (!isShort) shorten(state, shortRows, i, second + REACH * auction.step);
    bid(auction, i, edge, second, second - least);
  }
}

/** For the edge, or for staying without where there is none. */
function bid(auction: Auction, i: number, edge: number, elsewhere: number, rise: number): void {
  auction.elsewhere[i] = elsewhere;
  if (edge < 0) {
    auction.state.missing[i]!++;
    return;
  }
  if (--auction.bidsLeft < 0) {
    auction.step = Math.max(auction.step * GROWTH, auction.contestStep);
    auction.bidsLeft += auction.patience;
  }
  placeBid(auction, i, edge, rise);
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

function lowestBid(bid: Float64Array, start: number, end: number): number {
  let lowest = start;
  for (let slot = start + 1; slot < end; slot++) if (bid[slot]! < bid[lowest]!) lowest = slot;
  return lowest;
}
