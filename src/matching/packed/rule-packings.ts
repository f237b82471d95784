import { access } from '../eligibility/access';
import { away, daysMeant } from '../eligibility/away';
import { category } from '../eligibility/category';
import { gender } from '../eligibility/gender';
import { requesterHeldBack } from '../eligibility/held-back';
import { language } from '../eligibility/language';
import type { RefusalCode, Rule } from '../eligibility/refusal';
import { skill } from '../eligibility/skill';
import { needsCar, vehicle } from '../eligibility/vehicle';
import type { MatchingRequest } from '../problem';
import type { Key } from './interner';
import type { Trait } from './traits';

/** One thing that a request needs: what sets it apart from other needs, and a request that needs just this. */
export type Need = { readonly keys: readonly Key[]; readonly example: MatchingRequest };

/**
 * How a rule is asked for all pairs at once.
 * - `bits`: looks at one trait of the helper. Each need is a bit; the rule itself says which classes of helpers have it.
 * - `helper`: looks at the helper alone, who is left out as a whole.
 * - `marks`: few pairs are concerned, which are listed.
 * - `time`, `distance`: `keep-free.ts`, `price.ts`.
 */
export type RulePacking =
  | {
      readonly how: 'bits';
      readonly rule: Rule;
      readonly trait: Trait;
      readonly needs: (request: MatchingRequest) => readonly Need[];
    }
  | { readonly how: 'helper' | 'marks' | 'time' | 'distance' };

/** Every rule; a new one does not compile until it stands here. */
export const rulePackings: Readonly<Record<RefusalCode, RulePacking>> = {
  inactive: { how: 'helper' },
  helper_held_back: { how: 'helper' },
  requester_held_back: {
    how: 'bits',
    rule: requesterHeldBack,
    // Says the same of every helper, so any trait will do.
    trait: 'gender',
    needs: (request) => (request.isHeldBack === true ? [{ keys: [], example: request }] : []),
  },
  category: {
    how: 'bits',
    rule: category,
    trait: 'categories',
    needs: (request) => [{ keys: [request.category], example: request }],
  },
  skill: {
    how: 'bits',
    rule: skill,
    trait: 'skills',
    needs: (request) =>
      request.skills.map((wanted) => ({ keys: [wanted], example: { ...request, skills: [wanted] } })),
  },
  vehicle: {
    how: 'bits',
    rule: vehicle,
    trait: 'car',
    needs: (request) => {
      if (!needsCar(request)) return [];
      return [
        { keys: [request.seats, request.wheelchair && request.accessStrength === 'must'], example: request },
      ];
    },
  },
  access: {
    how: 'bits',
    rule: access,
    trait: 'access',
    needs: (request) =>
      request.stairs && request.accessStrength === 'must' ? [{ keys: [], example: request }] : [],
  },
  gender: {
    how: 'bits',
    rule: gender,
    trait: 'gender',
    needs: (request) =>
      request.genderStrength === 'must' && request.genderPreference
        ? [{ keys: [request.genderPreference], example: request }]
        : [],
  },
  vetting: { how: 'time' },
  language: {
    how: 'bits',
    rule: language,
    trait: 'languages',
    needs: (request) =>
      request.languageStrength === 'must' && request.languages.length > 0
        ? [{ keys: request.languages, example: request }]
        : [],
  },
  capacity: { how: 'helper' },
  hours: { how: 'time' },
  same_person: { how: 'marks' },
  already_on_it: { how: 'marks' },
  do_not_match: { how: 'marks' },
  declined: { how: 'marks' },
  continuity: { how: 'marks' },
  break: { how: 'time' },
  away: {
    how: 'bits',
    rule: away,
    trait: 'absence',
    needs: (request) => {
      const days = daysMeant(request);
      return days === 0 ? [] : [{ keys: [days], example: request }];
    },
  },
  travel_limit: { how: 'distance' },
  time: { how: 'time' },
  quiet_hours: { how: 'time' },
};
