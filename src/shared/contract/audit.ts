import { z } from 'zod';
import { AUDIT_ACTIONS } from '../domain/audit';
import { helperIdSchema, matchIdSchema, personIdSchema, requestIdSchema } from '../domain/ids';
import { storableText } from '../domain/text';
import { localDateSchema } from '../domain/time';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';

/** Entries are kept at least this long, unless an admin says otherwise. */
export const AUDIT_MONTHS = 24;

const scalar = z.union([z.string(), z.number(), z.null()]);
const valueSchema = z.union([scalar, z.array(scalar)]);
export type AuditValue = z.infer<typeof valueSchema>;

const changeSchema = z.strictObject({
  /** A column, or what a note calls it. */
  field: z.string(),
  /** Null for something that was added. */
  before: valueSchema,
  /** Null for something that was removed. */
  after: valueSchema,
  /** True when the values are not for everybody who may read the record; both are null then. */
  isHidden: z.boolean(),
});
export type AuditChange = z.infer<typeof changeSchema>;

export const auditEntrySchema = z.strictObject({
  /** The place in the chain. */
  id: z.number().int(),
  /** UTC milliseconds. */
  at: z.number().int(),
  actor: z.string(),
  desk: z.string(),
  /** The call or the task of the program. */
  call: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  /** Table and key of the row; null where no row was changed. */
  table: z.string().nullable(),
  row: z.string().nullable(),
  personId: personIdSchema.nullable(),
  requestId: requestIdSchema.nullable(),
  matchId: matchIdSchema.nullable(),
  /** The name that the person has now; null when there is none any more. */
  personName: z.string().nullable(),
  /** The same of the other one whom it is about: the helper of a match, the caller of a request. */
  otherName: z.string().nullable(),
  /** True when what was written in words was erased. */
  isErased: z.boolean(),
  changes: z.array(changeSchema),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const FAULTS = [
  'changed',
  'missing',
  'out_of_order',
  'value_changed',
  'value_missing',
  'guard_missing',
  'concern_changed',
] as const;

export const auditVerdictSchema = z.strictObject({
  entries: z.number().int(),
  /** The first entry that is still there. */
  from: z.number().int(),
  /** Entries whose words were erased, as they may be. */
  cleared: z.number().int(),
  /** Stands for everything up to the last entry; to be written down elsewhere. */
  seal: z.string(),
  /** The first entry that does not fit, 0 for a guard, or the concern; null when all do. */
  broken: z.strictObject({ id: z.number().int(), fault: z.enum(FAULTS) }).nullable(),
});
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;

export const auditSearchSchema = z.strictObject({
  /** In what was written, in names of people and in the name of whoever did it. */
  text: storableText(120),
  actor: storableText(200),
  action: z.enum(AUDIT_ACTIONS).nullable(),
  /** The first and the last day, in the organisation's zone. */
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
  ...pageInput,
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

const historyOf = <T extends z.ZodType>(id: T) => z.strictObject({ id, ...pageInput });
const entries = pageOf(auditEntrySchema);
const months = z.number().int().min(1).max(600);

export const auditCalls = defineCalls({
  /** What was done to a person, newest first; with what they do as a helper for whoever may read that. */
  'audit.ofPerson': {
    kind: 'query',
    isNoted: true,
    permission: 'person.read',
    reads: ['person', 'helper', 'audit'],
    input: historyOf(personIdSchema),
    output: entries,
  },
  /** The same by the helper record. */
  'audit.ofHelper': {
    kind: 'query',
    isNoted: true,
    permission: 'helper.read',
    reads: ['person', 'helper', 'audit'],
    input: historyOf(helperIdSchema),
    output: entries,
  },
  /** What was done to a request, with its matches for whoever may read those. */
  'audit.ofRequest': {
    kind: 'query',
    isNoted: true,
    permission: 'request.read',
    reads: ['request', 'match', 'audit'],
    input: historyOf(requestIdSchema),
    output: entries,
  },
  'audit.ofMatch': {
    kind: 'query',
    isNoted: true,
    permission: 'match.read',
    reads: ['match', 'audit'],
    input: historyOf(matchIdSchema),
    output: entries,
  },
  /** Everything, newest first, with every value. */
  'audit.search': {
    kind: 'query',
    isNoted: true,
    permission: 'audit.read',
    reads: ['audit'],
    input: auditSearchSchema,
    output: entries,
  },
  /** Walks the whole chain. */
  'audit.verify': {
    kind: 'query',
    permission: 'audit.read',
    reads: [],
    input: z.strictObject({}),
    output: auditVerdictSchema,
  },
  /** How many entries are older than that, before somebody takes them away. */
  'audit.countBefore': {
    kind: 'query',
    permission: 'audit.clear',
    reads: ['audit'],
    input: z.strictObject({ months }),
    output: z.strictObject({ entries: z.number().int() }),
  },
  /** Takes away entries that are older, by no less than {@link AUDIT_MONTHS}. */
  'audit.clearBefore': {
    kind: 'command',
    permission: 'audit.clear',
    changes: ['audit'],
    input: z.strictObject({ months: z.number().int().min(AUDIT_MONTHS).max(600) }),
    output: z.strictObject({ entries: z.number().int() }),
  },
});
