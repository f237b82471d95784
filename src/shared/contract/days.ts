import { z } from 'zod';
import { helperIdSchema, requestIdSchema } from '../domain/ids';
import { LOST_STATUSES, refusalSchema, sideSchema } from '../domain/match';
import { termCodeSchema } from '../domain/term';
import { instantSchema, localDateSchema } from '../domain/time';
import { defineCalls } from './define';

/** A day of a helper as a way from home and back: what is suggested among what is confirmed. */
export const helperDaySchema = z.strictObject({
  date: localDateSchema,
  /** All of the way, home included. */
  metres: z.number().int(),
  /** Minutes between tasks that are neither way nor spent at home. */
  waitingMinutes: z.number().int(),
  /** True where no other order or times would be better; false for days with very many tasks. */
  isShortest: z.boolean(),
  stops: z.array(
    z.strictObject({
      kind: z.enum(['suggested', 'confirmed']),
      /** Null for a task of which only the time is known. */
      requestId: requestIdSchema.nullable(),
      requesterName: z.string(),
      summary: z.string(),
      startsAt: instantSchema,
      endsAt: instantSchema,
      /** Whether a new outing begins at home. */
      isFromHome: z.boolean(),
      metresTo: z.number().int(),
      waitingMinutes: z.number().int(),
      /** A ride back of one that went there the same day. */
      isReturn: z.boolean(),
    }),
  ),
});
export type HelperDay = z.infer<typeof helperDaySchema>;

const namedHelper = z.strictObject({ helperId: helperIdSchema, name: z.string() });

/** What changed for one request since somebody looked: by runs, and by matches that ended too soon. */
export const requestChangedSchema = z.strictObject({
  requestId: requestIdSchema,
  requesterName: z.string(),
  summary: z.string(),
  /** Was confirmed, and is not coming after all: how it ended, by which side, and the reason that was given. */
  ended: z.array(
    namedHelper.extend({
      status: z.enum(LOST_STATUSES),
      side: sideSchema.nullable(),
      reason: termCodeSchema.nullable(),
    }),
  ),
  /** Newly suggested and still so. */
  came: z.array(namedHelper),
  /** No longer suggested, and why; the rule that speaks against it now, where there is one. */
  went: z.array(
    namedHelper.extend({
      why: z.enum(['not_eligible', 'better_elsewhere', 'time']),
      refusal: refusalSchema.nullable(),
    }),
  ),
  /** Whether a helper is missing and nobody is suggested, from before either. */
  isNobodySuggested: z.boolean(),
});
export type RequestChanged = z.infer<typeof requestChangedSchema>;

export const dayCalls = defineCalls({
  'helpers.days': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'helper', 'request', 'person'],
    input: z.strictObject({ id: helperIdSchema }),
    output: z.array(helperDaySchema),
  },
  'review.changed': {
    kind: 'query',
    isNoted: true,
    permission: 'match.read',
    reads: ['match', 'request', 'helper', 'person'],
    /** With a limit of 0 it only counts, which is quick; what changed is worked out for those listed. */
    input: z.strictObject({ limit: z.number().int().min(0).max(50) }),
    output: z.strictObject({
      /** How many requests changed, listed or not. */
      total: z.number().int(),
      /** To say with `review.seeChanged` what was looked at. */
      upTo: z.number().int(),
      requests: z.array(requestChangedSchema),
    }),
  },
  /** What changed up to there has been looked at and is not listed again. */
  'review.seeChanged': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match'],
    input: z.strictObject({ upTo: z.number().int().min(0) }),
    output: z.strictObject({}),
  },
});
