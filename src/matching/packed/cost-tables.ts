/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { Examples } from './interner';
import type { Positions } from './positions';
import { termPackings, type TermPacking } from './term-packings';
import type { HelperClasses } from './traits';

/**
 * What pairs cost besides distance and continuity, in metres. Each of the tables has a row for each class of requests and
 * a column for each class of helpers. All that is looked up of one helper lies side by side, for the processor fetches
 * memory 64 bytes at a time: in doubles, `apart` of them, what the helper costs whatever the request; in the same bytes
 * as integers, at `INDEX` their index among the helpers given, and from
 * `FIRST_COLUMN` on their column in each table.
 */
export type PackedCosts = {
  readonly tables: readonly Float64Array[];
  /** Where the row of request `i` begins in table `t`: `rowOf[i * tables.length + t]`; -1 where it has nothing but 0. */
  readonly rowOf: Int32Array;
  readonly apart: number;
  readonly doubles: Float64Array;
  readonly integers: Int32Array;
};

/** Among the integers of a helper, after the two that the double takes. */
export const INDEX = 2;
export const FIRST_COLUMN = 3;

type TablePacking = Extract<TermPacking, { how: 'table' }>;
const packings = Object.values(termPackings);
const tablePackings = packings.flatMap((packing) => (packing.how === 'table' ? [packing] : []));
const helperRules = packings.flatMap((packing) => (packing.how === 'helper' ? [packing.rule] : []));

/** A request of class `r` with a helper of class `h` costs `amount[r * width + h]`. */
type Amounts = {
  readonly width: number;
  readonly amount: Float64Array;
  /** For each class of requests, 1 where any amount is not 0. */
  readonly matters: Uint8Array;
};

/** What the terms have said of classes of people; good for the same weights. */
export class Prices {
  private readonly tables = tablePackings.map((packing) => new Table(packing));
  private readonly kindsOf = new WeakMap<MatchingRequest, readonly number[]>();

  constructor(readonly options: MatchingOptions) {}

  /** How many classes of requests there have been. */
  get size(): number {
    return this.tables.reduce((sum, { kinds }) => sum + kinds.all.length, 0);
  }

  tablesFor(
    requests: readonly MatchingRequest[],
    classes: HelperClasses,
  ): Pick<PackedCosts, 'tables' | 'rowOf'> & { readonly columns: readonly Uint32Array[] } {
    const kinds = requests.map((request) => this.kinds(request));
    const amounts = this.tables.map((table) => table.amountsFor(classes, this.options));
    const rowOf = new Int32Array(kinds.length * amounts.length);
    for (const [i, kind] of kinds.entries()) {
      for (const [t, { width, matters }] of amounts.entries())
        rowOf[i * amounts.length + t] = matters[kind[t]!] === 1 ? kind[t]! * width : -1;
    }
    return {
      tables: amounts.map(({ amount }) => amount),
      rowOf,
      columns: tablePackings.map(({ trait }) => classes[trait].classOf),
    };
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
  private amounts: Amounts | null = null;

  constructor(private readonly packing: TablePacking) {
    this.kinds = new Examples(packing.keys);
  }

  amountsFor(classes: HelperClasses, options: MatchingOptions): Amounts {
    const { examples } = classes[this.packing.trait];
    const isWhole =
      this.amounts?.width === examples.length && this.amounts.matters.length === this.kinds.all.length;
    this.amounts = isWhole ? this.amounts! : this.fill(examples, options);
    return this.amounts;
  }

  private fill(helpers: readonly MatchingHelper[], options: MatchingOptions): Amounts {
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

/** What is looked up of each helper, side by side. */
export function layOut(
  ofHelper: Float64Array,
  index: Int32Array,
  columns: readonly Uint32Array[],
): Pick<PackedCosts, 'apart' | 'doubles' | 'integers'> {
  const apart = Math.ceil((FIRST_COLUMN + columns.length) / 2);
  const doubles = new Float64Array(apart * ofHelper.length);
  const integers = new Int32Array(doubles.buffer);
  for (let p = 0; p < ofHelper.length; p++) {
    doubles[p * apart] = ofHelper[p]!;
    integers[2 * p * apart + INDEX] = index[p]!;
    for (let t = 0; t < columns.length; t++) integers[2 * p * apart + FIRST_COLUMN + t] = columns[t]![p]!;
  }
  return { apart, doubles, integers };
}
