import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_SPENDING } from '../../../../shared/domain/money';
import { useCan } from '../../lib/app-state';
import { useMoney } from '../../lib/money';
import { useTerms } from '../../lib/terms';
import type { Draft } from '../../lib/use-draft';
import type { RequestForm } from './request-form';

/** How much a helper may spend, where the category involves spending; and why, where it is more than usual. */
export function SpendingFields({ draft: { value, set } }: { draft: Draft<RequestForm> }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const money = useMoney();
  const mayRaise = useCan()('settings.manage');
  const category = value.category === null ? null : terms.category(value.category);
  if (money === null || (category?.involvesSpending !== true && value.spendUpTo === null)) return null;
  const limit = money.format(money.rules.taskLimit);
  const isAbove = value.spendUpTo !== null && value.spendUpTo > money.rules.taskLimit;
  return (
    <>
      <NumberInput
        label={t('requests.spend.upTo', { currency: money.rules.currency })}
        description={t('requests.why.spendUpTo', { limit })}
        error={isAbove && !mayRaise && value.spendReason === '' ? t('requests.spend.above', { limit }) : null}
        min={1}
        max={MOST_SPENDING}
        allowDecimal={false}
        allowNegative={false}
        value={value.spendUpTo ?? ''}
        onChange={(amount) => {
          set({ spendUpTo: typeof amount === 'number' ? amount : null });
        }}
      />
      {isAbove && (mayRaise || value.spendReason !== '') && (
        <TextInput
          label={t('requests.spend.reason', { limit })}
          description={t('requests.why.spendReason')}
          required
          maxLength={300}
          readOnly={!mayRaise}
          value={value.spendReason}
          onChange={(event) => {
            set({ spendReason: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
