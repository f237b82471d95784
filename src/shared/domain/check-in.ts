import { z } from 'zod';
import {
  ladderStateSchema,
  ladderStepSchema,
  tryResultSchema,
  DELAY_NAMES,
  type DelayName,
  type LadderState,
} from './check-in-ladder';
import { checkInIdSchema, checkInPauseIdSchema, checkInPlanIdSchema, personIdSchema } from './ids';
import { languageTagSchema } from './language';
import { requiredLine, storableText } from './text';
import { instantSchema, localDateSchema, minuteOfDaySchema } from './time';

/** How somebody is, from the best to the one that worries. */
export const FEELINGS = ['very_well', 'well', 'so_so', 'not_well', 'worried'] as const;
export const feelingSchema = z.enum(FEELINGS);
export type Feeling = z.infer<typeof feelingSchema>;

/**
 * How a check-in ended: they were spoken to; somebody else knows that they are safe; help came; they are away; or
 * something else, in words.
 */
export const CHECK_IN_OUTCOMES = ['spoke', 'safe', 'helped', 'away', 'other'] as const;
export const checkInOutcomeSchema = z.enum(CHECK_IN_OUTCOMES);
export type CheckInOutcome = z.infer<typeof checkInOutcomeSchema>;

export const WORDS_LENGTH = 2_000;

/** Whom to ring when the person does not answer: somebody in the record, or a name and a number. */
export const checkInContactSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: personIdSchema }),
  z.strictObject({ kind: z.literal('other'), name: requiredLine(120), phone: requiredLine(60) }),
]);
export type CheckInContact = z.infer<typeof checkInContactSchema>;

const planShape = {
  personId: personIdSchema,
  /** RFC 5545 RRULE without DTSTART. */
  rrule: storableText(200, 1),
  startDate: localDateSchema,
  /** The window of a day, by the organisation's clock. */
  fromMinute: minuteOfDaySchema,
  toMinute: minuteOfDaySchema,
  /** The account that calls; null where anybody may. */
  callerId: storableText(60).nullable(),
  language: languageTagSchema.nullable(),
  /** In the order in which they are rung. */
  contacts: z.array(checkInContactSchema).max(2),
  /** What whoever calls has to know. */
  notes: storableText(WORDS_LENGTH),
};
export const checkInPlanInputSchema = z
  .strictObject(planShape)
  .refine((plan) => plan.toMinute > plan.fromMinute, {
    error: 'must end after it starts',
    path: ['toMinute'],
  });
export type CheckInPlanInput = z.infer<typeof checkInPlanInputSchema>;

export const checkInPauseSchema = z.strictObject({
  id: checkInPauseIdSchema,
  from: localDateSchema,
  /** The last day without a call. */
  until: localDateSchema,
  reason: z.string(),
  createdBy: z.string(),
});
export type CheckInPause = z.infer<typeof checkInPauseSchema>;

/** How one check-in ended. */
const closedShape = {
  outcome: checkInOutcomeSchema,
  /** Null unless the person was spoken to. */
  feeling: feelingSchema.nullable(),
  words: z.string(),
  closedAt: instantSchema,
  closedBy: z.string(),
};
export const pastCheckInSchema = z.strictObject({
  id: checkInIdSchema,
  date: localDateSchema,
  ...closedShape,
});
export type PastCheckIn = z.infer<typeof pastCheckInSchema>;

export const PLAN_STATES = ['running', 'paused', 'ended'] as const;
export const checkInPlanSchema = z.strictObject({
  ...planShape,
  id: checkInPlanIdSchema,
  version: z.number().int(),
  personName: z.string(),
  callerName: z.string().nullable(),
  state: z.enum(PLAN_STATES),
  pauses: z.array(checkInPauseSchema),
  /** The next day with a call; null where there is none. */
  nextDate: localDateSchema.nullable(),
  endedOn: localDateSchema.nullable(),
  endedReason: z.string(),
  /** The latest first. */
  past: z.array(pastCheckInSchema),
  /** Whether three in a row were worse than before and nobody has looked at the plan since. */
  needsLook: z.boolean(),
  /** What was decided at the last look; null where there was none. */
  look: z.strictObject({ at: instantSchema, by: z.string(), words: z.string() }).nullable(),
  createdBy: z.string(),
});
export type CheckInPlan = z.infer<typeof checkInPlanSchema>;

export const planLineSchema = z.strictObject({
  id: checkInPlanIdSchema,
  personName: z.string(),
  rrule: z.string(),
  startDate: localDateSchema,
  fromMinute: minuteOfDaySchema,
  toMinute: minuteOfDaySchema,
  callerName: z.string().nullable(),
  state: z.enum(PLAN_STATES),
  nextDate: localDateSchema.nullable(),
  /** The oldest first. */
  feelings: z.array(feelingSchema),
  needsLook: z.boolean(),
});
export type PlanLine = z.infer<typeof planLineSchema>;

const lineShape = {
  id: checkInIdSchema,
  planId: checkInPlanIdSchema,
  personId: personIdSchema,
  personName: z.string(),
  date: localDateSchema,
  /** How many days it stands for: more than one where days went by without anybody ringing. */
  days: z.number().int(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  callerName: z.string().nullable(),
  language: z.string().nullable(),
  tries: z.number().int(),
  /** Null once it is closed. */
  stand: z
    .strictObject({
      step: ladderStepSchema,
      state: ladderStateSchema,
      dueAt: instantSchema,
      lateAt: instantSchema,
    })
    .nullable(),
  /** Null until it is closed. */
  closed: z.strictObject(closedShape).nullable(),
};
export const checkInLineSchema = z.strictObject(lineShape);
export type CheckInLine = z.infer<typeof checkInLineSchema>;

/** What was done about a check-in: a try of somebody, or the alarm that Kith raised. */
export const checkInStepSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  kind: z.enum(['try', 'alarm']),
  step: ladderStepSchema,
  result: tryResultSchema.nullable(),
  words: z.string(),
});
export type CheckInStep = z.infer<typeof checkInStepSchema>;

export const checkInSchema = z.strictObject({
  ...lineShape,
  contacts: z.array(checkInContactSchema),
  notes: z.string(),
  log: z.array(checkInStepSchema),
  /** The oldest first. */
  feelings: z.array(feelingSchema),
});
export type CheckIn = z.infer<typeof checkInSchema>;

const minutes = z.number().int().min(0).max(240);
export const checkInRulesSchema = z.strictObject({
  /** Minutes; see the ladder. */
  delays: z.strictObject(
    Object.fromEntries(DELAY_NAMES.map((name) => [name, minutes])) as Record<DelayName, typeof minutes>,
  ),
  /** What to do at the end of the ladder, in the organisation's words; empty where Kith's own are shown. */
  steps: storableText(WORDS_LENGTH),
  /** Whether an alarm is to be heard. */
  hasSound: z.boolean(),
});
export type CheckInRules = z.infer<typeof checkInRulesSchema>;

/** Whether a check-in can only be closed with words: all but one at which the person was spoken to in time. */
export function needsWords(outcome: CheckInOutcome, state: LadderState): boolean {
  return outcome !== 'spoke' || state === 'alarm';
}

/** How many check-ins in a row have to be worse. */
export const IN_A_ROW = 3;
/** From how many check-ins before those it is told what is usual. */
const USUAL_OF = 6;

/**
 * Whether a plan needs a second look: the last three check-ins at which the person was spoken to were each worse than what
 * was usual (the median of up to six before them), or each worse than the one before it.
 * @param feelings the oldest first, since somebody last looked and the ones before
 * @param fresh how many of the last ones nobody has looked at yet
 */
export function needsSecondLook(feelings: readonly Feeling[], fresh = feelings.length): boolean {
  const ranks = feelings.map((feeling) => FEELINGS.indexOf(feeling));
  const before = ranks.slice(0, -IN_A_ROW).slice(-USUAL_OF);
  if (before.length === 0 || fresh < IN_A_ROW) return false;
  const last = ranks.slice(-IN_A_ROW);
  const usual = medianOf(before);
  const chain = [before.at(-1) ?? 0, ...last];
  return last.every((rank) => rank > usual) || last.every((rank, index) => rank > (chain[index] ?? Infinity));
}

/** Of an even number, the middle between the two. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
