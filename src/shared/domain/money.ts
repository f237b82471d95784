import { z } from 'zod';
import type { CategoryDetail } from './term';

/** More than this is no errand any more. In whole units of the currency. */
export const MOST_SPENDING = 10_000;

/** What an organisation asks of helpers who spend money for somebody. */
export const moneyRulesSchema = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'is not a currency such as GBP' }),
  /** The most for one task, in whole units; 0: helpers spend nothing. */
  taskLimit: z.number().int().min(0).max(MOST_SPENDING),
  /** They keep the receipt and are paid back against it. */
  receipts: z.boolean(),
  /** They never take a card or PIN. */
  neverCard: z.boolean(),
});
export type MoneyRules = z.infer<typeof moneyRulesSchema>;

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK BG'.split(' ');
const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ GB: 'GBP', CH: 'CHF', LI: 'CHF', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', IN: 'INR', ZA: 'ZAR' },
  ...{ SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', UA: 'UAH', JP: 'JPY' },
  ...Object.fromEntries(EURO.map((country) => [country, 'EUR'])),
};

/** Until an admin says otherwise: a week's shopping, against the receipt, never by card. */
export function usualMoneyRules(country: string): MoneyRules {
  return { currency: CURRENCIES[country] ?? 'EUR', taskLimit: 30, receipts: true, neverCard: true };
}

/** What of a request says how much may be spent. */
export interface Spending {
  /** Whole units of the organisation's currency; null: up to the limit of the organisation. */
  readonly spendUpTo: number | null;
  /** Why it may be more than the limit; empty unless somebody who may has raised it. */
  readonly spendReason: string;
}

/** The most that may be spent on a request; null where its category involves no spending and no amount is named. */
export function mostSpending(
  { spendUpTo, spendReason }: Spending,
  category: Pick<CategoryDetail, 'involvesSpending'> | null,
  { taskLimit }: Pick<MoneyRules, 'taskLimit'>,
): number | null {
  if (spendUpTo === null) return category?.involvesSpending === true ? taskLimit : null;
  return spendReason === '' ? Math.min(spendUpTo, taskLimit) : spendUpTo;
}
