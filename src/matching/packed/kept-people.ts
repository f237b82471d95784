/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { Wear } from '../wear';
import { packConfirmed, type ConfirmedTasks } from './confirmed';
import { priceHelpers, Prices, type PackedCosts } from './cost-tables';
import { packHelperTimes, type HelperTimes, type KeptTimes } from './helper-times';
import { copyPlace, createPlaces, writePlace, type Places } from './places';
import { takePositions, type Positions } from './positions';
import { packRecords, type Records } from './records';
import type { TimeQuestions } from './request-times';
import { Facts } from './rule-bits';
import { Classifier, type HelperClasses } from './traits';

export type Homes = {
  readonly id: Float64Array;
  readonly home: Places;
  /** Metres. */
  readonly travelLimit: Float64Array;
};

export type PackedHelpers = {
  readonly positions: Positions;
  readonly classes: HelperClasses;
  readonly homes: Homes;
  readonly confirmed: ConfirmedTasks;
};

/**
 * What packing helpers found out, kept from one plan to the next: a helper who is the same object as before is not
 * looked at again. What depends on the day or on the weights goes with them. Numbers of classes only grow, until too
 * many of them may be of nobody any more; then everything begins anew.
 */
export class KeptPeople {
  private classifier = new Classifier();
  private prices: Prices | null = null;
  private facts: Facts | null = null;
  private helpers: PackedHelpers | null = null;
  private times: KeptTimes | null = null;
  private ofHelper: Float64Array | null = null;
  private readonly wear = new Wear();

  forget(): void {
    this.classifier = new Classifier();
    this.prices = this.facts = this.helpers = this.times = this.ofHelper = null;
    this.wear.beginAnew();
  }

  takeHelpers(helpers: readonly MatchingHelper[]): PackedHelpers {
    if (this.wear.isWorn(this.size)) this.forget();
    const last = this.helpers;
    const positions = takePositions(helpers, last?.positions ?? null);
    this.helpers = last && positions.isSame ? { ...last, positions } : this.pack(positions, last);
    return this.helpers;
  }

  /** Those that were packed last. */
  get taken(): PackedHelpers {
    if (!this.helpers) throw new Error('Expected packed helpers, found none.');
    return this.helpers;
  }

  private pack(positions: Positions, last: PackedHelpers | null): PackedHelpers {
    return {
      positions,
      classes: this.classifier.classify(positions.everybody, positions.before, last?.classes ?? null),
      homes: packHomes(positions, last?.homes ?? null),
      confirmed: packConfirmed(positions.everybody.slice(0, positions.open)),
    };
  }

  /** Of the helpers last taken. */
  timesFor({ positions, classes }: PackedHelpers, questions: TimeQuestions, today: string): HelperTimes {
    this.times = packHelperTimes(positions, classes, questions, today, this.times);
    return this.times.times;
  }

  factsOf(today: string): Facts {
    if (this.facts?.today !== today) this.facts = new Facts(today);
    return this.facts;
  }

  /** @param options the same object as before where they say the same; see `KeptPrepared` */
  costsOf(
    requests: readonly MatchingRequest[],
    { positions, classes, homes }: PackedHelpers,
    options: MatchingOptions,
  ): { readonly costs: PackedCosts; readonly records: Records } {
    if (this.prices?.options !== options) {
      this.prices = new Prices(options);
      this.ofHelper = null;
    }
    this.ofHelper = priceHelpers(requests, positions, options, this.ofHelper);
    const { columns, costs } = this.prices.tablesFor(requests, classes);
    const ofHelper = this.ofHelper ?? new Float64Array(positions.open);
    return { costs, records: packRecords(homes, ofHelper, columns) };
  }

  /** Classes, needs and days there have been. */
  private get size(): number {
    const profiles = this.times?.days.profiles.all.length ?? 0;
    return this.classifier.size + profiles + (this.prices?.size ?? 0) + (this.facts?.all.length ?? 0);
  }
}

function packHomes({ everybody, before, open }: Positions, last: Homes | null): Homes {
  const homes = { id: new Float64Array(open), travelLimit: new Float64Array(open), home: createPlaces(open) };
  for (let p = 0; p < open; p++) {
    const helper = everybody[p]!;
    homes.id[p] = helper.id;
    homes.travelLimit[p] = helper.travelLimitMetres;
    // The same object could be asked then, too: that is told by the helper alone.
    if (last && before[p]! >= 0) copyPlace(homes.home, p, last.home, before[p]!);
    else writePlace(homes.home, p, helper.home);
  }
  return homes;
}
