import { retentionRulesSchema, RULED_KINDS, type RetentionRules } from '../../../shared/contract/retention';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from '../settings/repository';

const NAME = 'retention';

/** No law gives the numbers; the reasons stand beside them on the screen, and each organisation sets its own. */
export const DEFAULT_RULES: RetentionRules = {
  requests: 12,
  people: 24,
  helpers: 24,
  applications: 6,
  vetting: 6,
  check_ins: 12,
  calls: 12,
  queue_items: 6,
  shift_notes: 3,
  merges: 12,
  drafts: 1,
  imports: 12,
};

/** The rules as saved; one that is missing or out of range is as Kith proposes it. */
export async function retentionRules(reader: Reader): Promise<RetentionRules> {
  const stored = await readStored(reader, NAME);
  if (typeof stored !== 'object' || stored === null) return DEFAULT_RULES;
  const saved = stored as Readonly<Record<string, unknown>>;
  const kept = RULED_KINDS.filter((kind) => retentionRulesSchema.shape[kind].safeParse(saved[kind]).success);
  return { ...DEFAULT_RULES, ...Object.fromEntries(kept.map((kind) => [kind, saved[kind]])) };
}

export async function saveRules(writer: Writer, rules: RetentionRules): Promise<RetentionRules> {
  await store(writer, NAME, rules);
  return rules;
}
