/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { leastElsewhere } from '../paid';
import { FEW_SEATS, relink, type LiveState } from './live-state';
import { insertUnits, raisePrice, repairHelper, takeOut } from './optimise';

/**
 * Gives the helper these seats in place of those they have, and makes the plan the best again.
 * @param prices one for each seat, never falling; null where all are free
 */
export function setSeats(
  live: LiveState,
  j: number,
  capacity: number,
  prices: ArrayLike<number> | null,
): void {
  const displaced = displace(live, j, capacity);
  resize(live, j, capacity, prices ? capacity : usableSeats(live, j, capacity));
  const { slotStart, slotEnd } = live.state;
  const price = live.seats.fields.price;
  for (let slot = slotStart[j]!, k = 0; slot < slotEnd[j]!; slot++, k++)
    price[slot] = prices ? prices[k]! : 0;
  repairHelper(live, j);
  for (const i of displaced) insertUnits(live, i, 1);
}

/** Takes all seats of a helper away; none is taken. */
export function closeSeats(live: LiveState, j: number): void {
  resize(live, j, 0, 0);
  live.state.price[j] = Infinity;
}

/** Takes the helper's cheapest seat out of play and makes the plan the best again; returns what it cost. */
export function dropCheapestSeat(live: LiveState, j: number): number {
  const capacity = live.state.instance.capacity[j]! - 1;
  const displaced = displace(live, j, capacity);
  const cost = shiftOut(live, j);
  repairHelper(live, j);
  for (const i of displaced) insertUnits(live, i, 1);
  return cost;
}

/** Takes the cheapest seat out of play. Right without more only when a taken seat has become free just now. */
export function shiftOut(live: LiveState, j: number): number {
  const { instance, slotStart, slotEnd, price } = live.state;
  const prices = live.seats.fields.price;
  const start = slotStart[j]!;
  const cost = prices[start]!;
  prices.copyWithin(start, start + 1, slotEnd[j]);
  const capacity = --instance.capacity[j]!;
  if (slotEnd[j]! - start > capacity) slotEnd[j]!--;
  if (capacity === 0) price[j] = Infinity;
  return cost;
}

/** Gives the helper one seat more, of this cost, and makes the plan the best again. */
export function addSeat(live: LiveState, j: number, cost: number): void {
  const { instance, slotStart, slotEnd } = live.state;
  const capacity = instance.capacity[j]! + 1;
  resize(live, j, capacity, slotEnd[j]! - slotStart[j]! + 1);
  const prices = live.seats.fields.price;
  let slot = live.state.slotEnd[j]! - 1;
  for (; slot > live.state.slotStart[j]! && prices[slot - 1]! > cost; slot--)
    prices[slot] = prices[slot - 1]!;
  prices[slot] = cost;
  repairHelper(live, j);
}

/** Has a seat for one candidate more where there are more seats than were laid out. */
export function extendSeats(live: LiveState, j: number): void {
  const { instance, slotStart, slotEnd } = live.state;
  const slots = slotEnd[j]! - slotStart[j]!;
  const capacity = instance.capacity[j]!;
  // Seats are left out only where all are free; see `usableSeats`.
  if (slots >= capacity || slots > degreeOf(live, j)) return;
  resize(live, j, capacity, slots + 1);
  live.seats.fields.price[live.state.slotEnd[j]! - 1] = 0;
}

/** Where there are very many seats, those that nobody could ever take are left out, but for one that stays free. */
function usableSeats(live: LiveState, j: number, capacity: number): number {
  return Math.min(capacity, Math.max(FEW_SEATS, degreeOf(live, j) + 1));
}

/** Rather more than there are, since gaps count. */
function degreeOf({ columns }: LiveState, j: number): number {
  return (columns.end[j]! - columns.start[j]!) / 2;
}

/**
 * Takes out the units for which there will be no seat, those first who would pay least to stay: the price rises to
 * what they would pay, so that nobody with a helper envies the seat. Returns their requests.
 */
function displace(live: LiveState, j: number, capacity: number): number[] {
  const { load, slotStart, slotEdge, slotRequest } = live.state;
  const displaced: number[] = [];
  while (load[j]! > capacity) {
    let slot = -1;
    let least = Infinity;
    for (let at = slotStart[j]!; at < slotStart[j]! + load[j]!; at++) {
      const worth = leastElsewhere(live.state, slotRequest[at]!) - live.state.instance.cost[slotEdge[at]!]!;
      if (worth < least) [slot, least] = [at, worth];
    }
    displaced.push(slotRequest[slot]!);
    raisePrice(live, j, least);
    takeOut(live, slotRequest[slot]!, slotEdge[slot]!);
  }
  return displaced;
}

function resize(live: LiveState, j: number, capacity: number, slots: number): void {
  const { seats, state } = live;
  state.instance.capacity[j] = capacity;
  if (slots < capacity) live.leavesSeatsOut = true;
  const more = slots - (seats.end[j]! - seats.start[j]!);
  if (!seats.hasRoom(j, more)) {
    if (seats.isFull(j, more)) {
      seats.layOut(j, more);
      relink(live);
    }
    seats.enlarge(j, more);
  }
  seats.end[j] = seats.start[j]! + slots;
}
