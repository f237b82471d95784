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
} as const satisfies Record<string, (helper: MatchingHelper) => readonly Key[]>;

/** Rules do not look at the order of lists; fewer classes make fewer questions. */
function sorted(keys: readonly string[]): readonly string[] {
  return keys.length < 2 ? keys : [...keys].sort();
}

export type Trait = keyof typeof traits;

export type TraitClasses = {
  /** The class of each helper. */
  readonly classOf: Uint32Array;
  /** One helper of each class. */
  readonly examples: readonly MatchingHelper[];
};

export function classifyHelpers(helpers: readonly MatchingHelper[]): Record<Trait, TraitClasses> {
  const classes = {
    categories: new Classes('categories', helpers.length),
    skills: new Classes('skills', helpers.length),
    languages: new Classes('languages', helpers.length),
    gender: new Classes('gender', helpers.length),
    car: new Classes('car', helpers.length),
    access: new Classes('access', helpers.length),
    experience: new Classes('experience', helpers.length),
    absence: new Classes('absence', helpers.length),
  };
  const all = Object.values(classes);
  // Helper by helper: they lie scattered in memory, and fetching them is what takes the time.
  for (const [j, helper] of helpers.entries()) for (const some of all) some.classify(j, helper);
  return classes;
}

class Classes implements TraitClasses {
  readonly classOf: Uint32Array;
  readonly examples: readonly MatchingHelper[];
  private readonly found: Examples<MatchingHelper>;

  constructor(trait: Trait, helpers: number) {
    this.classOf = new Uint32Array(helpers);
    this.found = new Examples(traits[trait]);
    this.examples = this.found.all;
  }

  classify(j: number, helper: MatchingHelper): void {
    this.classOf[j] = this.found.classOf(helper);
  }
}
