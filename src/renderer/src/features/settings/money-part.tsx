import { Button, Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SPENDING, moneyRulesSchema, type MoneyRules } from '../../../../shared/domain/money';
import { ErrorNotice } from '../../components/error-notice';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

/** What helpers may spend for somebody, and how. */
export function MoneyPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('settings.money', {});
  return (
    <Part title={t('settings.money.title')} hint={t('settings.money.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && <MoneyForm key={JSON.stringify(data)} saved={data} />}
    </Part>
  );
}

function MoneyForm({ saved }: { saved: MoneyRules }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('settings.saveMoney');
  const [rules, setRules] = useState(saved);
  const change = (part: Partial<MoneyRules>) => {
    setRules({ ...rules, ...part });
  };
  const isFine = moneyRulesSchema.safeParse(rules).success;
  const isDirty = JSON.stringify(rules) !== JSON.stringify(saved);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ rules }, { onSuccess: () => notify.done(t('settings.money.saved')) });
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Group align="flex-start">
          <NumberInput
            label={t('settings.money.limit')}
            description={t('settings.money.limitHint')}
            min={0}
            max={MOST_SPENDING}
            allowDecimal={false}
            w={260}
            value={rules.taskLimit}
            onChange={(amount) => {
              change({ taskLimit: typeof amount === 'number' ? amount : 0 });
            }}
          />
          <TextInput
            label={t('settings.money.currency')}
            description={t('settings.money.currencyHint')}
            maxLength={3}
            w={220}
            value={rules.currency}
            error={isFine ? null : t('settings.money.currencyWrong')}
            onChange={(event) => {
              change({ currency: event.currentTarget.value.toUpperCase() });
            }}
          />
        </Group>
        {(['receipts', 'neverCard'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`settings.money.${name}`)}
            checked={rules[name]}
            onChange={(event) => {
              change({ [name]: event.currentTarget.checked });
            }}
          />
        ))}
        <ErrorNotice error={save.error} />
        <Button type="submit" disabled={!isDirty || !isFine} loading={save.isPending}>
          {t('common.action.save')}
        </Button>
      </Stack>
    </form>
  );
}
