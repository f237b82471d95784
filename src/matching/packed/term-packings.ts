import { access } from '../cost/access';
import { fairShare } from '../cost/fair-share';
import { hiddenLoad } from '../cost/hidden-load';
import { language } from '../cost/language';
import { preference } from '../cost/preference';
import { reliability } from '../cost/reliability';
import { skillFit } from '../cost/skill-fit';
import type { CostRule, TermName } from '../cost/term';
import { vulnerability } from '../cost/vulnerability';
import { weeksRunning } from '../cost/weeks-running';
import { needsCar } from '../eligibility/vehicle';
import type { MatchingRequest } from '../problem';
import type { Key } from './interner';
import type { Trait } from './traits';

/**
 * How a cost term is worked out for all pairs at once.
 * - `table`: depends on one trait of the helper and on what `keys` names of the request. The term itself fills a
 *   table, once for each class of requests and class of helpers.
 * - `helper`: depends on the helper alone.
 * - `distance`, `continuity`: written out in `price.ts`.
 */
export type TermPacking =
  | {
      readonly how: 'table';
      readonly rule: CostRule;
      readonly trait: Trait;
      readonly keys: (request: MatchingRequest) => readonly Key[];
    }
  | { readonly how: 'helper'; readonly rule: CostRule }
  | { readonly how: 'distance' | 'continuity' };

/** Every term; a new one does not compile until it stands here. */
export const termPackings: Readonly<Record<TermName, TermPacking>> = {
  distance: { how: 'distance' },
  fair_share: { how: 'helper', rule: fairShare },
  hidden_load: { how: 'helper', rule: hiddenLoad },
  weeks_running: { how: 'helper', rule: weeksRunning },
  reliability: { how: 'helper', rule: reliability },
  vulnerability: { how: 'table', rule: vulnerability, trait: 'experience', keys: ({ atRisk }) => [atRisk] },
  language: {
    how: 'table',
    rule: language,
    trait: 'languages',
    keys: ({ languageStrength, languages }) =>
      languageStrength === 'none' ? [] : [languageStrength, ...languages],
  },
  continuity: { how: 'continuity' },
  preference: {
    how: 'table',
    rule: preference,
    trait: 'gender',
    keys: ({ genderStrength, genderPreference }) =>
      genderStrength === 'none' ? [] : [genderStrength, genderPreference],
  },
  access: {
    how: 'table',
    rule: access,
    trait: 'access',
    keys: (request) => [request.wheelchair && needsCar(request), request.stairs],
  },
  skill_fit: { how: 'table', rule: skillFit, trait: 'skills', keys: ({ skills }) => skills },
};
