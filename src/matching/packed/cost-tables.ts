/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { Examples } from './interner';
import type { Positions } from './positions';
import { termPackings, type TermPacking } from './term-packings';
import type { HelperClasses } from './traits';

/**
 * What pairs cost besides distance, continuity and what helpers always cost, in metres. Each of the tables has a row
 * for each class of requests and a column for each class of helpers, which stands in their record.
 */
export type PackedCosts = {
  readonly tables: readonly Float64Array[];
  /** The tables that matter to request `i`, and where its row begins in each: `start[i] .. start[i + 1]`. */
  readonly start: Int32Array;
  readonly table: Uint8Array;
  readonly row: Int32Array;
};

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
  ): { readonly costs: PackedCosts; readonly columns: readonly Uint32Array[] } {
    const kinds = requests.map((request) => this.kinds(request));
    const amounts = this.tables.map((table) => table.amountsFor(classes, this.options));
    const start = new Int32Array(kinds.length + 1);
    const [table, row]: [number[], number[]] = [[], []];
    for (const [i, kind] of kinds.entries()) {
      for (const [t, { width, matters }] of amounts.entries()) {
        if (matters[kind[t]!] === 0) continue;
        table.push(t);
        row.push(kind[t]! * width);
      }
      start[i + 1] = row.length;
    }
    return {
      costs: {
        tables: amounts.map(({ amount }) => amount),
        start,
        table: Uint8Array.from(table),
        row: Int32Array.from(row),
      },
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
