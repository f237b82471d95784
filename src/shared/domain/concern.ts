import { z } from 'zod';
import { callIdSchema, concernActionIdSchema, concernIdSchema, personIdSchema } from './ids';
import { instantSchema, localDateSchema } from './time';

/** How urgent: somebody is in danger now; soon; to be looked at. */
export const CONCERN_URGENCIES = ['now', 'soon', 'look'] as const;
export const concernUrgencySchema = z.enum(CONCERN_URGENCIES);
export type ConcernUrgency = z.infer<typeof concernUrgencySchema>;

/** From where it was raised; the record takes any such word, so that a new place needs no new table. */
export const CONCERN_SOURCES = ['person', 'helper', 'request', 'match', 'call'] as const;
export const concernSourceSchema = z.strictObject({
  kind: z.enum(CONCERN_SOURCES),
  id: z.number().int().positive(),
});
export type ConcernSource = z.infer<typeof concernSourceSchema>;

export const CONCERN_STATUSES = ['open', 'in_hand', 'closed'] as const;
export const concernStatusSchema = z.enum(CONCERN_STATUSES);
export type ConcernStatus = z.infer<typeof concernStatusSchema>;

/** Somebody who uses Kith, by account. */
export const namedAccountSchema = z.strictObject({ id: z.string(), name: z.string() });
export type NamedAccount = z.infer<typeof namedAccountSchema>;

/** The call during which a concern was raised, or that it is about. */
export const concernCallSchema = z.strictObject({
  id: callIdSchema,
  startedAt: instantSchema,
  operator: z.string(),
  /** As people write it, where it is not known who rang; empty otherwise, because the person says more. */
  number: z.string(),
});
export type ConcernCall = z.infer<typeof concernCallSchema>;

const lineSchema = {
  id: concernIdSchema,
  /** Null where it is about a call of which it is not known who rang. */
  personId: personIdSchema.nullable(),
  /** Of a caller who is not in the record, as it was noted. Null when there is none, or the person is gone. */
  personName: z.string().nullable(),
  /** Null where it was not raised from a call, or that is gone. */
  call: concernCallSchema.nullable(),
  urgency: concernUrgencySchema,
  raisedAt: instantSchema,
  raisedBy: z.string(),
  status: concernStatusSchema,
  assignedTo: z.string().nullable(),
  /** The earliest day on which something is due that was not done. */
  nextDue: localDateSchema.nullable(),
};
export const concernLineSchema = z.strictObject(lineSchema);
export type ConcernLine = z.infer<typeof concernLineSchema>;

/** Something that somebody is to do by a day. */
export const concernActionSchema = z.strictObject({
  id: concernActionIdSchema,
  words: z.string(),
  who: z.string(),
  dueOn: localDateSchema,
  at: instantSchema,
  by: z.string(),
  done: z.strictObject({ at: instantSchema, by: z.string(), words: z.string() }).nullable(),
});
export type ConcernAction = z.infer<typeof concernActionSchema>;

/** What was written or decided, oldest first. */
export const concernStepSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  kind: z.enum(['note', 'status', 'assigned']),
  words: z.string(),
  status: concernStatusSchema.nullable(),
  who: z.string().nullable(),
});
export type ConcernStep = z.infer<typeof concernStepSchema>;

export const concernSchema = z.strictObject({
  ...lineSchema,
  source: concernSourceSchema,
  words: z.string(),
  /** Whose accounts do not see it, by name. */
  hiddenFrom: z.array(z.string()),
  actions: z.array(concernActionSchema),
  steps: z.array(concernStepSchema),
});
export type Concern = z.infer<typeof concernSchema>;
