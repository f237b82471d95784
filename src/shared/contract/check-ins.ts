import { z } from 'zod';
import {
  checkInLineSchema,
  checkInOutcomeSchema,
  checkInPlanInputSchema,
  checkInPlanSchema,
  checkInRulesSchema,
  checkInSchema,
  feelingSchema,
  planLineSchema,
  WORDS_LENGTH,
} from '../domain/check-in';
import { ladderStepSchema, tryResultSchema } from '../domain/check-in-ladder';
import { namedAccountSchema } from '../domain/concern';
import { savesDraft } from '../domain/draft';
import { checkInIdSchema, checkInPauseIdSchema, checkInPlanIdSchema } from '../domain/ids';
import { requiredLine, storableText } from '../domain/text';
import { localDateSchema } from '../domain/time';
import { defineCalls } from './define';

const nothing = z.strictObject({});
const words = storableText(WORDS_LENGTH);
const someWords = words.refine((text) => text.trim() !== '', { error: 'must not be empty' });
const versioned = { id: checkInPlanIdSchema, version: z.number().int() };

/** How much waits, and nothing of whom it is about: it is shown also while nobody is logged in. */
export const glanceSchema = z.strictObject({
  due: z.number().int(),
  /** Those of them that nobody saw to in time. */
  alarms: z.number().int(),
  hasSound: z.boolean(),
  /** True while the record is not open, so that only the next one is known, and no more. */
  isSealed: z.boolean(),
});
export type CheckInGlance = z.infer<typeof glanceSchema>;

export const checkInCalls = defineCalls({
  'checkIns.glance': {
    kind: 'query',
    permission: 'anyone',
    beforeOpen: true,
    reads: ['checkin', 'session'],
    input: nothing,
    output: glanceSchema,
  },
  /** What is open, whatever its day, and what was closed today. */
  'checkIns.today': {
    kind: 'query',
    permission: 'checkin.do',
    reads: ['checkin', 'person', 'settings', 'organisation'],
    input: nothing,
    output: z.array(checkInLineSchema),
  },
  'checkIns.get': {
    kind: 'query',
    permission: 'checkin.do',
    reads: ['checkin', 'person', 'settings'],
    input: z.strictObject({ id: checkInIdSchema }),
    output: checkInSchema,
  },
  /**
   * Notes one step of the ladder. `tries` is how many there were when it was taken: fails with `changed_meanwhile` when
   * somebody else was quicker, so that a second press of a key notes nothing twice.
   */
  'checkIns.try': {
    kind: 'command',
    permission: 'checkin.do',
    changes: ['checkin'],
    input: z.strictObject({
      id: checkInIdSchema,
      tries: z.number().int().min(0),
      step: ladderStepSchema,
      result: tryResultSchema,
      words,
    }),
    output: checkInSchema,
  },
  /** The only way in which a check-in ends. Fails with `bad_input` where words are missing, or a feeling. */
  'checkIns.close': {
    kind: 'command',
    permission: 'checkin.do',
    changes: ['checkin', 'draft'],
    input: z.strictObject({
      id: checkInIdSchema,
      outcome: checkInOutcomeSchema,
      feeling: feelingSchema.nullable(),
      words,
      ...savesDraft,
    }),
    output: checkInSchema,
  },
  'checkIns.plans': {
    kind: 'query',
    permission: 'checkin.do',
    reads: ['checkin', 'person', 'organisation'],
    input: z.strictObject({ show: z.enum(['running', 'ended']) }),
    output: z.array(planLineSchema),
  },
  'checkIns.plan': {
    kind: 'query',
    isNoted: true,
    permission: 'checkin.do',
    reads: ['checkin', 'person', 'organisation'],
    input: z.strictObject({ id: checkInPlanIdSchema }),
    output: checkInPlanSchema,
  },
  /** Who may be asked to call. */
  'checkIns.callers': {
    kind: 'query',
    permission: 'checkin.plan',
    reads: ['account'],
    input: nothing,
    output: z.array(namedAccountSchema),
  },
  'checkIns.createPlan': {
    kind: 'command',
    permission: 'checkin.plan',
    changes: ['checkin', 'draft'],
    input: z.strictObject({ plan: checkInPlanInputSchema, ...savesDraft }),
    output: checkInPlanSchema,
  },
  'checkIns.updatePlan': {
    kind: 'command',
    permission: 'checkin.plan',
    changes: ['checkin', 'draft'],
    input: z.strictObject({ ...versioned, plan: checkInPlanInputSchema, ...savesDraft }),
    output: checkInPlanSchema,
  },
  /** Fails with `not_possible` while a check-in has begun and is not closed. */
  'checkIns.endPlan': {
    kind: 'command',
    permission: 'checkin.plan',
    changes: ['checkin'],
    input: z.strictObject({ ...versioned, reason: requiredLine(400) }),
    output: checkInPlanSchema,
  },
  /** From a day until another, both without a call. What has begun stays open. */
  'checkIns.pause': {
    kind: 'command',
    permission: 'checkin.plan',
    changes: ['checkin'],
    input: z.strictObject({
      planId: checkInPlanIdSchema,
      from: localDateSchema,
      until: localDateSchema,
      reason: requiredLine(400),
    }),
    output: checkInPlanSchema,
  },
  'checkIns.endPause': {
    kind: 'command',
    permission: 'checkin.plan',
    changes: ['checkin'],
    input: z.strictObject({ planId: checkInPlanIdSchema, id: checkInPauseIdSchema }),
    output: checkInPlanSchema,
  },
  /** Somebody has looked at a plan after three check-ins in a row were worse. */
  'checkIns.look': {
    kind: 'command',
    permission: 'checkin.plan',
    changes: ['checkin'],
    input: z.strictObject({ planId: checkInPlanIdSchema, words: someWords }),
    output: checkInPlanSchema,
  },
  'checkIns.rules': {
    kind: 'query',
    permission: 'checkin.do',
    reads: ['settings'],
    input: nothing,
    output: z.strictObject({ rules: checkInRulesSchema, defaults: checkInRulesSchema }),
  },
  'checkIns.saveRules': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'checkin'],
    input: checkInRulesSchema,
    output: checkInRulesSchema,
  },
  /** Whether Kith goes on running on this computer when its window is closed, so that check-ins are watched. */
  'checkIns.background': {
    kind: 'query',
    permission: 'checkin.do',
    reads: ['settings'],
    input: nothing,
    output: z.strictObject({
      choice: z.enum(['unasked', 'no', 'yes']),
      /** False where this desktop shows no tray. */
      hasTray: z.boolean(),
    }),
  },
  'checkIns.setBackground': {
    kind: 'command',
    permission: 'settings.manage',
    ofOrganisation: true,
    reachesOutside: true,
    changes: ['settings'],
    input: z.strictObject({ isOn: z.boolean() }),
    output: nothing,
  },
});
