import type { LiveAssignment } from '../../../matching';

type Part = ReturnType<LiveAssignment['partOf']>;
export type Pair = { readonly request: number; readonly helper: number; readonly cost: number };

/** What is otherwise than before. */
export type News = {
  readonly came: Pair[];
  readonly went: Pair[];
  /** Whoever has another number of helpers missing than before, with the number now. */
  readonly unassigned: { readonly request: number; readonly amount: number }[];
};

const NOTHING: Part = { helpers: [], costs: [], missing: 0, cost: 0 };

/** The plan as it was told so far. Of a change it looks only at those whose part has changed. */
export class ToldPlan {
  /** What the plan costs, fixed pairs included. */
  objective = 0;
  /** Places with a helper, and without. */
  assigned = 0;
  unassigned = 0;
  readonly #parts: Part[] = [];
  readonly #seatsCost: number[] = [];

  constructor(readonly live: LiveAssignment) {}

  partOf(i: number): Part {
    return this.#parts[i] ?? NOTHING;
  }

  /** Takes over what these requests have now, and what the seats of these helpers and of those they have or had cost. */
  update(requests: Iterable<number>, helpers: Iterable<number>): News {
    const news: News = { came: [], went: [], unassigned: [] };
    const touched = new Set(helpers);
    for (const i of new Set(requests)) this.#updatePart(i, news);
    for (const { helper } of [...news.came, ...news.went]) touched.add(helper);
    for (const j of touched) {
      const cost = this.live.seatsCostOf(j);
      this.objective += cost - (this.#seatsCost[j] ?? 0);
      this.#seatsCost[j] = cost;
    }
    return news;
  }

  #updatePart(i: number, { came, went, unassigned }: News): void {
    const [before, after] = [this.partOf(i), this.live.partOf(i)];
    pushOthers(i, after, before, came);
    pushOthers(i, before, after, went);
    if (before.missing !== after.missing) unassigned.push({ request: i, amount: after.missing });
    this.assigned += after.helpers.length - before.helpers.length;
    this.unassigned += after.missing - before.missing;
    this.objective += after.cost - before.cost;
    this.#parts[i] = after;
  }
}

/** Adds the pairs of `part` that `other` has not. */
function pushOthers(request: number, part: Part, other: Part, pairs: Pair[]): void {
  const known = new Set(other.helpers);
  part.helpers.forEach((helper, k) => {
    if (!known.has(helper)) pairs.push({ request, helper, cost: part.costs[k] ?? 0 });
  });
}
