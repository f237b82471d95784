import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import { ruleModeSchema, type RuleMode, type RuleModes } from '../../../../shared/contract/screening';
import type { ScreeningRule } from '../../../../shared/screening/rules';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { MoneyPart } from './money-part';
import { Part } from './part';

type RuleRecord = OutputOf<'screening.rules'>['records'][number];

/** What each rule of screening does, and how it has fared so far. */
export function ScreeningPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('screening.rules', {});
  const save = useCommand('screening.saveModes');
  const notify = useNotify();
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton />;
  const set = (rule: ScreeningRule, mode: RuleMode) => {
    const modes: RuleModes = { ...data.modes, [rule]: mode };
    save.mutate({ modes }, { onSuccess: () => notify.done(t('screening.settings.saved')) });
  };
  return (
    <>
      <MoneyPart />
      <Part title={t('screening.settings.title')} hint={t('screening.settings.hint')}>
        <Text size="sm">{t('screening.settings.secondHint')}</Text>
        <ErrorNotice error={save.error} />
        {data.records.map((record) => (
          <Rule
            key={record.rule}
            record={record}
            mode={data.modes[record.rule]}
            isBusy={save.isPending}
            onMode={(mode) => {
              set(record.rule, mode);
            }}
          />
        ))}
      </Part>
    </>
  );
}

interface RuleProps {
  record: RuleRecord;
  mode: RuleMode;
  isBusy: boolean;
  onMode: (mode: RuleMode) => void;
}

function Rule({ record, mode, isBusy, onMode }: RuleProps) {
  const { t } = useTranslation();
  const title = t(`screening.rule.${record.rule}.title`);
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" component="section" aria-label={title}>
      <Stack gap={2} maw={460}>
        <Title order={3} size="h6">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t('screening.settings.record', { ...record })}
        </Text>
        {record.isOftenWrong && mode !== 'off' && (
          <Text size="sm">{t('screening.settings.often', { ...record })}</Text>
        )}
      </Stack>
      <SegmentedControl
        style={{ flex: 'none' }}
        aria-label={t('screening.settings.modeOf', { rule: title })}
        disabled={isBusy}
        data={ruleModeSchema.options.map((value) => ({
          value,
          label: t(`screening.settings.mode.${value}`),
        }))}
        value={mode}
        onChange={onMode}
      />
    </Group>
  );
}
