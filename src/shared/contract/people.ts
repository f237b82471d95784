import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { helperIdSchema, personIdSchema } from '../domain/ids';
import { personInputSchema, personSchema } from '../domain/person';
import { termCodeSchema } from '../domain/term';
import { instantSchema } from '../domain/time';
import { storableText } from '../domain/text';
import { defineCalls } from './define';

export const doNotMatchSchema = z.strictObject({
  personId: personIdSchema,
  otherId: personIdSchema,
  otherName: z.string(),
  reason: termCodeSchema,
  note: z.string(),
  createdAt: instantSchema,
  createdBy: z.string(),
});
export type DoNotMatch = z.infer<typeof doNotMatchSchema>;

export const personHitSchema = z.strictObject({
  id: personIdSchema,
  displayName: z.string(),
  phone: z.string().nullable(),
  /** True where the role of whoever asks sees no more than first name and town. */
  isWithheld: z.boolean(),
  locality: z.string(),
  helperId: helperIdSchema.nullable(),
  openRequests: z.number().int(),
});
export type PersonHit = z.infer<typeof personHitSchema>;

export const peopleCalls = defineCalls({
  /** Words of a name, a phone number typed any way, or notes. */
  'people.search': {
    kind: 'query',
    permission: 'person.read',
    reads: ['person', 'request', 'helper'],
    input: z.strictObject({ text: storableText(200), limit: z.number().int().min(1).max(100) }),
    output: z.array(personHitSchema),
  },
  'people.get': {
    kind: 'query',
    permission: 'person.read',
    reads: ['person'],
    input: z.strictObject({ id: personIdSchema }),
    output: personSchema,
  },
  'people.create': {
    kind: 'command',
    permission: 'person.write',
    changes: ['person', 'draft', 'duplicate'],
    /** `notSame`: people who look the same and are somebody else. */
    input: personInputSchema.extend({ notSame: z.array(personIdSchema).max(50).optional(), ...savesDraft }),
    output: personSchema,
  },
  'people.update': {
    kind: 'command',
    permission: 'person.write',
    changes: ['person', 'matching', 'draft', 'flag'],
    input: z.strictObject({
      id: personIdSchema,
      version: z.number().int(),
      person: personInputSchema,
      ...savesDraft,
    }),
    output: personSchema,
  },
  /** Reads a phone number as typed; null when it is not one in the organisation's country or with its prefix. */
  'people.readPhone': {
    kind: 'query',
    permission: 'person.read',
    reads: ['organisation'],
    input: z.strictObject({ text: storableText(40) }),
    output: z.strictObject({
      e164: z.string().nullable(),
      shown: z.string(),
      /** Where the number may be from: several countries share a prefix. */
      countries: z.array(z.string()),
    }),
  },
  'doNotMatch.list': {
    kind: 'query',
    permission: 'match.review',
    reads: ['person'],
    input: z.strictObject({ personId: personIdSchema }),
    output: z.array(doNotMatchSchema),
  },
  'doNotMatch.add': {
    kind: 'command',
    permission: 'match.review',
    changes: ['person', 'match', 'matching', 'draft'],
    input: z.strictObject({
      personId: personIdSchema,
      otherId: personIdSchema,
      reason: termCodeSchema,
      note: storableText(1000),
      ...savesDraft,
    }),
    output: z.array(doNotMatchSchema),
  },
  'doNotMatch.remove': {
    kind: 'command',
    permission: 'match.review',
    changes: ['person', 'match', 'matching'],
    input: z.strictObject({ personId: personIdSchema, otherId: personIdSchema }),
    output: z.array(doNotMatchSchema),
  },
});
