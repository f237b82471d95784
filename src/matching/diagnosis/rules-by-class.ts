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
import { hoursKeys } from '../packed/helper-times';
import type { Key } from '../packed/interner';
import { traits } from '../packed/traits';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { taskDates } from '../time/free-stretches';
import { weeksOf } from '../time/weeks';

/** A rule that says the same of all helpers and all requests with the same keys. */
export type RuleByClass = {
  readonly code: RefusalCode;
  readonly rule: Rule;
  readonly ofHelper: (helper: MatchingHelper) => readonly Key[];
  readonly ofRequest: (request: MatchingRequest, today: string) => readonly Key[];
  /** Whether no other rule looks at what giving way changes, so that whom it alone refuses is eligible then. */
  readonly givesWayAlone: boolean;
};

/** Those before `travel_limit` in the order of the rules, but for `continuity` and those of a single pair. */
export const rulesByClass: readonly RuleByClass[] = [
  {
    code: 'inactive',
    rule: inactive,
    ofHelper: ({ active }) => [active],
    ofRequest: () => [],
    givesWayAlone: false,
  },
  {
    code: 'helper_held_back',
    rule: helperHeldBack,
    ofHelper: ({ isHeldBack = false }) => [isHeldBack],
    ofRequest: () => [],
    givesWayAlone: false,
  },
  {
    code: 'requester_held_back',
    rule: requesterHeldBack,
    ofHelper: () => [],
    ofRequest: ({ isHeldBack = false }) => [isHeldBack],
    givesWayAlone: false,
  },
  {
    code: 'category',
    rule: category,
    ofHelper: traits.categories,
    ofRequest: ({ category: wanted }) => [wanted],
    givesWayAlone: true,
  },
  {
    code: 'skill',
    rule: skill,
    ofHelper: traits.skills,
    ofRequest: ({ skills }) => skills,
    givesWayAlone: true,
  },
  {
    code: 'vehicle',
    rule: vehicle,
    ofHelper: traits.car,
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
    ofHelper: traits.access,
    ofRequest: ({ stairs, accessStrength }) => [stairs, accessStrength],
    givesWayAlone: true,
  },
  {
    code: 'gender',
    rule: gender,
    ofHelper: traits.gender,
    ofRequest: ({ genderPreference, genderStrength }) => [genderPreference, genderStrength],
    givesWayAlone: true,
  },
  {
    code: 'vetting',
    rule: vetting,
    ofHelper: ({ vetting: items }) =>
      items.flatMap(({ kind, validFrom, validUntil, graceUntil = null }) => [
        ...[kind, validFrom, validUntil, graceUntil],
      ]),
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
    ofHelper: traits.languages,
    ofRequest: ({ languageStrength, languages }) => [languageStrength, ...languages],
    givesWayAlone: true,
  },
  {
    code: 'capacity',
    rule: capacity,
    ofHelper: ({ tasksPerWeek, tasksThisWeek, tasksInLaterWeeks = [] }) => [
      tasksPerWeek,
      tasksThisWeek,
      ...tasksInLaterWeeks,
    ],
    ofRequest: weeksOf,
    givesWayAlone: false,
  },
  {
    code: 'hours',
    rule: hours,
    ofHelper: hoursKeys,
    ofRequest: (request, today) => [request.durationMinutes, ...weeksOf(request, today)],
    givesWayAlone: false,
  },
  {
    code: 'break',
    rule: onBreak,
    ofHelper: ({ breakUntil }) => [breakUntil],
    ofRequest: taskDates,
    givesWayAlone: false,
  },
  {
    code: 'away',
    rule: away,
    ofHelper: traits.absence,
    ofRequest: (request) => [daysMeant(request)],
    givesWayAlone: false,
  },
];
