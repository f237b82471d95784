import type { LiveAssignment } from '../assignment/live';
import type { Snapshot } from '../assignment/live/snapshot';
import type { InstanceParts } from './instances';
import type { Random } from './random';

/** What costs, prices and counts the changes draw from. */
export type Ranges = {
  readonly cost: readonly [number, number];
  readonly unassignedCost: readonly [number, number];
  readonly seatPrice: readonly [number, number] | null;
  readonly need: number;
  readonly capacity: number;
  readonly density: number;
};

/** Ranges in which the changes keep to the kind of the instance. */
export function rangesOf(
  random: Random,
  { rows, unassignedCost, seatPrices, need, capacity }: InstanceParts,
): Ranges {
  const range = (values: readonly number[]): [number, number] =>
    values.length === 0 ? [0, 3] : [Math.min(...values), Math.max(...values) + 1];
  return {
    cost: range(rows.flat().map(({ cost }) => cost)),
    unassignedCost: range(unassignedCost),
    seatPrice: seatPrices ? range(seatPrices.flat()) : null,
    need: Math.max(1, ...need),
    capacity: Math.max(1, ...capacity),
    density: random.pick([0.2, 0.5, 0.9]),
  };
}

/** Changes a live assignment at random, in every way there is; it keeps its own books of what is there. */
export class LiveChanges {
  private readonly requests: number[];
  private readonly helpers: number[];
  private fixed: [request: number, helper: number][] = [];

  constructor(
    private readonly random: Random,
    private readonly live: LiveAssignment,
    parts: InstanceParts,
    private readonly ranges: Ranges,
  ) {
    this.requests = parts.need.map((_, i) => i);
    this.helpers = parts.capacity.map((_, j) => j);
  }

  /** One change; returns its name. One that finds nothing to change gives way to another. */
  step(): string {
    const changes = {
      addRequest: () => this.addRequest(),
      removeRequest: () => this.removeRequest(),
      setNeed: () => this.withRequest((i) => this.live.setNeed(i, this.random.int(0, this.ranges.need))),
      setUnassignedCost: () =>
        this.withRequest((i) =>
          this.live.setUnassignedCost(i, this.random.int(...this.ranges.unassignedCost)),
        ),
      addHelper: () => this.addHelper(),
      removeHelper: () => this.removeHelper(),
      setCapacity: () => this.withHelper((j) => this.live.setCapacity(j, ...this.seats())),
      addPair: () => this.addPair(),
      removePair: () => this.withPair((i, j) => this.live.removePair(i, j)),
      setCost: () => this.withPair((i, j) => this.live.setCost(i, j, this.random.int(...this.ranges.cost))),
      fixPair: () => this.fixPair(),
      unfixPair: () => this.unfixPair(),
    };
    for (;;) {
      const name = this.random.pick(Object.keys(changes) as (keyof typeof changes)[]);
      if (changes[name]()) return name;
    }
  }

  /** The pairs that are candidates now. */
  pairs(): { i: number; j: number }[] {
    const { rowStart, helper } = this.live.snapshot().instance;
    return pairsOf({ rowStart, helper });
  }

  private addRequest(): boolean {
    if (this.requests.length > 14) return this.removeRequest();
    const helpers = this.helpers.filter(() => this.random.chance(this.ranges.density));
    const i = this.live.addRequest({
      need: this.random.int(0, this.ranges.need),
      unassignedCost: this.random.int(...this.ranges.unassignedCost),
      helpers: this.random.shuffle(helpers),
      costs: helpers.map(() => this.random.int(...this.ranges.cost)),
    });
    this.requests.push(i);
    return true;
  }

  private removeRequest(): boolean {
    return this.withRequest((i) => {
      this.live.removeRequest(i);
      this.requests.splice(this.requests.indexOf(i), 1);
      this.fixed = this.fixed.filter(([request]) => request !== i);
    });
  }

  private addHelper(): boolean {
    if (this.helpers.length > 12) return this.removeHelper();
    const requests = this.requests.filter(() => this.random.chance(this.ranges.density));
    const [capacity, seatPrices] = this.seats();
    const j = this.live.addHelper({
      capacity,
      ...(seatPrices && { seatPrices }),
      requests: this.random.shuffle(requests),
      costs: requests.map(() => this.random.int(...this.ranges.cost)),
    });
    this.helpers.push(j);
    return true;
  }

  private removeHelper(): boolean {
    return this.withHelper((j) => {
      this.live.removeHelper(j);
      this.helpers.splice(this.helpers.indexOf(j), 1);
      this.fixed = this.fixed.filter(([, helper]) => helper !== j);
    });
  }

  private addPair(): boolean {
    if (this.requests.length === 0 || this.helpers.length === 0) return false;
    const i = this.random.pick(this.requests);
    const j = this.random.pick(this.helpers);
    if (this.live.isFixed(i, j) || this.pairs().some((pair) => pair.i === i && pair.j === j)) return false;
    this.live.addPair(i, j, this.random.int(...this.ranges.cost));
    return true;
  }

  private fixPair(): boolean {
    const { instance } = this.live.snapshot();
    const fixable = pairsOf(instance).filter(
      ({ i, j }) => instance.need[i] !== 0 && instance.capacity[j] !== 0,
    );
    if (fixable.length === 0 || this.fixed.length > 5) return false;
    const { i, j } = this.random.pick(fixable);
    this.live.fixPair(i, j);
    this.fixed.push([i, j]);
    return true;
  }

  private unfixPair(): boolean {
    if (this.fixed.length === 0) return false;
    const [pair] = this.fixed.splice(this.random.int(0, this.fixed.length - 1), 1);
    if (pair) this.live.unfixPair(...pair);
    return true;
  }

  /** Capacity and, where seats have prices, one for each. */
  private seats(): [capacity: number, seatPrices?: number[]] {
    const capacity = this.random.int(0, this.ranges.capacity);
    const range = this.ranges.seatPrice;
    if (!range) return [capacity];
    return [
      capacity,
      Array.from({ length: capacity }, () => this.random.int(...range)).sort((a, b) => a - b),
    ];
  }

  private withRequest(change: (i: number) => void): boolean {
    if (this.requests.length === 0) return false;
    change(this.random.pick(this.requests));
    return true;
  }

  private withHelper(change: (j: number) => void): boolean {
    if (this.helpers.length === 0) return false;
    change(this.random.pick(this.helpers));
    return true;
  }

  private withPair(change: (i: number, j: number) => void): boolean {
    const pairs = this.pairs();
    if (pairs.length === 0) return false;
    const { i, j } = this.random.pick(pairs);
    change(i, j);
    return true;
  }
}

/** All candidate pairs of an instance. */
export function pairsOf({ rowStart, helper }: Pick<Snapshot['instance'], 'rowStart' | 'helper'>) {
  const pairs: { i: number; j: number; e: number }[] = [];
  for (let i = 0; i + 1 < rowStart.length; i++) {
    for (let e = rowStart[i] ?? 0; e < (rowStart[i + 1] ?? 0); e++) pairs.push({ i, j: helper[e] ?? -1, e });
  }
  return pairs;
}
