import type { LiveAssignment } from '../../../matching';
import { unreadable } from '../plain-files/byte-window';
import type { Slice } from '../plain-files/id-table';
import { expectPriceForEach } from '../plain-files/json-problem';
import type { PlainProblem } from '../plain-files/problem';
import { Ids, textOf } from './ids';
import type { PriceQuestion } from './price-question';

/**
 * A change that was found possible and waits to be made; making it returns the helper whose seats may cost otherwise
 * although nobody comes or goes, or NOBODY.
 */
export type Step = () => number;

export const NOBODY = -1;

/** Candidates of somebody new. */
export type NewCandidates = { readonly ids: readonly string[]; readonly costs: readonly number[] };

/** Requests, helpers and pairs by the ids of the file. A need or a capacity counts fixed pairs too, as in the file. */
export class ChangeTaker {
  readonly requests: Ids;
  readonly helpers: Ids;

  constructor(
    readonly live: LiveAssignment,
    { instance, requestId, helperId }: PlainProblem,
  ) {
    this.requests = new Ids('request', instance.need.length, requestId);
    this.helpers = new Ids('helper', instance.capacity.length, helperId);
  }

  addRequest(
    slice: Slice,
    [need, unassignedCost]: readonly [number, number],
    candidates: NewCandidates,
    line: number,
  ): Step {
    const id = textOf(slice);
    this.requests.expectNew(id, line);
    const helpers = numbersOf(this.helpers, candidates, line);
    return () => {
      const number = this.live.addRequest({ need, unassignedCost, helpers, costs: candidates.costs });
      this.requests.add(id, number);
      return NOBODY;
    };
  }

  removeRequest(id: Slice, line: number): Step {
    const i = this.#request(id, line);
    return () => {
      this.live.removeRequest(i);
      this.requests.remove(i);
      return NOBODY;
    };
  }

  setNeed(id: Slice, need: number, line: number): Step {
    const i = this.#request(id, line);
    const fixed = this.live.fixedHelpersOf(i).length;
    expectAtLeast('need', need, fixed, line);
    return step(() => this.live.setNeed(i, need - fixed));
  }

  setUnassignedCost(id: Slice, cost: number, line: number): Step {
    const i = this.#request(id, line);
    return step(() => this.live.setUnassignedCost(i, cost));
  }

  addHelper(
    slice: Slice,
    [capacity, seatPrices]: readonly [number, readonly number[] | null],
    candidates: NewCandidates,
    line: number,
  ): Step {
    const id = textOf(slice);
    this.helpers.expectNew(id, line);
    expectPriceForEach(capacity, seatPrices, line);
    const requests = numbersOf(this.requests, candidates, line);
    const helper = { capacity, ...(seatPrices && { seatPrices }), requests, costs: candidates.costs };
    return () => {
      this.helpers.add(id, this.live.addHelper(helper));
      return NOBODY;
    };
  }

  removeHelper(id: Slice, line: number): Step {
    const j = this.#helper(id, line);
    return () => {
      this.live.removeHelper(j);
      this.helpers.remove(j);
      return NOBODY;
    };
  }

  setCapacity(id: Slice, capacity: number, seatPrices: readonly number[] | null, line: number): Step {
    const j = this.#helper(id, line);
    const fixed = this.live.fixedRequestsOf(j).length;
    expectPriceForEach(capacity, seatPrices, line);
    expectAtLeast('capacity', capacity, fixed, line);
    return () => {
      // Fixed pairs have the cheapest seats.
      this.live.setCapacity(j, capacity - fixed, seatPrices?.slice(fixed));
      this.live.setFixedSeatPrices(j, seatPrices?.slice(0, fixed) ?? new Float64Array(fixed));
      return j;
    };
  }

  addCandidate(request: Slice, helper: Slice, cost: number, line: number): Step {
    const [i, j] = [this.#request(request, line), this.#helper(helper, line)];
    if (this.live.isCandidate(i, j) || this.live.isFixed(i, j))
      throw unreadable(line, 'a pair that is no candidate yet', this.#pair(i, j));
    return step(() => this.live.addPair(i, j, cost));
  }

  removeCandidate(request: Slice, helper: Slice, line: number): Step {
    const [i, j] = this.#candidate(request, helper, line);
    return step(() => this.live.removePair(i, j));
  }

  setCost(request: Slice, helper: Slice, cost: number, line: number): Step {
    const [i, j] = this.#candidate(request, helper, line);
    return step(() => this.live.setCost(i, j, cost));
  }

  fix(request: Slice, helper: Slice, line: number): Step {
    const [i, j] = this.#candidate(request, helper, line);
    if (this.live.needOf(i) === 0) {
      const fixed = this.live.fixedHelpersOf(i).length;
      throw unreadable(line, '"need" above the number of fixed pairs', `${fixed} of both`);
    }
    if (this.live.capacityOf(j) === 0) {
      const fixed = this.live.fixedRequestsOf(j).length;
      throw unreadable(line, '"capacity" above the number of fixed pairs', `${fixed} of both`);
    }
    return step(() => this.live.fixPair(i, j));
  }

  unfix(request: Slice, helper: Slice, line: number): Step {
    const [i, j] = [this.#request(request, line), this.#helper(helper, line)];
    if (!this.live.isFixed(i, j)) throw unreadable(line, 'a pair that is fixed', this.#pair(i, j));
    return step(() => this.live.unfixPair(i, j));
  }

  /** A question about a candidate, found possible. */
  question(name: PriceQuestion['name'], request: Slice, helper: Slice, line: number): PriceQuestion {
    const [i, j] = this.#candidate(request, helper, line);
    return { name, i, j };
  }

  #request(id: Slice, line: number): number {
    return this.requests.numberOf(textOf(id), line);
  }

  #helper(id: Slice, line: number): number {
    return this.helpers.numberOf(textOf(id), line);
  }

  /** The numbers of a pair that is a candidate and not fixed. */
  #candidate(request: Slice, helper: Slice, line: number): readonly [i: number, j: number] {
    const [i, j] = [this.#request(request, line), this.#helper(helper, line)];
    if (this.live.isFixed(i, j)) {
      const found = `${this.#pair(i, j)}, which is; "unfix" comes first`;
      throw unreadable(line, 'a candidate that is not fixed', found);
    }
    if (!this.live.isCandidate(i, j)) throw unreadable(line, 'a pair that is a candidate', this.#pair(i, j));
    return [i, j];
  }

  #pair(i: number, j: number): string {
    return `${this.requests.text(i)} with ${this.helpers.text(j)}`;
  }
}

function step(work: () => void): Step {
  return () => {
    work();
    return NOBODY;
  };
}

function numbersOf(ids: Ids, candidates: NewCandidates, line: number): number[] {
  const numbers = candidates.ids.map((id) => ids.numberOf(id, line));
  const seen = new Set<string>();
  for (const id of candidates.ids) {
    if (seen.has(id)) throw unreadable(line, `each ${ids.name} once in "candidates"`, `${id} again`);
    seen.add(id);
  }
  return numbers;
}

function expectAtLeast(name: string, found: number, fixed: number, line: number): void {
  if (found >= fixed) return;
  throw unreadable(line, `"${name}" of at least ${fixed}, as many as pairs are fixed`, String(found));
}
