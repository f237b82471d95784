import {
  KEEP_MONTHS,
  safeguardingRulesSchema,
  type Emergency,
  type SafeguardingRules,
} from '../../../shared/contract/safeguarding';
import type { Reader, Writer } from '../../database/session';
import { getOrganisation } from '../organisation/service';
import { readStored, store } from '../settings/repository';
import { emergencyNumbers } from './emergency-numbers';

const NAME = 'safeguarding';
const DEFAULT_RULES: SafeguardingRules = { keepMonths: KEEP_MONTHS.usual, emergencyNumbers: '', steps: '' };

/** The organisation's rules; what an older version did not know is as the defaults say. */
export async function getRules(reader: Reader): Promise<SafeguardingRules> {
  const found = (await readStored(reader, NAME)) as Partial<SafeguardingRules> | undefined;
  const stored = safeguardingRulesSchema.safeParse({ ...DEFAULT_RULES, ...found });
  return stored.success ? stored.data : DEFAULT_RULES;
}

export async function saveRules(writer: Writer, rules: SafeguardingRules): Promise<SafeguardingRules> {
  await store(writer, NAME, rules);
  return rules;
}

/** Whom to ring, where the organisation is. */
export async function emergencyOf(reader: Reader): Promise<Emergency> {
  const rules = await getRules(reader);
  const country = (await getOrganisation(reader))?.country ?? '';
  return {
    numbers: emergencyNumbers(country),
    ownNumbers: rules.emergencyNumbers.trim(),
    steps: rules.steps.trim(),
  };
}
