/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../instance';
import { isProved } from './certify';
import { addEdge, addRow, dropColumn, dropEdge, dropRow, findEdge } from './edges';
import {
  expectCount,
  expectEdge,
  expectHelper,
  expectHelpers,
  expectRequest,
  expectRequests,
  expectSeatPrices,
} from './expect';
import { FixedPairs } from './fixed-pairs';
import { Limits } from './limits';
import { createLiveState, newHelper, newRequest, type LiveState } from './live-state';
import { dropUnits, insertUnits, offerSeats, repairCheaper, repairRequest, takeOut } from './optimise';
import { priceOfEdge, priceWithoutEdge } from './price-of-choice';
import { readPart, readSeatsCost, type RequestPart } from './read';
import { addSeat, closeSeats, dropCheapestSeat, extendSeats, setSeats, shiftOut } from './seats';
import { takeSnapshot, type Snapshot } from './snapshot';
import { fail } from '../validate';

export type NewRequest = {
  readonly need: number;
  readonly unassignedCost: number;
  /** Its candidates: different helpers, and what each costs. */
  readonly helpers: ArrayLike<number>;
  readonly costs: ArrayLike<number>;
};

export type NewHelper = {
  readonly capacity: number;
  /** One for each seat, never falling; left out where all are free. */
  readonly seatPrices?: ArrayLike<number>;
  /** The requests they are a candidate for, and what each pair costs. */
  readonly requests: ArrayLike<number>;
  readonly costs: ArrayLike<number>;
};

/**
 * An assignment that is kept while requests, helpers and candidates come, go and change: after every change it is
 * again one of least cost, and its prices prove it. Requests and helpers go by their numbers in the instance; a new
 * one gets a number that nobody has. Each method throws a RangeError, and changes nothing, where a number is not
 * there, a cost is no integer or sums might leave the exact range.
 */
export class LiveAssignment {
  private readonly live: LiveState;
  private readonly limits: Limits;
  private readonly fixed = new FixedPairs();

  constructor(instance: AssignmentInstance) {
    this.live = createLiveState(instance);
    this.limits = new Limits(instance);
  }

  /** Adds a request; returns its number. */
  addRequest({ need, unassignedCost, helpers, costs }: NewRequest): number {
    const { live } = this;
    expectCount('need', need);
    expectHelpers(live, helpers, costs);
    this.limits.admit({ units: need, unassignedCost, costs });
    const i = newRequest(live);
    live.state.instance.unassignedCost[i] = unassignedCost;
    addRow(live, i, helpers, costs);
    if (live.leavesSeatsOut) for (let k = 0; k < helpers.length; k++) extendSeats(live, helpers[k]!);
    insertUnits(live, i, need);
    return i;
  }

  /** Takes a request away, with its fixed pairs, whose seats are free again. */
  removeRequest(i: number): void {
    const { live } = this;
    expectRequest(live, i);
    for (const j of this.fixed.helpersOf(i)) this.unfixPair(i, j);
    const need = live.state.instance.need[i]!;
    this.limits.admit({ units: -need });
    dropUnits(live, i, need);
    dropRow(live, i);
    live.freeRequests.add(i);
  }

  /** How many helpers the request needs, beside those of its fixed pairs. */
  setNeed(i: number, need: number): void {
    const { live } = this;
    expectRequest(live, i);
    expectCount('need', need);
    const more = need - live.state.instance.need[i]!;
    this.limits.admit({ units: more });
    if (more > 0) insertUnits(live, i, more);
    else if (more < 0) dropUnits(live, i, -more);
  }

  /** What each helper missing costs. */
  setUnassignedCost(i: number, unassignedCost: number): void {
    const { live } = this;
    expectRequest(live, i);
    this.limits.admit({ unassignedCost });
    live.state.instance.unassignedCost[i] = unassignedCost;
    live.search.moved?.push(i);
    repairRequest(live, i);
  }

  /** Adds a helper; returns their number. */
  addHelper({ capacity, seatPrices, requests, costs }: NewHelper): number {
    const { live } = this;
    expectCount('capacity', capacity);
    if (seatPrices) expectSeatPrices(seatPrices, capacity);
    expectRequests(live, requests, costs);
    this.limits.admit({ costs, seatPrices: seatPrices ?? null });
    const j = newHelper(live);
    live.state.price[j] = Infinity;
    for (let k = 0; k < requests.length; k++) addEdge(live, requests[k]!, j, costs[k]!);
    setSeats(live, j, capacity, seatPrices ?? null);
    return j;
  }

  /** Takes a helper away; whoever had them, in a fixed pair too, gets the next best. */
  removeHelper(j: number): void {
    const { live } = this;
    expectHelper(live, j);
    for (const i of this.fixed.requestsOf(j)) this.unfixPair(i, j);
    const { load, slotStart, slotEdge, slotRequest } = live.state;
    const left: number[] = [];
    while (load[j]! > 0) {
      const slot = slotStart[j]! + load[j]! - 1;
      left.push(slotRequest[slot]!);
      takeOut(live, slotRequest[slot]!, slotEdge[slot]!);
    }
    dropColumn(live, j);
    closeSeats(live, j);
    for (const i of left) insertUnits(live, i, 1);
    live.freeHelpers.add(j);
  }

  /**
   * How many seats a helper has, beside those of their fixed pairs.
   * @param seatPrices one for each, never falling; left out where all are free
   */
  setCapacity(j: number, capacity: number, seatPrices?: ArrayLike<number>): void {
    expectHelper(this.live, j);
    expectCount('capacity', capacity);
    if (seatPrices) expectSeatPrices(seatPrices, capacity);
    this.limits.admit({ seatPrices: seatPrices ?? null });
    setSeats(this.live, j, capacity, seatPrices ?? null);
  }

  /** Gives the seats of the helper's fixed pairs other prices: one for each, none above those in play. */
  setFixedSeatPrices(j: number, seatPrices: ArrayLike<number>): void {
    expectHelper(this.live, j);
    expectSeatPrices(seatPrices, this.fixed.requestsOf(j).length);
    this.limits.admit({ seatPrices });
    this.fixed.setSeatPrices(j, seatPrices);
  }

  /** Makes a helper a candidate. */
  addPair(i: number, j: number, cost: number): void {
    const { live } = this;
    expectHelpers(live, [j], [cost]);
    expectRequest(live, i);
    if (findEdge(live, i, j) >= 0 || this.fixed.has(i, j))
      fail(`helper ${j} to be no candidate of request ${i} yet`, cost);
    this.limits.admit({ costs: [cost] });
    const e = addEdge(live, i, j, cost);
    if (live.leavesSeatsOut) extendSeats(live, j);
    repairCheaper(live, i, e);
  }

  /** Forbids a pair: the helper declined, or the two must not meet. */
  removePair(i: number, j: number): void {
    const { live } = this;
    const e = expectEdge(live, i, j);
    const isChosen = live.state.chosen[e] !== 0;
    if (isChosen) takeOut(live, i, e);
    dropEdge(live, i, e);
    if (!isChosen) return;
    offerSeats(live, j);
    insertUnits(live, i, 1);
  }

  setCost(i: number, j: number, cost: number): void {
    const { live } = this;
    const e = expectEdge(live, i, j);
    this.limits.admit({ costs: [cost] });
    const costs = live.state.instance.cost;
    const before = costs[e]!;
    costs[e] = cost;
    live.search.moved?.push(i);
    if (live.state.chosen[e] === 0) repairCheaper(live, i, e);
    else if (cost > before) repairRequest(live, i);
  }

  /**
   * Holds a pair fixed: with a unit of the request and the helper's cheapest seat it is out of play until it is
   * unfixed. Costs nothing where the pair is chosen.
   */
  fixPair(i: number, j: number): void {
    const { live, fixed } = this;
    const e = expectEdge(live, i, j);
    const { instance, chosen } = live.state;
    const cost = instance.cost[e]!;
    if (instance.need[i] === 0) fail(`request ${i} to need somebody`, 0);
    if (instance.capacity[j] === 0) fail(`helper ${j} to have a seat`, 0);
    if (chosen[e] === 0) {
      dropEdge(live, i, e);
      dropUnits(live, i, 1);
      fixed.add(i, j, cost, dropCheapestSeat(live, j));
    } else {
      takeOut(live, i, e);
      dropEdge(live, i, e);
      fixed.add(i, j, cost, shiftOut(live, j));
    }
  }

  /** Brings a fixed pair, its seat and its unit back into play. */
  unfixPair(i: number, j: number): void {
    const pair = this.fixed.remove(i, j);
    if (!pair) fail(`request ${i} and helper ${j} to be fixed`, 'no such pair');
    addSeat(this.live, j, pair.seatPrice);
    this.addPair(i, j, pair.cost);
    insertUnits(this.live, i, 1);
  }

  isFixed(i: number, j: number): boolean {
    return this.fixed.has(i, j);
  }

  /** The requests that the helper's fixed pairs are with. */
  fixedRequestsOf(j: number): readonly number[] {
    return this.fixed.requestsOf(j);
  }

  /** The helpers that the request's fixed pairs are with. */
  fixedHelpersOf(i: number): readonly number[] {
    return this.fixed.helpersOf(i);
  }

  /** What all fixed pairs cost, with their seats. */
  get fixedCost(): number {
    return this.fixed.cost;
  }

  /** How many helpers the request needs, beside those of its fixed pairs. */
  needOf(i: number): number {
    expectRequest(this.live, i);
    return this.live.state.instance.need[i]!;
  }

  /** How many seats the helper has, beside those of their fixed pairs. */
  capacityOf(j: number): number {
    expectHelper(this.live, j);
    return this.live.state.instance.capacity[j]!;
  }

  /** Whether the pair is in play: a candidate that is not fixed. */
  isCandidate(i: number, j: number): boolean {
    expectRequest(this.live, i);
    return findEdge(this.live, i, j) >= 0;
  }

  /**
   * The requests whose part has changed since this was last asked: who they have, what that costs them, how many are
   * missing. Some stand there twice, or have what they had again. Nothing is noted before the first time.
   */
  takeMoved(): number[] {
    const { search } = this.live;
    const moved = search.moved ?? [];
    search.moved = [];
    return moved;
  }

  /** What a request has; nothing once it was taken away. */
  partOf(i: number): RequestPart {
    return readPart(this.live, this.fixed, i);
  }

  /** What the taken seats of a helper cost, those of fixed pairs included; nothing once they were taken away. */
  seatsCostOf(j: number): number {
    return readSeatsCost(this.live, this.fixed, j);
  }

  /** The helpers the request has, without those of its fixed pairs. */
  helpersOf(i: number): number[] {
    expectRequest(this.live, i);
    const { instance, rowEnd, chosen } = this.live.state;
    const helpers: number[] = [];
    for (let e = instance.rowStart[i]!; e < rowEnd[i]!; e++)
      if (chosen[e] !== 0) helpers.push(instance.helper[e]!);
    return helpers;
  }

  isChosen(i: number, j: number): boolean {
    return this.live.state.chosen[expectEdge(this.live, i, j)] !== 0;
  }

  /**
   * What everybody together would pay more if the request had to have this candidate; 0 where it has, Infinity where
   * nothing is left to choose: fixed pairs have all the request needs, or all seats of the helper.
   */
  priceOfChoice(i: number, j: number): number {
    return priceOfEdge(this.live, i, expectEdge(this.live, i, j));
  }

  /** What everybody together would pay more if the request could not have this candidate; 0 where it has not. */
  priceWithout(i: number, j: number): number {
    return priceWithoutEdge(this.live, i, expectEdge(this.live, i, j));
  }

  /** Whether the prices prove the plan: one pass over the candidates, with nothing copied. */
  isProved(): boolean {
    return isProved(this.live);
  }

  /** What is in play as an instance of its own, and its solution, for `checkAssignment`. */
  snapshot(): Snapshot {
    return takeSnapshot(this.live);
  }
}
