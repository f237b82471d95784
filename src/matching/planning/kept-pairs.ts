import type { MatchingHelper, MatchingRequest } from '../problem';

type Entry<T> = { readonly helper: MatchingHelper; readonly week: number; readonly value: T };
type Table<T> = WeakMap<MatchingRequest, Entry<T>[]>;

/** Pairs of one plan that are kept: two or three megabytes at most, enough for the plan of an ordinary organisation. */
const PAIRS_AT_MOST = 2_000;

/**
 * What was worked out about pairs of people, found again as long as both are the same objects. What a plan did not ask
 * for is gone at the end of the next; of a large plan only as many are kept as there is room for.
 */
export class KeptPairs<T> {
  private recent: Table<T> = new WeakMap();
  private before: Table<T> = new WeakMap();
  private room = PAIRS_AT_MOST;
  private facts: readonly unknown[] = [];

  /**
   * A plan begins.
   * @param facts all that the work depends on beside the two people; one that is not the same as before, and all is
   * forgotten
   */
  begin(facts: readonly unknown[]): void {
    const isSame = facts.length === this.facts.length && facts.every((fact, k) => fact === this.facts[k]);
    this.before = isSame ? this.recent : new WeakMap();
    this.recent = new WeakMap();
    this.room = PAIRS_AT_MOST;
    this.facts = facts;
  }

  /** @param week set apart where it matters, else 0 */
  of(request: MatchingRequest, helper: MatchingHelper, week: number, work: () => T): T {
    const known = find(this.recent, request, helper, week);
    if (known !== undefined) return known;
    const value = find(this.before, request, helper, week) ?? work();
    if (this.room > 0) this.add(request, { helper, week, value });
    return value;
  }

  private add(request: MatchingRequest, entry: Entry<T>): void {
    this.room--;
    const entries = this.recent.get(request);
    if (entries) entries.push(entry);
    else this.recent.set(request, [entry]);
  }
}

function find<T>(
  table: Table<T>,
  request: MatchingRequest,
  helper: MatchingHelper,
  week: number,
): T | undefined {
  return table.get(request)?.find((entry) => entry.helper === helper && entry.week === week)?.value;
}
