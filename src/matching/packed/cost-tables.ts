/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { Examples } from './interner';
import { termPackings, type TermPacking } from './term-packings';
import type { Trait, TraitClasses } from './traits';

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

export function packCosts(
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  classes: Readonly<Record<Trait, TraitClasses>>,
  options: MatchingOptions,
): PackedCosts {
  const packings = Object.values(termPackings);
  const tables = packings.flatMap((packing) =>
    packing.how === 'table' ? fillTable(packing, requests, classes, options) : [],
  );
  const rules = packings.flatMap((packing) => (packing.how === 'helper' ? packing.rule : []));
  const ofHelper = new Float64Array(helpers.length);
  const [anybody] = requests;
  if (anybody)
    for (const [p, helper] of helpers.entries())
      for (const rule of rules) ofHelper[p]! += rule(anybody, helper, options).amount;
  return { ofHelper, tables };
}

function fillTable(
  { rule, trait, keys }: Extract<TermPacking, { how: 'table' }>,
  requests: readonly MatchingRequest[],
  classes: Readonly<Record<Trait, TraitClasses>>,
  options: MatchingOptions,
): CostTable {
  const kinds = new Examples(keys);
  const requestClass = Uint32Array.from(requests, (request) => kinds.classOf(request));
  const { examples, classOf } = classes[trait];
  const width = examples.length;
  const amount = new Float64Array(width * kinds.all.length);
  const matters = new Uint8Array(kinds.all.length);
  kinds.all.forEach((request, r) => {
    examples.forEach((helper, h) => {
      amount[r * width + h] = rule(request, helper, options).amount;
      if (amount[r * width + h] !== 0) matters[r] = 1;
    });
  });
  return { width, amount, matters, requestClass, helperClass: classOf };
}
