import { z } from 'zod';
import { matchIdSchema, personIdSchema, queueItemIdSchema, requestIdSchema, shiftNoteIdSchema } from './ids';
import { requestStatusSchema } from './request';
import { termCodeSchema } from './term';
import { instantSchema, whenSchema } from './time';

/**
 * Why there is a call to make: `callback`, somebody is to be rung; `voicemail`, somebody left words; `round`, "do you still
 * need help?"; `follow_up`, how a match went.
 */
export const QUEUE_KINDS = ['callback', 'voicemail', 'round', 'follow_up'] as const;
export const queueKindSchema = z.enum(QUEUE_KINDS);
export type QueueKind = z.infer<typeof queueKindSchema>;

/** What a call is about. The last three come with their kind; the others are for callbacks. */
export const CALLBACK_REASONS = ['asked', 'promised', 'cut_off', 'details', 'match', 'other'] as const;
export const QUEUE_REASONS = [...CALLBACK_REASONS, 'voicemail', 'still_needed', 'how_it_went'] as const;
export const callbackReasonSchema = z.enum(CALLBACK_REASONS);
export const queueReasonSchema = z.enum(QUEUE_REASONS);
export type CallbackReason = z.infer<typeof callbackReasonSchema>;
export type QueueReason = z.infer<typeof queueReasonSchema>;

/** `stuck`: nobody was reached so often that a person decides what comes next. `dropped`: ended without having been reached. */
export const QUEUE_STATES = ['open', 'stuck', 'done', 'dropped'] as const;
export const queueStateSchema = z.enum(QUEUE_STATES);
export type QueueState = z.infer<typeof queueStateSchema>;

/**
 * What came of opening a call. `again` and `dropped` are decisions about one that is stuck; `no_longer` also closes the
 * request that a round asked about; `over` is noted by the program when there is nothing left to ask.
 */
export const TRY_OUTCOMES = [
  'reached',
  'still_needed',
  'no_longer',
  'no_answer',
  'engaged',
  'left_message',
  'wrong_number',
  'asked_later',
  'skipped',
  'handed_over',
  'again',
  'dropped',
  'over',
] as const;
export const tryOutcomeSchema = z.enum(TRY_OUTCOMES);
export type TryOutcome = z.infer<typeof tryOutcomeSchema>;

/** Nobody was there: it counts as a try, and the next one comes later each time. */
export const UNANSWERED = ['no_answer', 'engaged', 'left_message'] as const satisfies readonly TryOutcome[];

/** Who has a call open. */
export const reservedSchema = z.strictObject({
  /** Name of the account. */
  by: z.string(),
  since: instantSchema,
  /** Whether it is whoever asks, at this desk. */
  isMine: z.boolean(),
});
export type Reserved = z.infer<typeof reservedSchema>;

export const queueLineSchema = z.strictObject({
  id: queueItemIdSchema,
  kind: queueKindSchema,
  reason: queueReasonSchema,
  state: queueStateSchema,
  personId: personIdSchema.nullable(),
  /** Of the person, or as it was noted; empty where only a number is known. */
  name: z.string(),
  /** The number to ring as people write it; empty where none is known. */
  number: z.string(),
  requestId: requestIdSchema.nullable(),
  summary: z.string().nullable(),
  dueAt: instantSchema,
  /** How often nobody was reached since somebody last decided. */
  tries: z.number().int(),
  reserved: reservedSchema.nullable(),
});
export type QueueLine = z.infer<typeof queueLineSchema>;

export const queueTrySchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  outcome: tryOutcomeSchema,
  /** Why somebody left the call to another person, of the list `skip`. */
  skipReason: termCodeSchema.nullable(),
  words: z.string(),
  /** When it came up again; null where it did not. */
  nextAt: instantSchema.nullable(),
});
export type QueueTry = z.infer<typeof queueTrySchema>;

export const queueItemSchema = queueLineSchema.extend({
  version: z.number().int(),
  /** Why, in words, as whoever made it wrote it. */
  words: z.string(),
  createdBy: z.string(),
  createdAt: instantSchema,
  /** Every number of the person besides the one to ring. */
  otherNumbers: z.array(z.string()),
  languages: z.array(z.string()),
  contactHours: z.string(),
  request: z
    .strictObject({
      id: requestIdSchema,
      category: termCodeSchema,
      summary: z.string(),
      status: requestStatusSchema,
      when: whenSchema,
    })
    .nullable(),
  matchId: matchIdSchema.nullable(),
  /** Number and words are left out: it is about a helper of whom whoever looks sees no more than a first name. */
  isWithheld: z.boolean(),
  helperName: z.string().nullable(),
  /** The latest first. */
  history: z.array(queueTrySchema),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

/** When a call that was not answered comes up again, and when a person decides. */
export const QUEUE_LIMITS = {
  firstMinutes: { least: 1, most: 1_440, usual: 30 },
  factor: { least: 1, most: 10, usual: 2 },
  mostHours: { least: 1, most: 168, usual: 24 },
  tries: { least: 1, most: 20, usual: 4 },
  followUpHours: { least: 0, most: 336, usual: 24 },
} as const;

const within = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);

export const queueRulesSchema = z.strictObject({
  /** The wait after the first try without an answer. */
  firstMinutes: within(QUEUE_LIMITS.firstMinutes),
  /** Each further wait is so many times the one before. */
  factor: z.number().min(QUEUE_LIMITS.factor.least).max(QUEUE_LIMITS.factor.most),
  /** No wait is longer. */
  mostHours: within(QUEUE_LIMITS.mostHours),
  /** After so many tries without an answer a person decides. */
  tries: within(QUEUE_LIMITS.tries),
  /** Whether a follow-up is made by itself once the task of a match is over, and how long after it is due. */
  followUps: z.boolean(),
  followUpHours: within(QUEUE_LIMITS.followUpHours),
});
export type QueueRules = z.infer<typeof queueRulesSchema>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long to wait after so many tries without an answer, in milliseconds. */
export function waitAfter(
  tries: number,
  { firstMinutes, factor, mostHours }: Pick<QueueRules, 'firstMinutes' | 'factor' | 'mostHours'>,
): number {
  return Math.round(Math.min(firstMinutes * MINUTE_MS * factor ** (tries - 1), mostHours * HOUR_MS));
}

/** What one shift tells the next. It is not changed or deleted. */
export const shiftNoteSchema = z.strictObject({
  id: shiftNoteIdSchema,
  at: instantSchema,
  by: z.string(),
  words: z.string(),
  readBy: z.array(z.string()),
  /** Whether whoever asks wrote it or has read it. */
  isRead: z.boolean(),
});
export type ShiftNote = z.infer<typeof shiftNoteSchema>;
