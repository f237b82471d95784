import { z } from 'zod';
import {
  callInputSchema,
  callLineSchema,
  callSchema,
  directionSchema,
  dispositionSchema,
  leadSchema,
  noticeSchema,
} from '../domain/call';
import { consentScopeSchema } from '../domain/consent';
import { draftIdSchema } from '../domain/draft';
import { callIdSchema, leadIdSchema, noticeIdSchema, personIdSchema, requestIdSchema } from '../domain/ids';
import { placeInputSchema } from '../domain/place';
import { requestInputSchema, requestStatusSchema, urgencySchema } from '../domain/request';
import { termCodeSchema } from '../domain/term';
import { storableText } from '../domain/text';
import { instantSchema, localDateSchema, whenSchema } from '../domain/time';
import { defineCalls } from './define';
import { likelyHelpersSchema, wishedHelpSchema } from './likely-helpers';
import { pageInput, pageOf } from './page';
import { personHitSchema } from './people';

const nothing = z.strictObject({});

/** A request of a call; who asks, and who rang for them, is what the call says. */
export const callRequestInputSchema = z.strictObject({
  request: requestInputSchema.omit({ requesterId: true, callerId: true, callerRelation: true }),
  /** Which of the requests of this call, counted from 0, this one is the way back of. */
  returnOf: z.number().int().min(0).max(9).nullable(),
});
export type CallRequestInput = z.infer<typeof callRequestInputSchema>;

/** Everything that a call led to. It is saved as a whole, or not at all. */
export const callResultSchema = z.strictObject({
  call: callInputSchema,
  disposition: dispositionSchema,
  requests: z.array(callRequestInputSchema).max(10),
  /** Requests that stood in the record before, and that the call was about. */
  about: z.array(requestIdSchema).max(20),
  /** Where somebody lives who is not in the record yet. */
  home: placeInputSchema.nullable(),
  /** What whoever is helped needs, beside what the record says of them already. */
  needs: z.array(termCodeSchema).max(20),
  /** What was answered to the words that were read out. */
  consents: z.array(z.strictObject({ scope: consentScopeSchema, isGiven: z.boolean() })).max(7),
  /** The caller offers to help, in these words; somebody gets back to them by that day. */
  offer: z.strictObject({ words: storableText(500), followUpOn: localDateSchema }).nullable(),
});
export type CallResult = z.infer<typeof callResultSchema>;

const earlierCallSchema = callLineSchema
  .pick({ id: true, disposition: true, startedAt: true, dangerAt: true, operator: true })
  .extend({
    /** The beginning of the notes. */
    notes: z.string(),
  });

/** How often somebody rang, or was rung, since when. */
export const callHistorySchema = z.strictObject({
  count: z.number().int(),
  firstAt: instantSchema.nullable(),
  last: z.array(earlierCallSchema),
});
export type CallHistory = z.infer<typeof callHistorySchema>;

export const knownCallerSchema = personHitSchema.extend({
  /** True where the number that was typed is theirs, or they rang from it before. */
  hasNumber: z.boolean(),
  requests: z.array(
    z.strictObject({
      id: requestIdSchema,
      category: termCodeSchema,
      summary: z.string(),
      urgency: urgencySchema,
      when: whenSchema,
      status: requestStatusSchema,
    }),
  ),
  calls: callHistorySchema,
  notices: z.array(noticeSchema),
});
export type KnownCaller = z.infer<typeof knownCallerSchema>;

export const callCalls = defineCalls({
  /** A call has begun. The same id once more gives the same call, so that it can be asked again. */
  'calls.begin': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call'],
    input: z.strictObject({ draftId: draftIdSchema, direction: directionSchema }),
    /** How long it has lasted by now, in milliseconds. */
    output: z.strictObject({ id: callIdSchema, startedAt: instantSchema, lasted: z.number().int().min(0) }),
  },
  /** It was no call after all. Does nothing for one that was finished. */
  'calls.drop': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call'],
    input: z.strictObject({ draftId: draftIdSchema }),
    output: nothing,
  },
  /** Somebody looked, during this call, at what to do in danger; the first time counts. */
  'calls.danger': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call'],
    input: z.strictObject({ draftId: draftIdSchema, direction: directionSchema }),
    output: nothing,
  },
  /**
   * Ends a call with all that it led to. Saving the same once more gives what the first time gave. Fails with `not_possible`
   * when it was finished with other words, or when somebody may not ask for anything new.
   */
  'calls.finish': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call', 'person', 'request', 'matching', 'draft', 'flag'],
    input: callResultSchema.extend({ draftId: draftIdSchema }),
    output: callSchema,
  },
  /** Corrects what was noted. Fails with `changed_meanwhile`. */
  'calls.update': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call', 'draft'],
    input: z.strictObject({
      id: callIdSchema,
      version: z.number().int(),
      call: callInputSchema,
      disposition: dispositionSchema,
      draftId: draftIdSchema.optional(),
    }),
    output: callSchema,
  },
  'calls.get': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call', 'person', 'request', 'settings'],
    input: z.strictObject({ id: callIdSchema }),
    output: callSchema,
  },
  /** Calls that began on a day by the clock of the organisation, or those nobody finished, the latest first. */
  'calls.list': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call', 'person'],
    input: z.strictObject({
      show: z.enum(['day', 'unfinished']),
      day: localDateSchema.nullable(),
      ...pageInput,
    }),
    output: pageOf(callLineSchema).extend({ unfinished: z.number().int(), dueLeads: z.number().int() }),
  },
  /** Calls of whose notes, names or number these words are part, the latest first. None for an empty text. */
  'calls.search': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call', 'person'],
    input: z.strictObject({ text: storableText(200), limit: z.number().int().min(1).max(500) }),
    output: z.strictObject({ items: z.array(callLineSchema), isMore: z.boolean() }),
  },
  /** Who it may be: by a number typed any way, or the first letters of a name. Nobody for an empty text. */
  'calls.recognise': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call', 'person', 'request', 'helper'],
    input: z.strictObject({
      text: storableText(200),
      /** What was typed as the number where the text is a name: those who have it come first. */
      number: storableText(200).optional(),
      limit: z.number().int().min(1).max(20),
    }),
    output: z.strictObject({
      /** The number as it was read; null when the text is none. */
      number: z.strictObject({ e164: z.string(), shown: z.string(), calls: callHistorySchema }).nullable(),
      people: z.array(knownCallerSchema),
    }),
  },
  /** One person, with what whoever talks to them should know. */
  'calls.known': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call', 'person', 'request', 'helper'],
    input: z.strictObject({ personId: personIdSchema }),
    output: knownCallerSchema,
  },
  /**
   * How long requests of a category waited lately: of `requests`, `helped` found somebody, half of them within
   * `medianHours` (null where none did).
   */
  'calls.waiting': {
    kind: 'query',
    permission: 'call.take',
    reads: ['request', 'match'],
    input: z.strictObject({ category: termCodeSchema }),
    output: z.strictObject({
      requests: z.number().int(),
      helped: z.number().int(),
      medianHours: z.number().int().nullable(),
    }),
  },
  /**
   * Who could help with what is being asked for on the phone, by the rules and costs of the plan, at most five, those first
   * to whom nothing is suggested for that time. Nothing of it is stored.
   */
  'calls.likelyHelpers': {
    kind: 'query',
    permission: 'call.take',
    reads: ['person', 'request', 'helper', 'match', 'measure', 'settings', 'term'],
    input: wishedHelpSchema,
    output: likelyHelpersSchema,
  },
  /** The calls that led to a request or were about it. */
  'calls.ofRequest': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.array(callLineSchema),
  },
  /** People who offered to help and wait for an answer, the longest overdue first. */
  'leads.list': {
    kind: 'query',
    permission: 'call.take',
    reads: ['call', 'person', 'helper', 'settings'],
    input: z.strictObject({ ...pageInput }),
    output: pageOf(leadSchema),
  },
  /**
   * Fails with `changed_meanwhile` when somebody answered them already, and with `not_possible` where a rule asks for a
   * second person and the asker, who noted the offer, would take them on alone.
   */
  'leads.close': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call'],
    input: z.strictObject({ id: leadIdSchema, status: z.enum(['became_helper', 'not_now']) }),
    output: nothing,
  },
  /** Gets back to them on another day. */
  'leads.moveDay': {
    kind: 'command',
    permission: 'call.take',
    changes: ['call'],
    input: z.strictObject({ id: leadIdSchema, followUpOn: localDateSchema }),
    output: nothing,
  },
  /** What whoever talks to a person should know, as long as it holds. */
  'notices.ofPerson': {
    kind: 'query',
    permission: 'person.details',
    reads: ['person'],
    input: z.strictObject({ personId: personIdSchema }),
    output: z.array(noticeSchema),
  },
  'notices.add': {
    kind: 'command',
    permission: 'person.write',
    changes: ['person'],
    input: z.strictObject({
      personId: personIdSchema,
      words: storableText(200).refine((text) => text.trim() !== '', { error: 'must not be empty' }),
      until: localDateSchema.nullable(),
    }),
    output: z.array(noticeSchema),
  },
  'notices.end': {
    kind: 'command',
    permission: 'person.write',
    changes: ['person'],
    input: z.strictObject({ personId: personIdSchema, id: noticeIdSchema }),
    output: z.array(noticeSchema),
  },
});
