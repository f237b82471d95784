import { z } from 'zod';
import { CONSENT_SCOPES, consentScopeSchema, type ConsentScope } from '../domain/consent';
import { matchIdSchema, personIdSchema, requestIdSchema } from '../domain/ids';
import { instantSchema, localDateSchema } from '../domain/time';
import { storableText } from '../domain/text';
import { defineCalls } from './define';

/** What allows it: they agreed, or one of the two other grounds on which a small organisation may rely. */
export const consentBasisSchema = z.enum(['consent', 'legitimate_interest', 'vital_interest']);
export const consentHowSchema = z.enum(['phone', 'in_person', 'signed', 'online', 'import']);

const answerSchema = z.strictObject({
  isGiven: z.boolean(),
  basis: consentBasisSchema,
  /** The words that were read out, as they stood then. */
  words: z.string(),
  wordsVersion: z.number().int(),
  how: consentHowSchema,
  givenOn: localDateSchema,
  recordedBy: z.string(),
  recordedAt: instantSchema,
  withdrawnOn: localDateSchema.nullable(),
  withdrawnBy: z.string().nullable(),
});

/** Where one person stands with one scope: given, refused, withdrawn, or nothing was recorded. */
export const consentStateSchema = z.enum(['given', 'refused', 'withdrawn', 'unrecorded']);
export type ConsentState = z.infer<typeof consentStateSchema>;

export const scopeAnswerSchema = z.strictObject({
  scope: consentScopeSchema,
  state: consentStateSchema,
  /** The last answer; null where none was recorded. */
  answer: answerSchema.nullable(),
});
export type ScopeAnswer = z.infer<typeof scopeAnswerSchema>;

export const personConsentsSchema = z.strictObject({
  /** Every scope once, in their order. */
  scopes: z.array(scopeAnswerSchema),
  /** Tasks that are still to come whose helper was told, with what this person may have taken back since. */
  sharedWith: z.array(
    z.strictObject({
      matchId: matchIdSchema,
      requestId: requestIdSchema,
      helperName: z.string(),
      summary: z.string(),
      toldAt: instantSchema,
    }),
  ),
});
export type PersonConsents = z.infer<typeof personConsentsSchema>;

const wordsSchema = z.strictObject(
  Object.fromEntries(CONSENT_SCOPES.map((scope) => [scope, storableText(1000)])) as Record<
    ConsentScope,
    ReturnType<typeof storableText>
  >,
);

export const consentSettingsSchema = z.strictObject({
  /** What is read out for each scope. */
  words: wordsSchema,
  /** What counts for sharing with a helper where nothing was recorded. */
  whenUnrecorded: z.enum(['withhold', 'legitimate_interest']),
});
export type ConsentSettings = z.infer<typeof consentSettingsSchema>;

export const consentCalls = defineCalls({
  'consents.ofPerson': {
    kind: 'query',
    permission: 'person.read',
    reads: ['person', 'match', 'request', 'helper'],
    input: z.strictObject({ personId: personIdSchema }),
    output: personConsentsSchema,
  },
  /** Writes down what was answered, with the words as they stand now. A refusal needs no basis. */
  'consents.record': {
    kind: 'command',
    permission: 'person.write',
    changes: ['person', 'match'],
    input: z.strictObject({
      personId: personIdSchema,
      answers: z
        .array(z.strictObject({ scope: consentScopeSchema, isGiven: z.boolean(), basis: consentBasisSchema }))
        .min(1)
        .max(CONSENT_SCOPES.length),
      how: consentHowSchema,
      givenOn: localDateSchema,
    }),
    output: personConsentsSchema,
  },
  /** Takes back what was given; nothing of it is forgotten. */
  'consents.withdraw': {
    kind: 'command',
    permission: 'person.write',
    changes: ['person', 'match'],
    input: z.strictObject({ personId: personIdSchema, scope: consentScopeSchema }),
    output: personConsentsSchema,
  },
  'consents.settings': {
    kind: 'query',
    permission: 'person.read',
    reads: ['settings'],
    input: z.strictObject({}),
    output: consentSettingsSchema.extend({ version: z.number().int() }),
  },
  /** Other words get another version; answers keep those that were read out. */
  'consents.saveSettings': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'match'],
    input: consentSettingsSchema,
    output: consentSettingsSchema.extend({ version: z.number().int() }),
  },
});
