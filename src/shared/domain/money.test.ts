import { describe, expect, it } from 'vitest';
import { moneyRulesSchema, mostSpending, usualMoneyRules } from './money';

const SHOPPING = { involvesSpending: true };
const RULES = { taskLimit: 30 };

describe('what may be spent', () => {
  it.each([
    ['is the limit where nothing is named', { spendUpTo: null, spendReason: '' }, SHOPPING, 30],
    ['is what is named below it', { spendUpTo: 20, spendReason: '' }, SHOPPING, 20],
    ['is the limit where it was lowered since', { spendUpTo: 50, spendReason: '' }, SHOPPING, 30],
    ['is more where somebody raised it', { spendUpTo: 50, spendReason: 'Boots' }, SHOPPING, 50],
    [
      'is nothing to speak of for a visit',
      { spendUpTo: null, spendReason: '' },
      { involvesSpending: false },
      null,
    ],
    ['is what is named also for a visit', { spendUpTo: 5, spendReason: '' }, null, 5],
  ])('%s', (_name, spending, category, most) => {
    expect(mostSpending(spending, category, RULES)).toBe(most);
  });

  it('is in the currency of the country until somebody says otherwise', () => {
    expect(['GB', 'LI', 'DE', 'XX'].map((country) => usualMoneyRules(country).currency)).toEqual([
      ...['GBP', 'CHF', 'EUR', 'EUR'],
    ]);
    expect(moneyRulesSchema.parse(usualMoneyRules('GB'))).toMatchObject({ receipts: true, neverCard: true });
  });
});
