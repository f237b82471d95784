import { useTranslation } from 'react-i18next';
import type { MoneyRules } from '../../../shared/domain/money';
import { useCall } from './query';

export interface Money {
  readonly rules: MoneyRules;
  /** Whole units in the organisation's currency, in words. */
  readonly format: (amount: number) => string;
}

/** The money rules of the organisation; null until they are known. */
export function useMoney(): Money | null {
  const { i18n } = useTranslation();
  const { data: rules } = useCall('settings.money', {});
  if (rules === undefined) return null;
  const { currency } = rules;
  const format = new Intl.NumberFormat(i18n.language, {
    ...{ style: 'currency', currency, maximumFractionDigits: 0 },
  });
  return { rules, format: (amount) => format.format(amount) };
}
