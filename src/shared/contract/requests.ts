import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { personIdSchema, requestIdSchema } from '../domain/ids';
import {
  requestInputSchema,
  requestSchema,
  requestStatusSchema,
  rruleSchema,
  seriesScopeSchema,
  urgencySchema,
} from '../domain/request';
import { termCodeSchema } from '../domain/term';
import { instantSchema, whenSchema } from '../domain/time';
import { storableText } from '../domain/text';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';

/** One line of the list of requests. */
export const requestLineSchema = z.strictObject({
  id: requestIdSchema,
  requesterId: personIdSchema,
  requesterName: z.string(),
  category: termCodeSchema,
  summary: z.string(),
  urgency: urgencySchema,
  when: whenSchema,
  locality: z.string(),
  helpersNeeded: z.number().int(),
  helpersTaken: z.number().int(),
  hasSuggestion: z.boolean(),
  isSeries: z.boolean(),
  status: requestStatusSchema,
  createdAt: instantSchema,
});
export type RequestLine = z.infer<typeof requestLineSchema>;

/** `filled`, `waiting` and `suggested` are open requests seen by their matches. */
export const requestListStatusSchema = z.enum([
  'waiting',
  'suggested',
  'filled',
  ...requestStatusSchema.options,
]);

export const requestFilterSchema = z.strictObject({
  text: storableText(200),
  categories: z.array(termCodeSchema).max(60),
  urgencies: z.array(urgencySchema).max(4),
  statuses: z.array(requestListStatusSchema).max(8),
  requesterId: personIdSchema.nullable(),
  /** Only those with a flag to be looked at; for whoever may decide on flags. */
  isFlagged: z.boolean(),
});
export type RequestFilter = z.infer<typeof requestFilterSchema>;

export const requestCalls = defineCalls({
  'requests.list': {
    kind: 'query',
    permission: 'request.read',
    reads: ['request', 'match', 'person', 'flag'],
    input: z.strictObject({
      filter: requestFilterSchema,
      sort: z.enum(['urgency', 'newest', 'soonest', 'name']),
      ...pageInput,
    }),
    output: pageOf(requestLineSchema),
  },
  'requests.get': {
    kind: 'query',
    permission: 'request.read',
    reads: ['request'],
    input: z.strictObject({ id: requestIdSchema }),
    output: requestSchema,
  },
  'requests.create': {
    kind: 'command',
    permission: 'request.write',
    changes: ['request', 'matching', 'draft', 'flag', 'duplicate'],
    input: z.strictObject({
      request: requestInputSchema,
      rrule: rruleSchema.nullable(),
      /** Requests that look the same and are others. */
      notSame: z.array(requestIdSchema).max(50).optional(),
      ...savesDraft,
    }),
    output: requestSchema,
  },
  'requests.update': {
    kind: 'command',
    permission: 'request.write',
    changes: ['request', 'match', 'matching', 'draft', 'flag'],
    input: z.strictObject({
      id: requestIdSchema,
      version: z.number().int(),
      scope: seriesScopeSchema,
      request: requestInputSchema,
      rrule: rruleSchema.nullable(),
      /** Somebody was warned that a helper has another task then. */
      isDoubleBookingMeant: z.boolean().optional(),
      ...savesDraft,
    }),
    output: requestSchema,
  },
  'requests.setStatus': {
    kind: 'command',
    permission: 'request.write',
    changes: ['request', 'match', 'matching', 'draft', 'flag'],
    input: z.strictObject({
      id: requestIdSchema,
      version: z.number().int(),
      status: requestStatusSchema,
      scope: seriesScopeSchema,
      reason: termCodeSchema.nullable(),
      note: storableText(1000),
      ...savesDraft,
    }),
    output: requestSchema,
  },
});
