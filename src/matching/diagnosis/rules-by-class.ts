import { access } from '../eligibility/access';
import { away, daysMeant } from '../eligibility/away';
import { capacity } from '../eligibility/capacity';
import { category } from '../eligibility/category';
import { gender } from '../eligibility/gender';
import { helperHeldBack, requesterHeldBack } from '../eligibility/held-back';
import { hours } from '../eligibility/hours';
import { inactive } from '../eligibility/inactive';
import { language } from '../eligibility/language';
import { onBreak } from '../eligibility/on-break';
import type { RefusalCode, Rule } from '../eligibility/refusal';
import { skill } from '../eligibility/skill';
import { vehicle } from '../eligibility/vehicle';
import { vetting } from '../eligibility/vetting';
import type { Key } from '../packed/interner';
import type { Trait } from '../packed/traits';
import type { MatchingRequest } from '../problem';
import { taskDates } from '../time/free-stretches';
import { weeksOf } from '../time/weeks';

/** A rule that says the same of all helpers alike in one trait and all requests with the same keys. */
export type RuleByClass = {
  readonly code: RefusalCode;
  readonly rule: Rule;
  readonly trait: Trait;
  readonly ofRequest: (request: MatchingRequest, today: string) => readonly Key[];
  /** Whether no other rule looks at what giving way changes, so that whom it alone refuses is eligible then. */
  readonly givesWayAlone: boolean;
};

/** Those before `travel_limit` in the order of the rules, but for `continuity` and those of a single pair. */
export const rulesByClass: readonly RuleByClass[] = [
  {
    code: 'inactive',
    rule: inactive,
    trait: 'active',
    ofRequest: () => [],
    givesWayAlone: false,
  },
  {
    code: 'helper_held_back',
    rule: helperHeldBack,
    trait: 'heldBack',
    ofRequest: () => [],
    givesWayAlone: false,
  },
  {
    code: 'requester_held_back',
    rule: requesterHeldBack,
    trait: 'nothing',
    ofRequest: ({ isHeldBack = false }) => [isHeldBack],
    givesWayAlone: false,
  },
  {
    code: 'category',
    rule: category,
    trait: 'categories',
    ofRequest: ({ category: wanted }) => [wanted],
    givesWayAlone: true,
  },
  {
    code: 'skill',
    rule: skill,
    trait: 'skills',
    ofRequest: ({ skills }) => skills,
    givesWayAlone: true,
  },
  {
    code: 'vehicle',
    rule: vehicle,
    trait: 'car',
    ofRequest: ({ needsVehicle, seats, wheelchair, accessStrength }) => [
      needsVehicle,
      seats,
      wheelchair,
      accessStrength,
    ],
    givesWayAlone: false,
  },
  {
    code: 'access',
    rule: access,
    trait: 'access',
    ofRequest: ({ stairs, accessStrength }) => [stairs, accessStrength],
    givesWayAlone: true,
  },
  {
    code: 'gender',
    rule: gender,
    trait: 'gender',
    ofRequest: ({ genderPreference, genderStrength }) => [genderPreference, genderStrength],
    givesWayAlone: true,
  },
  {
    code: 'vetting',
    rule: vetting,
    trait: 'vetting',
    ofRequest: (request, today) => [
      request.requiredVetting.length,
      ...request.requiredVetting,
      ...(request.requiredVetting.length === 0 ? [] : taskDates(request, today)),
    ],
    givesWayAlone: false,
  },
  {
    code: 'language',
    rule: language,
    trait: 'languages',
    ofRequest: ({ languageStrength, languages }) => [languageStrength, ...languages],
    givesWayAlone: true,
  },
  {
    code: 'capacity',
    rule: capacity,
    trait: 'load',
    ofRequest: weeksOf,
    givesWayAlone: false,
  },
  {
    code: 'hours',
    rule: hours,
    trait: 'hours',
    ofRequest: (request, today) => [request.durationMinutes, ...weeksOf(request, today)],
    givesWayAlone: false,
  },
  {
    code: 'break',
    rule: onBreak,
    trait: 'breaks',
    ofRequest: taskDates,
    givesWayAlone: false,
  },
  {
    code: 'away',
    rule: away,
    trait: 'absence',
    ofRequest: (request) => [daysMeant(request)],
    givesWayAlone: false,
  },
];
