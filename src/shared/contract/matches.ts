import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { latLngSchema } from '../domain/geo';
import { helperIdSchema, matchIdSchema, personIdSchema, requestIdSchema, undoIdSchema } from '../domain/ids';
import {
  costTermSchema,
  factsSchema,
  matchEventSchema,
  matchSchema,
  matchStatusSchema,
  refusalSchema,
  sideSchema,
} from '../domain/match';
import { personSchema } from '../domain/person';
import { requestSchema, urgencySchema } from '../domain/request';
import { termCodeSchema } from '../domain/term';
import { instantSchema, whenSchema } from '../domain/time';
import { storableText } from '../domain/text';
import { defineCalls } from './define';
import { othersPaySchema } from './explanations';
import { pageInput, pageOf } from './page';

/** One request that waits for a decision. */
export const reviewItemSchema = z.strictObject({
  requestId: requestIdSchema,
  requesterName: z.string(),
  category: termCodeSchema,
  summary: z.string(),
  urgency: urgencySchema,
  when: whenSchema,
  locality: z.string(),
  waitingSince: instantSchema,
  helpersNeeded: z.number().int(),
  helpersTaken: z.number().int(),
  suggestions: z.array(
    z.strictObject({ matchId: matchIdSchema, helperId: helperIdSchema, helperName: z.string() }),
  ),
  /** True when no term speaks against any suggestion of this request: it may be confirmed with others at once. */
  isClear: z.boolean(),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;

/** A helper as seen for one request: the suggestion itself or one of the next best. */
export const candidateSchema = z.strictObject({
  matchId: matchIdSchema.nullable(),
  helperId: helperIdSchema,
  personId: personIdSchema,
  name: z.string(),
  point: latLngSchema.nullable(),
  cost: z.number().int(),
  terms: z.array(costTermSchema),
  /** Why this one came after the suggestion; null on the suggestion itself. */
  after: z.strictObject({ code: z.string(), facts: factsSchema }).nullable(),
  /** What choosing this one would mean for all others; null on the suggestion, and where it takes a plan to say. */
  othersPay: othersPaySchema.nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const unmatchedSchema = z.strictObject({
  missing: z.number().int(),
  /** How many helpers each rule refused (first refusal of each helper). */
  refusals: z.array(z.strictObject({ code: z.string(), helpers: z.number().int() })),
  /** Single changes that were tried and would make somebody eligible. */
  nearMisses: z.array(z.strictObject({ code: z.string(), helpers: z.number().int(), facts: factsSchema })),
});
export type Unmatched = z.infer<typeof unmatchedSchema>;

const matchWithHelperSchema = matchSchema.extend({
  helperName: z.string(),
  helperPersonId: personIdSchema,
  /** Where the helper starts from, for the map. */
  helperPoint: latLngSchema.nullable(),
  events: z.array(matchEventSchema),
});
export type MatchWithHelper = z.infer<typeof matchWithHelperSchema>;

export const reviewDetailSchema = z.strictObject({
  request: requestSchema,
  requester: personSchema,
  caller: personSchema.nullable(),
  helpersTaken: z.number().int(),
  suggestions: z.array(candidateSchema),
  alternatives: z.array(candidateSchema),
  unmatched: unmatchedSchema.nullable(),
  /** Every decided match of this request, newest first. */
  matches: z.array(matchWithHelperSchema),
});
export type ReviewDetail = z.infer<typeof reviewDetailSchema>;

export const undoStateSchema = z.strictObject({
  id: undoIdSchema,
  kind: z.enum(['confirm', 'choose', 'turn_down', 'postpone', 'confirm_many', 'ill_today']),
  at: instantSchema,
  by: z.string(),
  count: z.number().int(),
  requesterName: z.string(),
  helperName: z.string(),
  /** True when somebody was told already, so that undo would be refused. */
  isTold: z.boolean(),
});
export type UndoState = z.infer<typeof undoStateSchema>;

export const matchingStatusSchema = z.strictObject({
  state: z.enum(['idle', 'waiting', 'running', 'failed']),
  /** Parts done, 0 to 1, while running. */
  progress: z.number().min(0).max(1),
  lastRun: z
    .strictObject({
      endedAt: instantSchema,
      requests: z.number().int(),
      helpers: z.number().int(),
      suggestions: z.number().int(),
      unmatched: z.number().int(),
      gap: z.number().int(),
    })
    .nullable(),
  failure: z.string().nullable(),
});
export type MatchingStatus = z.infer<typeof matchingStatusSchema>;

const decided = z.strictObject({ matchIds: z.array(matchIdSchema), undoId: undoIdSchema });

export const matchCalls = defineCalls({
  'review.queue': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person', 'helper'],
    input: z.strictObject({
      show: z.enum(['suggested', 'unmatched', 'postponed', 'in_progress']),
      text: storableText(200),
      categories: z.array(termCodeSchema).max(60),
      urgencies: z.array(urgencySchema).max(4),
      ...pageInput,
    }),
    output: pageOf(reviewItemSchema).extend({
      counts: z.strictObject({
        suggested: z.number().int(),
        unmatched: z.number().int(),
        postponed: z.number().int(),
        in_progress: z.number().int(),
      }),
    }),
  },
  'review.get': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person', 'helper'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: reviewDetailSchema,
  },
  /** Eligible and refused helpers by name, to choose somebody by hand. */
  'review.candidates': {
    kind: 'query',
    isNoted: true,
    permission: 'match.read',
    reads: ['match', 'request', 'helper'],
    input: z.strictObject({
      requestId: requestIdSchema,
      text: storableText(200),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.array(
      z.strictObject({
        helperId: helperIdSchema,
        name: z.string(),
        distanceMetres: z.number().nullable(),
        refusals: z.array(refusalSchema),
        /** Nothing but another task at that time speaks against it, and the organisation's rule lets it be chosen all the same. */
        mayDoubleBook: z.boolean(),
        /** The one change with which this helper would be eligible, where one does it; tried out. */
        change: refusalSchema.nullable(),
      }),
    ),
  },
  /** Null brings a postponed request back now. */
  'review.postpone': {
    kind: 'command',
    permission: 'match.review',
    changes: ['request', 'match', 'undo'],
    input: z.strictObject({
      requestId: requestIdSchema,
      version: z.number().int(),
      until: instantSchema.nullable(),
    }),
    output: z.strictObject({ undoId: undoIdSchema }),
  },
  'matches.confirm': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching'],
    input: z.strictObject({ matchId: matchIdSchema, version: z.number().int().nullable() }),
    output: decided,
  },
  /** Confirms another eligible helper instead of the suggested one. */
  'matches.choose': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching'],
    input: z.strictObject({
      requestId: requestIdSchema,
      helperId: helperIdSchema,
      /** Meant although the helper has another task at that time; heeded where the organisation's rule says `warn`. */
      isDoubleBookingMeant: z.boolean().optional(),
    }),
    output: decided,
  },
  'matches.confirmMany': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching'],
    input: z.strictObject({ matchIds: z.array(matchIdSchema).min(1).max(500) }),
    output: decided.extend({ refused: z.number().int() }),
  },
  'matches.turnDown': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching', 'draft'],
    input: z.strictObject({
      matchId: matchIdSchema,
      reason: termCodeSchema,
      note: storableText(1000),
      ...savesDraft,
    }),
    output: decided,
  },
  /** Records what happened after confirming: told, said yes or no, under way, done, no-show, cancelled. */
  'matches.record': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching', 'draft'],
    input: z.strictObject({
      matchId: matchIdSchema,
      version: z.number().int(),
      step: matchStatusSchema.exclude(['suggested', 'turned_down', 'confirmed']),
      side: sideSchema.nullable(),
      reason: termCodeSchema.nullable(),
      note: storableText(1000),
      ...savesDraft,
    }),
    output: matchSchema,
  },
  /** The words to tell both sides, ready to copy or send. */
  'matches.messages': {
    kind: 'query',
    permission: 'match.review',
    reads: ['match', 'person', 'request', 'settings', 'term'],
    input: z.strictObject({ matchId: matchIdSchema }),
    output: z.array(
      z.strictObject({
        side: z.enum(['helper', 'requester']),
        name: z.string(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        preferred: z.enum(['any', 'phone', 'sms', 'email']),
        /** Where they live, as far as whoever asks may see it: for the clock there. */
        point: latLngSchema.nullable(),
        subject: z.string(),
        text: z.string(),
        toldAt: instantSchema.nullable(),
        /** Details of the requester that these words leave out, because nothing allows sharing them. */
        leftOut: z.array(z.enum(['share_contact', 'share_address'])),
        /** Ways by which this person does not want to be reached. */
        notBy: z.array(z.enum(['phone', 'sms', 'email'])),
        requesterId: personIdSchema,
        requesterName: z.string(),
      }),
    ),
  },
  'matches.markTold': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'undo'],
    input: z.strictObject({ matchId: matchIdSchema, side: z.enum(['helper', 'requester']) }),
    output: matchSchema,
  },
  'undo.peek': {
    kind: 'query',
    permission: 'match.read',
    reads: ['undo', 'match'],
    input: z.strictObject({}),
    output: undoStateSchema.nullable(),
  },
  'undo.run': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching'],
    input: z.strictObject({ id: undoIdSchema }),
    output: z.strictObject({ requestId: requestIdSchema.nullable() }),
  },
  'matching.run': {
    kind: 'command',
    permission: 'match.review',
    changes: [],
    input: z.strictObject({}),
    output: matchingStatusSchema,
  },
  'matching.cancel': {
    kind: 'command',
    permission: 'match.review',
    changes: [],
    input: z.strictObject({}),
    output: matchingStatusSchema,
  },
  'matching.status': {
    kind: 'query',
    permission: 'match.read',
    reads: ['matching'],
    input: z.strictObject({}),
    output: matchingStatusSchema,
  },
});
