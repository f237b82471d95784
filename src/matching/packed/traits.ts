import type { MatchingHelper } from '../problem';
import { Examples, type Key } from './interner';

/**
 * What rules and costs look at of a helper, part by part. Helpers alike in one part share its class, and the rule or
 * term is asked once for each class rather than for each helper.
 */
export const traits = {
  categories: (helper: MatchingHelper): readonly Key[] => helper.categories,
  skills: (helper: MatchingHelper): readonly Key[] => helper.skills,
  languages: (helper: MatchingHelper): readonly Key[] => helper.languages,
  gender: (helper: MatchingHelper): readonly Key[] => [helper.gender],
  car: (helper: MatchingHelper): readonly Key[] => [
    helper.hasVehicle,
    helper.seats,
    helper.wheelchairVehicle,
  ],
  access: (helper: MatchingHelper): readonly Key[] => [helper.canDoStairs, helper.wheelchairVehicle],
  experience: (helper: MatchingHelper): readonly Key[] => [helper.tasksDone],
} as const satisfies Record<string, (helper: MatchingHelper) => readonly Key[]>;

export type Trait = keyof typeof traits;

export type TraitClasses = {
  /** The class of each helper. */
  readonly classOf: Uint32Array;
  /** One helper of each class. */
  readonly examples: readonly MatchingHelper[];
};

export function classifyHelpers(helpers: readonly MatchingHelper[]): Record<Trait, TraitClasses> {
  const classify = (trait: Trait): TraitClasses => {
    const examples = new Examples(traits[trait]);
    const classOf = new Uint32Array(helpers.length);
    for (const [j, helper] of helpers.entries()) classOf[j] = examples.classOf(helper);
    return { classOf, examples: examples.all };
  };
  return {
    categories: classify('categories'),
    skills: classify('skills'),
    languages: classify('languages'),
    gender: classify('gender'),
    car: classify('car'),
    access: classify('access'),
    experience: classify('experience'),
  };
}
