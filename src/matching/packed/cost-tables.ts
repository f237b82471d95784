/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { Examples } from './interner';
import type { Positions } from './positions';
import { termPackings, type TermPacking } from './term-packings';
import type { HelperClasses } from './traits';

/** What pairs cost besides distance and continuity, in metres. */
export type PackedCosts = {
  /** Of the helper at each position, whatever the request. */
  readonly ofHelper: Float64Array;
  readonly tables: readonly CostTable[];
};

/** A request of class `r` with a helper of class `h` costs `amount[r * width + h]`. */
export type CostTable = {
  readonly width: number;
  readonly amount: Float64Array;
  /** For each class of requests, 1 where any amount is not 0. */
  readonly matters: Uint8Array;
  readonly requestClass: Uint32Array;
  readonly helperClass: Uint32Array;
};

type TablePacking = Extract<TermPacking, { how: 'table' }>;
const packings = Object.values(termPackings);
const tablePackings = packings.flatMap((packing) => (packing.how === 'table' ? [packing] : []));
const helperRules = packings.flatMap((packing) => (packing.how === 'helper' ? [packing.rule] : []));

/** What the terms have said of classes of people; good for the same weights. */
export class Prices {
  private readonly tables = tablePackings.map((packing) => new Table(packing));
  private readonly kindsOf = new WeakMap<MatchingRequest, readonly number[]>();

  constructor(readonly options: MatchingOptions) {}

  /** How many classes of requests there have been. */
  get size(): number {
    return this.tables.reduce((sum, { kinds }) => sum + kinds.all.length, 0);
  }

  tablesFor(requests: readonly MatchingRequest[], classes: HelperClasses): CostTable[] {
    const kinds = requests.map((request) => this.kinds(request));
    return this.tables.map((table, k) => {
      const requestClass = Uint32Array.from(kinds, (kind) => kind[k]!);
      return table.pack(requestClass, classes, this.options);
    });
  }

  private kinds(request: MatchingRequest): readonly number[] {
    const known = this.kindsOf.get(request);
    if (known) return known;
    const kinds = this.tables.map((table) => table.kinds.classOf(request));
    this.kindsOf.set(request, kinds);
    return kinds;
  }
}

/** A table that grows with the classes of requests and helpers. */
class Table {
  readonly kinds: Examples<MatchingRequest>;
  private amounts: Omit<CostTable, 'requestClass' | 'helperClass'> | null = null;

  constructor(private readonly packing: TablePacking) {
    this.kinds = new Examples(packing.keys);
  }

  pack(requestClass: Uint32Array, classes: HelperClasses, options: MatchingOptions): CostTable {
    const { examples, classOf } = classes[this.packing.trait];
    const isWhole =
      this.amounts?.width === examples.length && this.amounts.matters.length === this.kinds.all.length;
    const amounts = isWhole ? this.amounts! : this.fill(examples, options);
    this.amounts = amounts;
    return { ...amounts, requestClass, helperClass: classOf };
  }

  private fill(helpers: readonly MatchingHelper[], options: MatchingOptions) {
    const width = helpers.length;
    const amount = new Float64Array(width * this.kinds.all.length);
    const matters = new Uint8Array(this.kinds.all.length);
    this.kinds.all.forEach((request, r) => {
      helpers.forEach((helper, h) => {
        amount[r * width + h] = this.packing.rule(request, helper, options).amount;
        if (amount[r * width + h] !== 0) matters[r] = 1;
      });
    });
    return { width, amount, matters };
  }
}

/**
 * What each helper costs whatever the request.
 * @param last of the time before by the same weights, or null where that is not known
 */
export function priceHelpers(
  requests: readonly MatchingRequest[],
  { everybody, before, open, isSame }: Positions,
  options: MatchingOptions,
  last: Float64Array | null,
): Float64Array | null {
  const [anybody] = requests;
  if (!anybody) return null;
  if (last && isSame) return last;
  const amounts = new Float64Array(open);
  for (let p = 0; p < open; p++) {
    const known = last?.[before[p]!];
    if (known !== undefined) amounts[p] = known;
    else for (const rule of helperRules) amounts[p]! += rule(anybody, everybody[p]!, options).amount;
  }
  return amounts;
}
