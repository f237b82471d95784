import { z } from 'zod';
import {
  matchIdSchema,
  personIdSchema,
  queueItemIdSchema,
  requestIdSchema,
  shiftNoteIdSchema,
} from '../domain/ids';
import {
  callbackReasonSchema,
  queueItemSchema,
  queueKindSchema,
  queueLineSchema,
  queueRulesSchema,
  shiftNoteSchema,
  tryOutcomeSchema,
} from '../domain/queue';
import { urgencySchema } from '../domain/request';
import { termCodeSchema } from '../domain/term';
import { storableText } from '../domain/text';
import { instantSchema } from '../domain/time';
import { defineCalls } from './define';
import { savesDraft } from '../domain/draft';
import { pageInput, pageOf } from './page';

const nothing = z.strictObject({});
const words = storableText(2_000);
const someWords = words.refine((text) => text.trim() !== '', { error: 'must not be empty' });
const kinds = z.array(queueKindSchema).max(4);

/** What a round asks: open requests that nobody is arranged for. An empty list is no condition. */
export const roundFilterSchema = z.strictObject({
  categories: z.array(termCodeSchema).max(200),
  urgencies: z.array(urgencySchema).max(4),
  /** Only those that were taken so many days ago or earlier. */
  olderThanDays: z.number().int().min(0).max(3_650),
});
export type RoundFilter = z.infer<typeof roundFilterSchema>;

const countsSchema = z.strictObject({
  due: z.number().int(),
  later: z.number().int(),
  stuck: z.number().int(),
});
export type QueueCounts = z.infer<typeof countsSchema>;

/** Reads what people look like and who may be seen, besides the queue itself. */
const SHOWN = ['queue', 'person', 'request', 'match', 'measure'] as const;

export const queueCalls = defineCalls({
  /** Those that have waited longest first. `counts` are of the kinds that were asked for. */
  'queue.list': {
    kind: 'query',
    permission: 'queue.work',
    reads: SHOWN,
    input: z.strictObject({ show: z.enum(['due', 'later', 'stuck', 'ended']), kinds, ...pageInput }),
    output: pageOf(queueLineSchema).extend({ counts: countsSchema }),
  },
  /** How many are due, and notes of other shifts that whoever asks has not read. */
  'queue.state': {
    kind: 'query',
    permission: 'queue.work',
    reads: SHOWN,
    input: nothing,
    output: z.strictObject({ due: z.number().int(), unread: z.number().int() }),
  },
  /** The call that whoever asks has open at this desk; null where there is none. */
  'queue.mine': {
    kind: 'query',
    permission: 'queue.work',
    reads: SHOWN,
    input: nothing,
    output: queueItemSchema.nullable(),
  },
  /** One call with its history, without reserving it. */
  'queue.get': {
    kind: 'query',
    permission: 'queue.work',
    reads: SHOWN,
    input: z.strictObject({ id: queueItemIdSchema }),
    output: queueItemSchema,
  },
  /**
   * Reserves a call for whoever asks, and puts back the one they had open before. Fails with `not_possible` when somebody
   * else has it open, and `changed_meanwhile` when it has ended.
   */
  'queue.open': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue'],
    input: z.strictObject({ id: queueItemIdSchema }),
    output: queueItemSchema,
  },
  /** Opens the one that has been due longest, is free, and was not skipped by whoever asks; null when there is none. */
  'queue.next': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue'],
    input: z.strictObject({ kinds }),
    output: queueItemSchema.nullable(),
  },
  /** Puts it back as it was. */
  'queue.leave': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue'],
    input: z.strictObject({ id: queueItemIdSchema }),
    output: nothing,
  },
  /**
   * Notes what came of it, and puts it back, later, or to an end. Fails with `changed_meanwhile` when it was worked on
   * since, so that the same answer sent twice is written once.
   */
  'queue.record': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue', 'draft'],
    input: z.strictObject({
      id: queueItemIdSchema,
      version: z.number().int(),
      outcome: tryOutcomeSchema.exclude(['over', 'no_longer']),
      words,
      /** When they asked to be rung: for `asked_later` alone. */
      nextAt: instantSchema.nullable(),
      skipReason: termCodeSchema.nullable(),
      ...savesDraft,
    }),
    output: queueLineSchema,
  },
  /**
   * Help is not needed any more: notes it, and closes the request. Fails as `queue.record` and `requests.setStatus` do.
   */
  'queue.endRequest': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue', 'request', 'match', 'matching', 'draft'],
    input: z.strictObject({ id: queueItemIdSchema, version: z.number().int(), words, ...savesDraft }),
    output: queueLineSchema,
  },
  /**
   * Adds a callback, or a voicemail to return. Where one for the same person or number and the same reason is open
   * already, nothing is added, and `there` says which, unless `isWanted`.
   */
  'queue.add': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue', 'draft'],
    input: z.strictObject({
      kind: z.enum(['callback', 'voicemail']),
      personId: personIdSchema.nullable(),
      requestId: requestIdSchema.nullable(),
      matchId: matchIdSchema.nullable(),
      name: storableText(120),
      number: storableText(40),
      reason: callbackReasonSchema,
      words,
      dueAt: instantSchema,
      isWanted: z.boolean(),
      ...savesDraft,
    }),
    output: z.strictObject({ added: queueLineSchema.nullable(), there: z.array(queueLineSchema) }),
  },
  'queue.previewRound': {
    kind: 'query',
    permission: 'queue.plan',
    reads: ['queue', 'request', 'match'],
    input: roundFilterSchema,
    output: z.strictObject({
      /** Requests that would get a call. */
      requests: z.number().int(),
      /** Those that fit, too, and are part of a round already. */
      already: z.number().int(),
    }),
  },
  'queue.makeRound': {
    kind: 'command',
    permission: 'queue.plan',
    changes: ['queue', 'draft'],
    input: z.strictObject({ filter: roundFilterSchema, words, ...savesDraft }),
    output: z.strictObject({ made: z.number().int() }),
  },
  'queue.rules': {
    kind: 'query',
    permission: 'queue.work',
    reads: ['settings'],
    input: nothing,
    output: queueRulesSchema,
  },
  'queue.saveRules': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'queue'],
    input: queueRulesSchema,
    output: queueRulesSchema,
  },
  /** What waits, and what whoever asks did since `since`. */
  'shift.get': {
    kind: 'query',
    permission: 'queue.work',
    reads: [...SHOWN, 'call'],
    input: nothing,
    output: z.strictObject({
      since: instantSchema,
      /** Calls on the phone since then, and how many minutes those that are over took. */
      calls: z.strictObject({ count: z.number().int(), minutes: z.number().int() }),
      waiting: countsSchema.extend({
        /** Due, by kind. */
        kinds: z.record(queueKindSchema, z.number().int()),
        /** Since when the one that has waited longest is due; null when nothing is. */
        longest: instantSchema.nullable(),
      }),
      done: z.array(
        z.strictObject({
          at: instantSchema,
          name: z.string(),
          kind: queueKindSchema,
          outcome: tryOutcomeSchema,
          words: z.string(),
        }),
      ),
    }),
  },
  'shift.notes': {
    kind: 'query',
    permission: 'queue.work',
    reads: ['queue'],
    input: z.strictObject({ ...pageInput }),
    output: pageOf(shiftNoteSchema),
  },
  'shift.write': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue', 'draft'],
    input: z.strictObject({ words: someWords, ...savesDraft }),
    output: nothing,
  },
  'shift.markRead': {
    kind: 'command',
    permission: 'queue.work',
    changes: ['queue'],
    input: z.strictObject({ id: shiftNoteIdSchema }),
    output: nothing,
  },
});
