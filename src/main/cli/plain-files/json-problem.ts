/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../../../matching';
import { unreadable } from './byte-window';
import { CandidateList, type Rows } from './candidate-list';
import { GrowingList } from './growing-list';
import { IdList } from './id-list';
import type { Slice } from './id-table';
import type { PlainProblem } from './problem';

/** Gathers what the JSON form says, in whatever order. Lines are those of the file, for the words of an error. */
export class JsonProblem {
  readonly requests = new IdList('request');
  readonly helpers = new IdList('helper');
  readonly #candidates = new CandidateList();
  readonly #need = new Column(GrowingList.ofInt32());
  readonly #unassignedCost = new Column(GrowingList.ofFloat64());
  readonly #capacity = new Column(GrowingList.ofInt32());
  /** By helper; only those that have any. */
  readonly #seatPrices = new Map<number, readonly number[]>();

  addRequest(id: Slice, need: number, unassignedCost: number, line: number): void {
    const i = this.requests.define(id, line);
    this.#need.put(i, need);
    this.#unassignedCost.put(i, unassignedCost);
  }

  addHelper(id: Slice, capacity: number, seatPrices: readonly number[] | null, line: number): void {
    expectPriceForEach(capacity, seatPrices, line);
    const j = this.helpers.define(id, line);
    this.#capacity.put(j, capacity);
    if (seatPrices) this.#seatPrices.set(j, seatPrices);
  }

  addCandidate(request: Slice, helper: Slice, cost: number, line: number): void {
    const i = this.requests.mention(request, line);
    this.#candidates.add(i, this.helpers.mention(helper, line), cost, line);
  }

  /** @throws KithError where a pair stands twice */
  finish(): PlainProblem {
    const rows = this.#candidates.toRows(this.requests.length);
    this.#expectNoRepeat(rows);
    const { requests, helpers } = this;
    const capacity = this.#capacity.list;
    return {
      instance: {
        need: this.#need.toArray(),
        unassignedCost: this.#unassignedCost.toArray(),
        ...this.#seats(rows),
        ...rows,
      },
      requestId: (i) => requests.text(i),
      helperId: (j) => helpers.text(j),
      seatsOf: (j) => ({ capacity: capacity.at(j), prices: this.#seatPrices.get(j) ?? null }),
      dimacs: null,
    };
  }

  #expectNoRepeat(rows: Rows): void {
    const repeat = this.#candidates.findRepeat(rows, this.helpers.length);
    if (!repeat) return;
    const pair = `${this.requests.text(repeat.request)} with ${this.helpers.text(repeat.helper)}`;
    throw unreadable(repeat.line, 'each pair of request and helper once', `${pair} again`);
  }

  /** Where seats have prices, those that no candidate could ever fill are left out: there may be billions. */
  #seats({ helper }: Rows): Pick<AssignmentInstance, 'capacity' | 'seatPrices'> {
    const capacity = this.#capacity.toArray();
    if (this.#seatPrices.size === 0) return { capacity, seatPrices: null };
    const candidates = new Int32Array(capacity.length);
    for (const j of helper) candidates[j]!++;
    const start = new Int32Array(capacity.length + 1);
    for (let j = 0; j < capacity.length; j++) {
      capacity[j] = Math.min(capacity[j]!, candidates[j]!);
      start[j + 1] = start[j]! + capacity[j]!;
    }
    const price = new Float64Array(start[capacity.length]!);
    for (const [j, prices] of this.#seatPrices) price.set(prices.slice(0, capacity[j]), start[j]);
    return { capacity, seatPrices: { start, price } };
  }
}

/** @throws KithError where there are seat prices, but not one for each seat */
export function expectPriceForEach(capacity: number, prices: readonly number[] | null, line: number): void {
  if (!prices || prices.length === capacity) return;
  const expected = `${capacity} "seatPrices", one for each of the capacity`;
  throw unreadable(line, expected, String(prices.length));
}

/** One number per id; ids may be filled in any order. */
class Column<B extends Int32Array | Float64Array> {
  constructor(readonly list: GrowingList<B>) {}

  put(index: number, value: number): void {
    while (this.list.length <= index) this.list.push(0);
    this.list.set(index, value);
  }

  toArray(): B {
    return this.list.toArray();
  }
}
