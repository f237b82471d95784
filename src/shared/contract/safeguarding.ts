import { z } from 'zod';
import {
  concernLineSchema,
  concernSchema,
  concernSourceSchema,
  concernStatusSchema,
  concernUrgencySchema,
  namedAccountSchema,
} from '../domain/concern';
import { concernActionIdSchema, concernIdSchema, personIdSchema } from '../domain/ids';
import { storableText } from '../domain/text';
import { instantSchema, localDateSchema } from '../domain/time';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';
import { accountIdSchema } from './session';

const WORDS = 4_000;
const someWords = storableText(WORDS).refine((text) => text.trim() !== '', { error: 'must not be empty' });

/** How long a person is kept after the last concern about them was closed, in months. */
export const KEEP_MONTHS = { least: 0, most: 1_200, usual: 84 } as const;

export const safeguardingRulesSchema = z.strictObject({
  keepMonths: z.number().int().min(KEEP_MONTHS.least).max(KEEP_MONTHS.most),
  /** Instead of the numbers of the country; empty where those are right. */
  emergencyNumbers: storableText(200),
  /** What else to do when somebody is in danger, in the organisation's own words. */
  steps: storableText(1_000),
});
export type SafeguardingRules = z.infer<typeof safeguardingRulesSchema>;

/** Whom to ring when somebody is in danger now. */
export const emergencySchema = z.strictObject({
  /** `number` is ready to be dialled; `what` says whom it reaches. */
  numbers: z.array(
    z.strictObject({ number: z.string(), what: z.enum(['all', 'police', 'ambulance', 'fire', 'mobile']) }),
  ),
  /** The organisation's own numbers and steps; empty where there are none. */
  ownNumbers: z.string(),
  steps: z.string(),
});
export type Emergency = z.infer<typeof emergencySchema>;

const nothing = z.strictObject({});

export const safeguardingCalls = defineCalls({
  /** What the form needs: the emergency numbers, and who will see what is raised. */
  'safeguarding.form': {
    kind: 'query',
    permission: 'safeguarding.raise',
    reads: ['organisation', 'settings', 'account'],
    input: nothing,
    output: z.strictObject({ emergency: emergencySchema, readers: z.array(namedAccountSchema) }),
  },
  /** Fails with `not_possible` when nobody would be left to see it. */
  'safeguarding.raise': {
    kind: 'command',
    permission: 'safeguarding.raise',
    changes: ['concern'],
    input: z.strictObject({
      /** Null for a concern about a call, the source, of which it is not known who rang. */
      personId: personIdSchema.nullable(),
      source: concernSourceSchema,
      urgency: concernUrgencySchema,
      words: storableText(WORDS),
      hiddenFrom: z.array(accountIdSchema).max(50),
    }),
    output: z.strictObject({ raisedAt: instantSchema }),
  },
  /** What the caller has raised, and no more of it than that it was received. */
  'safeguarding.mine': {
    kind: 'query',
    permission: 'safeguarding.raise',
    reads: ['concern'],
    input: nothing,
    output: z.array(
      z.strictObject({
        id: concernIdSchema,
        personId: personIdSchema.nullable(),
        personName: z.string().nullable(),
        raisedAt: instantSchema,
      }),
    ),
  },
  'safeguarding.state': {
    kind: 'query',
    permission: 'safeguarding.read',
    reads: ['concern'],
    input: nothing,
    output: z.strictObject({
      /** Nobody has taken it in hand yet. */
      untouched: z.number().int(),
      /** Actions whose day has come. */
      due: z.number().int(),
      /** Those of them whose day has passed. */
      overdue: z.number().int(),
    }),
  },
  'safeguarding.list': {
    kind: 'query',
    isNoted: true,
    permission: 'safeguarding.read',
    reads: ['concern', 'person'],
    input: z.strictObject({ show: z.enum(['open', 'due', 'closed']), ...pageInput }),
    output: pageOf(concernLineSchema),
  },
  /** Who may be given something to do. */
  'safeguarding.readers': {
    kind: 'query',
    permission: 'safeguarding.read',
    reads: ['account'],
    input: z.strictObject({ id: concernIdSchema }),
    output: z.array(namedAccountSchema),
  },
  /** A command, because it is noted who looked. */
  'safeguarding.open': {
    kind: 'command',
    permission: 'safeguarding.read',
    changes: [],
    input: z.strictObject({ id: concernIdSchema }),
    output: concernSchema,
  },
  /** A note cannot be changed or deleted; a correction is another note. */
  'safeguarding.addNote': {
    kind: 'command',
    permission: 'safeguarding.read',
    changes: ['concern'],
    input: z.strictObject({ id: concernIdSchema, words: someWords }),
    output: concernSchema,
  },
  /** Closing needs words that say how it ended. */
  'safeguarding.setStatus': {
    kind: 'command',
    permission: 'safeguarding.read',
    changes: ['concern'],
    input: z.strictObject({ id: concernIdSchema, status: concernStatusSchema, words: storableText(WORDS) }),
    output: concernSchema,
  },
  'safeguarding.assign': {
    kind: 'command',
    permission: 'safeguarding.read',
    changes: ['concern'],
    input: z.strictObject({ id: concernIdSchema, accountId: accountIdSchema }),
    output: concernSchema,
  },
  'safeguarding.addAction': {
    kind: 'command',
    permission: 'safeguarding.read',
    changes: ['concern'],
    input: z.strictObject({
      id: concernIdSchema,
      words: someWords,
      who: storableText(120),
      dueOn: localDateSchema,
    }),
    output: concernSchema,
  },
  /** Fails with `changed_meanwhile` when it was done already. */
  'safeguarding.finishAction': {
    kind: 'command',
    permission: 'safeguarding.read',
    changes: ['concern'],
    input: z.strictObject({
      id: concernIdSchema,
      actionId: concernActionIdSchema,
      words: storableText(WORDS),
    }),
    output: concernSchema,
  },
  'safeguarding.rules': {
    kind: 'query',
    permission: 'settings.manage',
    reads: ['settings'],
    input: nothing,
    output: safeguardingRulesSchema,
  },
  'safeguarding.saveRules': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings'],
    input: safeguardingRulesSchema,
    output: safeguardingRulesSchema,
  },
});
