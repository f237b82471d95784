import type { Keys } from '../assignment/kept';
import type { AssignmentInstance } from '../assignment/instance';
import { buildInstance } from './instances';
import { rangesOf, type Ranges } from './live-changes';
import type { Random } from './random';
import { smallParts } from './small-instances';

type Request = { readonly id: number; need: number; unassignedCost: number; costs: Map<number, number> };
/** Seat prices week by week. */
type Helper = { readonly id: number; seats: number[][] };

/** An instance under the keys of its requests and helpers. */
export type Keyed = { readonly instance: AssignmentInstance; readonly keys: Keys };

/**
 * An instance whose requests, helpers, weeks, candidates and costs come, go and change, one thing at a time or all at
 * once, as one plan differs from the next. Each pair of a request and a column (helper and week) has a cost of its own.
 */
export class ChangingInstance {
  private requests: Request[] = [];
  private helpers: Helper[] = [];
  private weeks: { first: number; count: number };
  private lastId = 0;
  private readonly ranges: Ranges;

  constructor(
    private readonly random: Random,
    seed: number,
  ) {
    const parts = smallParts(seed);
    this.ranges = rangesOf(random, parts);
    this.weeks = { first: random.int(0, 9), count: random.pick([1, 1, 2, 3]) };
    for (let j = 0; j < parts.capacity.length; j++) this.addHelper();
    for (let i = 0; i < parts.need.length; i++) this.addRequest();
  }

  /** Some changes, nearly always few; returns their names. */
  step(): string {
    const changes = {
      addRequest: () => this.addRequest(),
      removeRequest: () => this.remove(this.requests),
      addHelper: () => this.addHelper(),
      removeHelper: () => this.remove(this.helpers),
      setNeed: () => this.with(this.requests, (one) => (one.need = this.random.int(0, this.ranges.need))),
      setUnassignedCost: () => this.with(this.requests, (one) => (one.unassignedCost = this.unassigned())),
      moveAllUnassignedCosts: () => this.moveAllUnassignedCosts(),
      moveAllCostsButSome: () => this.moveAllCostsButSome(),
      setSeats: () => this.with(this.helpers, (one) => (one.seats = this.seats())),
      changePairs: () => this.with(this.requests, (one) => (one.costs = this.changed(one.costs))),
      nextWeek: () => (this.weeks = { ...this.weeks, first: this.weeks.first + 1 }),
      reorder: () => this.reorder(),
      everything: () => this.changeEverything(),
      nothing: () => undefined,
    };
    const names = Object.keys(changes) as (keyof typeof changes)[];
    const drawn = Array.from({ length: this.random.pick([1, 1, 1, 2, 5]) }, () => this.random.pick(names));
    for (const name of drawn) changes[name]();
    return drawn.join();
  }

  get now(): Keyed {
    const { weeks, helpers, requests } = this;
    const columns = new Map(
      helpers.flatMap(({ id }, j) =>
        Array.from({ length: weeks.count }, (_, week) => [
          pairKey(id, weeks.first + week),
          j * weeks.count + week,
        ]),
      ),
    );
    const seats = helpers.flatMap((helper) => helper.seats.slice(0, weeks.count));
    const rows = requests.map(({ costs }) =>
      [...costs].flatMap(([key, cost]) => {
        const helper = columns.get(key);
        return helper === undefined ? [] : [{ helper, cost }];
      }),
    );
    const instance = buildInstance({
      need: requests.map(({ need }) => need),
      unassignedCost: requests.map(({ unassignedCost }) => unassignedCost),
      capacity: seats.map(({ length }) => length),
      seatPrices: this.ranges.seatPrice ? seats : undefined,
      rows,
    });
    const ids = (of: readonly { id: number }[]) => Float64Array.from(of, ({ id }) => id);
    return {
      // As in the plan; some costs are beyond 32 bits.
      instance: { ...instance, cost: Float64Array.from(rows.flat(), ({ cost }) => cost) },
      keys: { requests: ids(requests), helpers: ids(helpers), weeks },
    };
  }

  private addRequest(): void {
    if (this.requests.length > 14) return;
    this.requests.push({
      id: (this.lastId += this.random.int(1, 3)),
      need: this.random.int(0, this.ranges.need),
      unassignedCost: this.unassigned(),
      costs: this.changed(new Map()),
    });
  }

  private addHelper(): void {
    if (this.helpers.length > 12) return;
    const helper = { id: (this.lastId += this.random.int(1, 3)), seats: this.seats() };
    this.helpers.push(helper);
    for (const { costs } of this.requests) this.offer(costs, helper);
  }

  /** Some candidates go, some come, some cost something else. */
  private changed(costs: ReadonlyMap<number, number>): Map<number, number> {
    const after = new Map([...costs].filter(() => this.random.chance(0.8)));
    for (const helper of this.helpers) if (this.random.chance(0.6)) this.offer(after, helper);
    return new Map(this.random.chance(0.2) ? this.random.shuffle([...after]) : sorted(after));
  }

  private offer(costs: Map<number, number>, { id }: Helper): void {
    for (let week = 0; week < this.weeks.count + 2; week++) {
      if (this.random.chance(this.ranges.density))
        costs.set(pairKey(id, this.weeks.first + week), this.random.int(...this.ranges.cost));
    }
  }

  private moveAllUnassignedCosts(): void {
    const by = this.unassigned() - this.unassigned();
    for (const one of this.requests) one.unassignedCost += by;
  }

  /** As the price of departing from what people have been shown does. */
  private moveAllCostsButSome(): void {
    const by = this.random.int(...this.ranges.cost);
    for (const one of this.requests) {
      one.costs = new Map([...one.costs].map(([k, cost]) => [k, this.random.chance(0.2) ? cost : cost + by]));
      for (const [key, cost] of one.costs)
        if (cost > 4 * (1 + Math.abs(this.ranges.cost[1]))) one.costs.set(key, 1);
    }
  }

  /** As where somebody moves house, for all stand by place. */
  private reorder(): void {
    this.requests = this.random.shuffle(this.requests);
    this.helpers = this.random.shuffle(this.helpers);
  }

  private changeEverything(): void {
    for (const one of this.requests) {
      one.costs = this.changed(new Map());
      one.need = this.random.int(0, this.ranges.need);
      one.unassignedCost = this.unassigned();
    }
    for (const helper of this.helpers) helper.seats = this.seats();
  }

  private unassigned(): number {
    return this.random.int(...this.ranges.unassignedCost);
  }

  private seats(): number[][] {
    const range = this.ranges.seatPrice ?? [0, 0];
    return Array.from({ length: this.weeks.count }, () =>
      Array.from({ length: this.random.int(0, this.ranges.capacity) }, () => this.random.int(...range)).sort(
        (a, b) => a - b,
      ),
    );
  }

  private remove(from: { readonly id: number }[]): void {
    if (from.length > 0) from.splice(this.random.int(0, from.length - 1), 1);
  }

  private with<T>(some: readonly T[], change: (one: T) => unknown): void {
    if (some.length > 0) change(this.random.pick(some));
  }
}

/** Helper and week in one number, by which candidates ascend as columns do. */
function pairKey(helper: number, week: number): number {
  return helper * 1_000 + week;
}

function sorted(costs: ReadonlyMap<number, number>): [number, number][] {
  return [...costs].sort(([a], [b]) => a - b);
}
