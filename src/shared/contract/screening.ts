import { z } from 'zod';
import { flagIdSchema, helperIdSchema, personIdSchema, requestIdSchema } from '../domain/ids';
import { requiredLine } from '../domain/text';
import { instantSchema } from '../domain/time';
import { SCREENING_RULES, type ScreeningRule } from '../screening/rules';
import { defineCalls } from './define';

/** What becomes of what a rule finds: nothing, it is shown, or it is shown and a second person has to look. */
export const ruleModeSchema = z.enum(['off', 'show', 'second']);
export type RuleMode = z.infer<typeof ruleModeSchema>;

const ruleSchema = z.enum(SCREENING_RULES);
export const ruleModesSchema = z.strictObject(
  Object.fromEntries(SCREENING_RULES.map((rule) => [rule, ruleModeSchema])) as Record<
    ScreeningRule,
    typeof ruleModeSchema
  >,
);
export type RuleModes = z.infer<typeof ruleModesSchema>;

/** How a rule has fared, in plain counts. */
const ruleRecordSchema = z.strictObject({
  rule: ruleSchema,
  open: z.number().int(),
  dismissed: z.number().int(),
  scam: z.number().int(),
  /** It was dismissed often and never once confirmed: perhaps it asks for too much attention. */
  isOftenWrong: z.boolean(),
});

export const flagSchema = z.strictObject({
  id: flagIdSchema,
  requestId: requestIdSchema.nullable(),
  helperId: helperIdSchema.nullable(),
  personId: personIdSchema,
  personName: z.string(),
  rule: ruleSchema,
  field: z.enum(['summary', 'details', 'notes', 'person_notes', 'record']),
  /** The words found, with some before and after them; empty where it is what the record holds. */
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  /** Others with the same text or contact, by name, at most three. */
  others: z.array(z.string()),
  /** The offer that was turned down: whose it was, and by whom and when. Null where it is about none. */
  offer: z.strictObject({ name: z.string(), by: z.string(), at: instantSchema }).nullable(),
  state: z.enum(['open', 'dismissed', 'scam']),
  /** Without a second person who looks, no match of it is confirmed. */
  needsSecond: z.boolean(),
  /** The asker entered it, so a second person is somebody else. */
  isMine: z.boolean(),
  enteredBy: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  note: z.string(),
  version: z.number().int(),
});
export type Flag = z.infer<typeof flagSchema>;

export const screeningCalls = defineCalls({
  'screening.modes': {
    kind: 'query',
    permission: 'app.use',
    reads: ['settings'],
    input: z.strictObject({}),
    output: ruleModesSchema,
  },
  'screening.rules': {
    kind: 'query',
    permission: 'settings.manage',
    reads: ['settings', 'flag'],
    input: z.strictObject({}),
    output: z.strictObject({ modes: ruleModesSchema, records: z.array(ruleRecordSchema) }),
  },
  /** What was off and is not any more is looked for from then on, soon also in what is there already. */
  'screening.saveModes': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'flag'],
    input: z.strictObject({ modes: ruleModesSchema }),
    output: ruleModesSchema,
  },
  /** Flags of a request and of helpers: those to be looked at first. */
  'flags.of': {
    kind: 'query',
    permission: 'match.review',
    reads: ['flag', 'request', 'helper', 'person', 'settings'],
    input: z.strictObject({
      requestId: requestIdSchema.nullable(),
      helperIds: z.array(helperIdSchema).max(20),
    }),
    output: z.array(flagSchema),
  },
  /** How many requests and helpers have a flag that nobody has decided on. */
  'flags.count': {
    kind: 'query',
    permission: 'match.review',
    reads: ['flag', 'request', 'helper', 'settings'],
    input: z.strictObject({}),
    output: z.strictObject({ requests: z.number().int(), helpers: z.number().int() }),
  },
  /** `open` takes a decision back; a dismissal of `person` covers whatever the rule finds of them later. */
  'flags.decide': {
    kind: 'command',
    permission: 'match.review',
    changes: ['flag'],
    input: z.strictObject({
      id: flagIdSchema,
      version: z.number().int(),
      state: z.enum(['open', 'dismissed', 'scam']),
      covers: z.enum(['words', 'person']),
      note: requiredLine(500),
    }),
    output: flagSchema,
  },
});
