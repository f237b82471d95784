import { moneyRulesSchema, usualMoneyRules, type MoneyRules } from '../../../shared/domain/money';
import { KithError } from '../../../shared/contract/errors';
import type { Reader, Writer } from '../../database/session';
import { getOrganisation } from '../organisation/service';
import { readStored, store } from './repository';

const NAME = 'money.rules';

/** The rules as saved; as usual in the organisation's country until somebody says otherwise. */
export async function getMoneyRules(reader: Reader): Promise<MoneyRules> {
  const usual = usualMoneyRules((await getOrganisation(reader))?.country ?? '');
  const found = await readStored(reader, NAME);
  const stored = moneyRulesSchema.safeParse({ ...usual, ...(typeof found === 'object' ? found : {}) });
  return stored.success ? stored.data : usual;
}

/** @throws KithError `bad_input` for a currency that is not known */
export async function saveMoneyRules(writer: Writer, rules: MoneyRules): Promise<MoneyRules> {
  if (!Intl.supportedValuesOf('currency').includes(rules.currency)) {
    throw new KithError(
      'bad_input',
      `A currency such as GBP was expected; "${rules.currency}" is not known.`,
      {
        path: 'currency',
      },
    );
  }
  await store(writer, NAME, rules);
  return rules;
}
