/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingHelper } from '../problem';
import { Examples, type Key } from './interner';

/**
 * What rules and costs look at of a helper, part by part. Helpers alike in one part share its class, and the rule or
 * term is asked once for each class rather than for each helper.
 */
export const traits = {
  categories: (helper: MatchingHelper): readonly Key[] => sorted(helper.categories),
  skills: (helper: MatchingHelper): readonly Key[] => sorted(helper.skills),
  languages: (helper: MatchingHelper): readonly Key[] => sorted(helper.languages),
  gender: (helper: MatchingHelper): readonly Key[] => [helper.gender],
  car: (helper: MatchingHelper): readonly Key[] => [
    helper.hasVehicle,
    helper.seats,
    helper.wheelchairVehicle,
  ],
  access: (helper: MatchingHelper): readonly Key[] => [helper.canDoStairs, helper.wheelchairVehicle],
  experience: (helper: MatchingHelper): readonly Key[] => [helper.tasksDone],
  absence: ({ exceptions, availability }: MatchingHelper): readonly Key[] => {
    if (exceptions.every(({ kind }) => kind === 'on')) return [];
    const dated = exceptions.flatMap(({ date, kind, fromMinute, toMinute }) => [
      date,
      kind,
      fromMinute,
      toMinute,
    ]);
    return [
      ...dated,
      ...availability.flatMap(({ weekday, fromMinute, toMinute }) => [weekday, fromMinute, toMinute]),
    ];
  },
  /** The checks they have passed, and for how long. */
  vetting: ({ vetting }: MatchingHelper): readonly Key[] => {
    const keys: Key[] = [];
    for (const { kind, validFrom, validUntil, graceUntil = null } of vetting)
      keys.push(kind, validFrom, validUntil, graceUntil);
    return keys;
  },
  /** Tasks wanted and confirmed, week by week. */
  load: ({ tasksPerWeek, tasksThisWeek, tasksInLaterWeeks = [] }: MatchingHelper): readonly Key[] => [
    tasksPerWeek,
    tasksThisWeek,
    ...tasksInLaterWeeks,
  ],
  /** What the limit of hours looks at. */
  hours: ({ minutesPerWeek = null, minutesByWeek = [] }: MatchingHelper): readonly Key[] => [
    minutesPerWeek,
    ...minutesByWeek,
  ],
  breaks: ({ breakUntil }: MatchingHelper): readonly Key[] => [breakUntil],
  active: ({ active }: MatchingHelper): readonly Key[] => [active],
  heldBack: ({ isHeldBack = false }: MatchingHelper): readonly Key[] => [isHeldBack],
  /** Says nothing of anybody: for rules that look at the request alone. */
  nothing: (): readonly Key[] => [],
} as const satisfies Record<string, (helper: MatchingHelper) => readonly Key[]>;

/** Rules do not look at the order of lists; fewer classes make fewer questions. */
function sorted(keys: readonly string[]): readonly string[] {
  return keys.length < 2 ? keys : [...keys].sort();
}

export type Trait = keyof typeof traits;

export type TraitClasses = {
  /** The class of each helper, in the order of their positions. */
  readonly classOf: Uint32Array;
  /** One helper of each class, past ones among them. */
  readonly examples: readonly MatchingHelper[];
};
export type HelperClasses = Readonly<Record<Trait, TraitClasses>>;

const names = Object.keys(traits) as Trait[];

/** Sorts helpers into classes, which stay what they are from one plan to the next. */
export class Classifier {
  private readonly found = names.map((trait) => new Examples<MatchingHelper>(traits[trait]));

  /** How many classes there have been. */
  get size(): number {
    return this.found.reduce((sum, { all }) => sum + all.length, 0);
  }

  /**
   * @param before where each stood in `last` as the same helper, -1 otherwise
   * @param last the classes of the time before
   */
  classify(
    helpers: readonly MatchingHelper[],
    before: Int32Array,
    last: HelperClasses | null,
  ): HelperClasses {
    const columns = names.map((trait) => carry(before, last?.[trait].classOf));
    // Helper by helper: they lie scattered in memory, and fetching them is what takes the time.
    for (let p = 0; p < helpers.length; p++) {
      if (before[p]! >= 0) continue;
      for (let k = 0; k < columns.length; k++) columns[k]![p] = this.found[k]!.classOf(helpers[p]!);
    }
    const classes = names.map((trait, k) => [
      trait,
      { classOf: columns[k]!, examples: this.found[k]!.all } satisfies TraitClasses,
    ]);
    return Object.fromEntries(classes) as HelperClasses;
  }
}

function carry(before: Int32Array, old: Uint32Array | undefined): Uint32Array {
  const column = new Uint32Array(before.length);
  if (old) for (let p = 0; p < before.length; p++) if (before[p]! >= 0) column[p] = old[before[p]!]!;
  return column;
}
