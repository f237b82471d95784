import { solveAssignment } from '../../matching';
import { buildInstance } from '../../matching/testing/instances';
import type { Random } from '../../matching/testing/random';

type Request = { need: number; unassignedCost: number };
type Helper = { capacity: number; seatPrices: number[] | null };
type Change = Record<string, unknown> & { change: string };
type Candidate = { cost: number; isFixed: boolean };

export type Question = { question: 'priceOfChoice' | 'priceWithout'; request: string; helper: string };

/** What a plan has to keep to at one time. Pairs go by `request helper`. */
export type Terms = {
  readonly requests: ReadonlyMap<string, Request>;
  /** The price of each seat of each helper. */
  readonly seats: ReadonlyMap<string, readonly number[]>;
  readonly cost: ReadonlyMap<string, number>;
  readonly fixed: readonly string[];
  /** Of a plan with all fixed pairs in it, found from scratch. */
  readonly leastCost: number;
};

/** What a problem is after each change, kept in the simplest way, and changes drawn at random from what is there. */
export class ChangingProblem {
  readonly requests = new Map<string, Request>();
  readonly helpers = new Map<string, Helper>();
  /** By request, then by helper. */
  readonly candidates = new Map<string, Map<string, Candidate>>();
  #count = 0;

  constructor(readonly random: Random) {
    for (let k = random.int(0, 4); k > 0; k--) this.#addRequest();
    for (let k = random.int(0, 4); k > 0; k--) this.#addHelper();
  }

  get json(): string {
    return JSON.stringify({
      requests: [...this.requests].map(([id, request]) => ({ id, ...request })),
      helpers: [...this.helpers].map(([id, { capacity, seatPrices }]) => ({
        id,
        capacity,
        ...(seatPrices && { seatPrices }),
      })),
      candidates: this.pairs().map(([request, helper, { cost }]) => ({ request, helper, cost })),
    });
  }

  pairs(): [request: string, helper: string, candidate: Candidate][] {
    return [...this.candidates].flatMap(([i, row]) =>
      [...row].map(([j, candidate]): [string, string, Candidate] => [i, j, candidate]),
    );
  }

  /** As it is now. */
  terms(): Terms {
    const pairs = this.pairs();
    return {
      requests: structuredClone(this.requests),
      seats: new Map([...this.helpers].map(([id, helper]) => [id, pricesOf(helper)])),
      cost: new Map(pairs.map(([i, j, { cost }]) => [`${i} ${j}`, cost])),
      fixed: this.#fixed().map(([i, j]) => `${i} ${j}`),
      leastCost: this.#leastCost(),
    };
  }

  /** Fixed pairs are taken out, with the cheapest seats of their helpers. */
  #leastCost(): number {
    const fixed = this.#fixed();
    const helpers = [...this.helpers].map(([id, helper]) => {
      const taken = fixed.filter(([, j]) => j === id).length;
      return { id, free: pricesOf(helper).slice(taken), taken: pricesOf(helper).slice(0, taken) };
    });
    const requests = [...this.requests].map(([id, { need, unassignedCost }]) => {
      const row = [...(this.candidates.get(id) ?? [])].filter(([, { isFixed }]) => !isFixed);
      return { need: need - fixed.filter(([i]) => i === id).length, unassignedCost, row };
    });
    const { objective } = solveAssignment(
      buildInstance({
        need: requests.map(({ need }) => need),
        unassignedCost: requests.map(({ unassignedCost }) => unassignedCost),
        capacity: helpers.map(({ free }) => free.length),
        seatPrices: helpers.map(({ free }) => free),
        rows: requests.map(({ row }) =>
          row.map(([j, { cost }]) => ({ helper: helpers.findIndex(({ id }) => id === j), cost })),
        ),
      }),
    );
    const costs = [...fixed.map(([, , { cost }]) => cost), ...helpers.flatMap(({ taken }) => taken)];
    return costs.reduce((sum, cost) => sum + cost, objective);
  }

  #fixed() {
    return this.pairs().filter(([, , { isFixed }]) => isFixed);
  }

  /** One change of any kind that is possible now. */
  change(): Change {
    const kinds = [
      () => this.#addRequest(),
      () => this.#addHelper(),
      () => this.#ofRequest(),
      () => this.#ofHelper(),
      () => this.#addCandidate(),
      () => this.#ofPair(),
      () => this.#fix(),
      () => this.#unfix(),
    ];
    for (;;) {
      const change = this.random.pick(kinds)();
      if (change) return change;
    }
  }

  /** A question about a candidate that is not fixed, and what solving from scratch answers; null where there is none. */
  question(): { question: Question; price: number | null } | null {
    const loose = this.pairs().filter(([, , { isFixed }]) => !isFixed);
    if (loose.length === 0) return null;
    const [request, helper, candidate] = this.random.pick(loose);
    const before = this.#leastCost();
    if (this.random.chance(0.5)) {
      const canBeHeld = this.#fixable().some(([i, j]) => i === request && j === helper);
      candidate.isFixed = canBeHeld;
      const price = canBeHeld ? this.#leastCost() - before : null;
      candidate.isFixed = false;
      return { question: { question: 'priceOfChoice', request, helper }, price };
    }
    const row = this.candidates.get(request) ?? new Map<string, Candidate>();
    this.candidates.set(request, new Map([...row].filter(([j]) => j !== helper)));
    const price = this.#leastCost() - before;
    this.candidates.set(request, row);
    return { question: { question: 'priceWithout', request, helper }, price };
  }

  #addRequest(): Change {
    const id = `r${this.#count++}`;
    const request = { need: this.random.int(0, 3), unassignedCost: this.random.int(-3, 40) };
    const helpers = [...this.helpers.keys()].filter(() => this.random.chance(0.5));
    const candidates = this.random.shuffle(helpers).map((helper) => ({ helper, cost: this.#cost() }));
    this.requests.set(id, request);
    this.candidates.set(id, new Map());
    for (const { helper, cost } of candidates) this.#setCandidate(id, helper, cost);
    return { change: 'addRequest', id, ...request, candidates };
  }

  #addHelper(): Change {
    const id = `h${this.#count++}`;
    const { capacity, seatPrices } = this.#seats(0);
    const requests = [...this.requests.keys()].filter(() => this.random.chance(0.5));
    const candidates = requests.map((request) => ({ request, cost: this.#cost() }));
    this.helpers.set(id, { capacity, seatPrices });
    for (const { request, cost } of candidates) this.#setCandidate(request, id, cost);
    return { candidates, id, capacity, ...(seatPrices && { seatPrices }), change: 'addHelper' };
  }

  #ofRequest(): Change | null {
    if (this.requests.size === 0) return null;
    const [id, request] = this.random.pick([...this.requests]);
    const fixed = this.#fixed().filter(([i]) => i === id).length;
    const kind = this.random.int(0, this.requests.size > 8 ? 2 : 4);
    if (kind === 0) {
      this.requests.delete(id);
      this.candidates.delete(id);
      return { change: 'removeRequest', id };
    }
    if (kind % 2 === 1) {
      request.need = fixed + this.random.int(0, 3);
      return { change: 'setNeed', id, need: request.need };
    }
    request.unassignedCost = this.random.int(-3, 40);
    return { change: 'setUnassignedCost', id, unassignedCost: request.unassignedCost };
  }

  #ofHelper(): Change | null {
    if (this.helpers.size === 0) return null;
    const id = this.random.pick([...this.helpers.keys()]);
    if (this.random.chance(this.helpers.size > 8 ? 0.5 : 0.2)) {
      this.helpers.delete(id);
      for (const row of this.candidates.values()) row.delete(id);
      return { change: 'removeHelper', id };
    }
    const fixed = this.#fixed().filter(([, j]) => j === id).length;
    const { capacity, seatPrices } = this.#seats(fixed);
    this.helpers.set(id, { capacity, seatPrices });
    return { change: 'setCapacity', id, capacity, ...(seatPrices && { seatPrices }) };
  }

  #addCandidate(): Change | null {
    if (this.requests.size === 0 || this.helpers.size === 0) return null;
    const request = this.random.pick([...this.requests.keys()]);
    const helper = this.random.pick([...this.helpers.keys()]);
    if (this.candidates.get(request)?.has(helper)) return null;
    const cost = this.#cost();
    this.#setCandidate(request, helper, cost);
    return { change: 'addCandidate', request, helper, cost };
  }

  #ofPair(): Change | null {
    const loose = this.pairs().filter(([, , { isFixed }]) => !isFixed);
    if (loose.length === 0) return null;
    const [request, helper] = this.random.pick(loose);
    const cost = this.#cost();
    if (this.random.chance(0.5)) {
      this.#setCandidate(request, helper, cost);
      return { change: 'setCost', request, helper, cost };
    }
    this.candidates.get(request)?.delete(helper);
    return { change: 'removeCandidate', request, helper };
  }

  #fixable() {
    const fixed = this.#fixed();
    return this.pairs().filter(([i, j, { isFixed }]) => {
      const ofRequest = fixed.filter(([request]) => request === i).length;
      const ofHelper = fixed.filter(([, helper]) => helper === j).length;
      const [need, capacity] = [this.requests.get(i)?.need ?? 0, this.helpers.get(j)?.capacity ?? 0];
      return !isFixed && ofRequest < need && ofHelper < capacity;
    });
  }

  #fix(): Change | null {
    const fixable = this.#fixable();
    if (fixable.length === 0) return null;
    const [request, helper, candidate] = this.random.pick(fixable);
    candidate.isFixed = true;
    return { change: 'fix', request, helper };
  }

  #unfix(): Change | null {
    const fixed = this.#fixed();
    if (fixed.length === 0) return null;
    const [request, helper, candidate] = this.random.pick(fixed);
    candidate.isFixed = false;
    return { change: 'unfix', request, helper };
  }

  #setCandidate(request: string, helper: string, cost: number): void {
    this.candidates.get(request)?.set(helper, { cost, isFixed: false });
  }

  #cost(): number {
    return this.random.int(-5, 30);
  }

  #seats(fixed: number): Helper {
    const capacity = fixed + this.random.int(0, 2);
    if (this.random.chance(0.4)) return { capacity, seatPrices: null };
    const seatPrices = Array.from({ length: capacity }, () => this.random.int(-4, 12));
    return { capacity, seatPrices: seatPrices.sort((a, b) => a - b) };
  }
}

function pricesOf({ capacity, seatPrices }: Helper): number[] {
  return seatPrices ?? Array.from({ length: capacity }, () => 0);
}
