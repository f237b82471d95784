import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import type { LiveAssignment } from '../../src/matching/assignment/live/index';
import type { Random } from '../../src/matching/testing/random';

/** A kind of change, or of question, ready to be timed. */
export type Change = { readonly kind: string; readonly run: () => void };

/** Makes changes to random requests, helpers and pairs; each is followed by what undoes it, so the instance stays. */
export class Changes {
  private readonly columns: { readonly requests: Int32Array; readonly costs: Float64Array }[];

  constructor(
    private readonly live: LiveAssignment,
    private readonly instance: AssignmentInstance,
    private readonly random: Random,
  ) {
    this.columns = columnsOf(instance);
  }

  /** One of every kind. */
  *round(): Generator<Change> {
    yield* this.request();
    yield* this.helper();
    yield* this.decline();
    yield* this.confirm();
    yield* this.confirmAnother();
    yield* this.cost();
    yield* this.questions();
  }

  private *request(): Generator<Change> {
    const { need, unassignedCost, rowStart, helper, cost } = this.instance;
    const i = this.anyRequest();
    const [start, end] = [rowStart[i] ?? 0, rowStart[i + 1] ?? 0];
    const request = {
      need: need[i] ?? 0,
      unassignedCost: unassignedCost[i] ?? 0,
      helpers: helper.slice(start, end),
      costs: cost.slice(start, end),
    };
    yield { kind: 'request removed', run: () => this.live.removeRequest(i) };
    yield { kind: 'request added', run: () => this.live.addRequest(request) };
  }

  private *helper(): Generator<Change> {
    const j = this.random.int(0, this.columns.length - 1);
    const column = this.columns[j];
    if (!column) return;
    const helper = { capacity: this.instance.capacity[j] ?? 0, ...column };
    yield { kind: 'helper leaves', run: () => this.live.removeHelper(j) };
    yield { kind: 'helper joins', run: () => this.live.addHelper(helper) };
  }

  /** A chosen pair is forbidden. */
  private *decline(): Generator<Change> {
    const { i, j, cost } = this.chosenPair();
    if (j < 0) return;
    yield { kind: 'pair declined', run: () => this.live.removePair(i, j) };
    yield { kind: 'pair allowed', run: () => this.live.addPair(i, j, cost) };
  }

  private *confirm(): Generator<Change> {
    const { i, j } = this.chosenPair();
    if (j < 0) return;
    yield { kind: 'suggestion confirmed', run: () => this.live.fixPair(i, j) };
    yield { kind: 'confirmation undone', run: () => this.live.unfixPair(i, j) };
  }

  private *confirmAnother(): Generator<Change> {
    const { i, j } = this.anyPair();
    if (this.live.isChosen(i, j) || this.instance.capacity[j] === 0) return;
    yield { kind: 'another helper confirmed', run: () => this.live.fixPair(i, j) };
    yield { kind: 'confirmation undone', run: () => this.live.unfixPair(i, j) };
  }

  /** Chosen pairs and others take turns, and get the cost of a random candidate. */
  private *cost(): Generator<Change> {
    for (const { i, j, cost } of [this.anyPair(), this.chosenPair()]) {
      if (j < 0) continue;
      const other = this.anyPair().cost;
      yield { kind: 'cost changed', run: () => this.live.setCost(i, j, other) };
      yield { kind: 'cost changed', run: () => this.live.setCost(i, j, cost) };
    }
  }

  private *questions(): Generator<Change> {
    const other = this.anyPair();
    yield { kind: 'price of a choice', run: () => this.live.priceOfChoice(other.i, other.j) };
    const { i, j } = this.chosenPair();
    if (j >= 0) yield { kind: 'price without', run: () => this.live.priceWithout(i, j) };
  }

  private anyRequest(): number {
    return this.random.int(0, this.instance.need.length - 1);
  }

  private anyPair(): { i: number; j: number; cost: number } {
    const { rowStart, helper, cost } = this.instance;
    const i = this.anyRequest();
    const e = this.random.int(rowStart[i] ?? 0, (rowStart[i + 1] ?? 0) - 1);
    return { i, j: helper[e] ?? -1, cost: cost[e] ?? 0 };
  }

  /** A pair of the plan; helper -1 where the request drawn has nobody. */
  private chosenPair(): { i: number; j: number; cost: number } {
    const { rowStart, helper, cost } = this.instance;
    const i = this.anyRequest();
    const j = this.live.helpersOf(i)[0] ?? -1;
    const e = helper.subarray(rowStart[i], rowStart[i + 1]).indexOf(j) + (rowStart[i] ?? 0);
    return { i, j, cost: cost[e] ?? 0 };
  }
}

function columnsOf({ capacity, rowStart, need, helper, cost }: AssignmentInstance) {
  const columns = Array.from(capacity, () => ({ requests: [] as number[], costs: [] as number[] }));
  for (let i = 0; i < need.length; i++) {
    for (let e = rowStart[i] ?? 0; e < (rowStart[i + 1] ?? 0); e++) {
      const column = columns[helper[e] ?? -1];
      column?.requests.push(i);
      column?.costs.push(cost[e] ?? 0);
    }
  }
  return columns.map(({ requests, costs }) => ({
    requests: Int32Array.from(requests),
    costs: Float64Array.from(costs),
  }));
}
