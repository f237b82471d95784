import { z } from 'zod';
import { accountSchema } from './accounts';
import { backupStateSchema } from './backups';
import { defineCalls } from './define';
import { retentionRulesSchema } from './retention';

/** What may be out of order, in the order in which it is told. */
export const SHORTCOMINGS = [
  'backup_failed',
  'backup_old',
  'disk_low',
  'audit_broken',
  'place_late',
  'place_none',
  'one_admin',
  'accounts_unused',
  'checks_expired',
  'retention_due',
  'no_basis',
  'health_no_basis',
] as const;
export const shortcomingCodeSchema = z.enum(SHORTCOMINGS);
export type ShortcomingCode = z.infer<typeof shortcomingCodeSchema>;

const shortcomingSchema = z.strictObject({
  code: shortcomingCodeSchema,
  /** How many it is about; 0 where nothing is counted. */
  count: z.number().int(),
  /** Whom it is about, the first of them. */
  names: z.array(z.string()),
});
export type Shortcoming = z.infer<typeof shortcomingSchema>;

const count = z.number().int();

export const overviewSchema = z.strictObject({
  held: z.strictObject({
    people: count,
    requests: count,
    helpers: count,
    matches: count,
    vetting: count,
    consents: count,
    check_ins: count,
    calls: count,
    queue_items: count,
    shift_notes: count,
    measures: count,
    merges: count,
    drafts: count,
    imports: count,
    entries: count,
  }),
  rules: retentionRulesSchema,
  /** Months for which the audit keeps its entries at least. */
  auditMonths: count,
  /** Everybody who may log in or could, with the last time they did; empty in the sample. */
  accounts: z.array(accountSchema.extend({ lastLogIn: z.number().int().nullable() })),
  backups: backupStateSchema,
  /** Bytes that may still be written where the record lies; null when the system does not tell. */
  freeBytes: z.number().nullable(),
  /** What is not in order; empty only when every one of {@link SHORTCOMINGS} was looked at. */
  shortcomings: z.array(shortcomingSchema),
  /** What could not be looked at: in the sample, accounts and backups. */
  unchecked: z.array(shortcomingCodeSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewCalls = defineCalls({
  /** Asked when somebody opens the screen: it walks the whole audit. */
  'overview.get': {
    kind: 'query',
    permission: 'settings.manage',
    reads: [],
    input: z.strictObject({}),
    output: overviewSchema,
  },
});
