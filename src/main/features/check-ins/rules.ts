import { checkInRulesSchema, type CheckInRules } from '../../../shared/domain/check-in';
import { DEFAULT_DELAYS } from '../../../shared/domain/check-in-ladder';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from '../settings/repository';

const NAME = 'check_ins';

export const DEFAULT_RULES: CheckInRules = { delays: DEFAULT_DELAYS, steps: '', hasSound: true };

/** The rules as saved; what is missing or out of range is as Kith proposes it. */
export async function getRules(reader: Reader): Promise<CheckInRules> {
  const found = (await readStored(reader, NAME)) as Partial<CheckInRules> | undefined;
  const delays = { ...DEFAULT_DELAYS, ...found?.delays };
  const stored = checkInRulesSchema.safeParse({ ...DEFAULT_RULES, ...found, delays });
  return stored.success ? stored.data : DEFAULT_RULES;
}

export async function saveRules(writer: Writer, rules: CheckInRules): Promise<CheckInRules> {
  await store(writer, NAME, rules);
  return rules;
}
