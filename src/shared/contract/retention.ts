import { z } from 'zod';
import { draftFormSchema } from '../domain/draft';
import { storableText } from '../domain/text';
import { localDateSchema } from '../domain/time';
import { defineCalls } from './define';

/** Kinds whose months an admin sets; who took consent back is due at once, whatever the rules say. */
export const RULED_KINDS = [
  'requests',
  'people',
  'helpers',
  'applications',
  'vetting',
  'check_ins',
  'calls',
  'queue_items',
  'shift_notes',
  'merges',
  'drafts',
  'imports',
] as const;
export type RuledKind = (typeof RULED_KINDS)[number];

/**
 * Kinds of record with a rule of their own: the words of requests that are closed; people with nothing open; helpers who
 * left; applications that were never finished; checks of helpers who left; people who took back that their details are
 * held; what was said in check-ins, in phone calls, and in calls that were made; notes from shift to shift; how rows were before
 * a merge; forms that were never saved; what tells which rows came from which file.
 */
export const RETENTION_KINDS = ['withdrawn', ...RULED_KINDS] as const;
export const retentionKindSchema = z.enum(RETENTION_KINDS);
export type RetentionKind = z.infer<typeof retentionKindSchema>;

/** Kinds of which an entry is about nobody in particular, so that nobody can be kept instead. */
export const NOBODYS_KINDS = ['shift_notes', 'merges', 'drafts', 'imports'] as const;

const months = z.number().int().min(1).max(240);
export const retentionRulesSchema = z.strictObject({
  requests: months,
  people: months,
  helpers: months,
  applications: months,
  vetting: months,
  check_ins: months,
  calls: months,
  queue_items: months,
  shift_notes: months,
  merges: months,
  drafts: months,
  imports: months,
} satisfies Record<RuledKind, typeof months>);
/** Months to keep each kind, from the day that its words name. */
export type RetentionRules = z.infer<typeof retentionRulesSchema>;

const itemSchema = z.strictObject({
  id: z.number().int(),
  /** Whom or what it is about, to be recognised by the one who decides; of a draft, whose it is. Empty for an import. */
  name: z.string(),
  /** Which form a draft is of; null for other kinds. */
  form: draftFormSchema.nullable(),
  /** Whether there is a person who can be kept, so that it stays with them. */
  isOfPerson: z.boolean(),
  /** The day from which the months count. */
  since: localDateSchema,
  /** Why it has to stay although it is due; empty when it may go. */
  obstacles: z.array(z.strictObject({ kind: z.string(), count: z.number().int() })),
  /** What somebody wrote who keeps it. */
  reasons: z.array(z.strictObject({ reason: z.string(), until: localDateSchema.nullable() })),
});
export type DueItem = z.infer<typeof itemSchema>;

export const dueGroupSchema = z.strictObject({
  kind: retentionKindSchema,
  /** The months of the rule; null where none is needed. */
  months: z.number().int().nullable(),
  /** All that are due; `items` are the ones that have been due longest. */
  total: z.number().int(),
  items: z.array(itemSchema),
});
export type DueGroup = z.infer<typeof dueGroupSchema>;

export const DUE_SHOWN = 100;

export const retentionCalls = defineCalls({
  'retention.rules': {
    kind: 'query',
    permission: 'retention.manage',
    reads: ['settings'],
    input: z.strictObject({}),
    output: z.strictObject({ rules: retentionRulesSchema, defaults: retentionRulesSchema }),
  },
  'retention.saveRules': {
    kind: 'command',
    permission: 'retention.manage',
    changes: ['settings'],
    input: retentionRulesSchema,
    output: retentionRulesSchema,
  },
  /** What is due today. Nothing goes by this. */
  'retention.due': {
    kind: 'query',
    permission: 'retention.manage',
    reads: [
      ...(['settings', 'person', 'request', 'helper', 'match', 'import', 'checkin'] as const),
      ...(['call', 'queue', 'draft', 'duplicate'] as const),
    ],
    input: z.strictObject({}),
    output: z.array(dueGroupSchema),
  },
  /** Keeps somebody (of a request: its requester; of a call: who rang, or for whom) until a day, with the reason. */
  'retention.keep': {
    kind: 'command',
    permission: 'retention.manage',
    changes: ['person'],
    input: z.strictObject({
      kind: retentionKindSchema.exclude([...NOBODYS_KINDS]),
      id: z.number().int().min(1),
      reason: storableText(400).min(1),
      until: localDateSchema,
    }),
    output: z.strictObject({}),
  },
  /** Lets go of what was looked at and is still due; a backup is made first. What is not due any more stays. */
  'retention.approve': {
    kind: 'command',
    permission: 'retention.manage',
    changes: [
      ...(['person', 'request', 'helper', 'match', 'import', 'audit', 'backup', 'matching'] as const),
      ...(['checkin', 'call', 'queue', 'draft', 'duplicate'] as const),
    ],
    input: z.strictObject({
      items: z
        .array(z.strictObject({ kind: retentionKindSchema, id: z.number().int().min(1) }))
        .min(1)
        .max(DUE_SHOWN * RETENTION_KINDS.length),
    }),
    output: z.strictObject({ done: z.number().int(), stayed: z.number().int() }),
  },
});
