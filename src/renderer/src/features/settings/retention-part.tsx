import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RULED_KINDS, type RetentionRules } from '../../../../shared/contract/retention';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { DueList } from './due-list';
import { Part } from './part';

/** How long each kind is kept, and what is due today. */
export function RetentionPart() {
  const { t } = useTranslation();
  const { data, error } = useCall('retention.rules', {});
  return (
    <>
      <DueList />
      <Part title={t('care.retention.title')} hint={t('care.retention.hint')}>
        <ErrorNotice error={error} />
        {data === undefined ? (
          <ListSkeleton rows={6} />
        ) : (
          <Rules key={JSON.stringify(data.rules)} saved={data.rules} />
        )}
      </Part>
    </>
  );
}

type Draft = Record<keyof RetentionRules, number | string>;

const isFine = (months: number | string) => {
  const value = Number(months);
  return months !== '' && Number.isInteger(value) && value >= 1 && value <= 240;
};

function Rules({ saved }: { saved: RetentionRules }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('retention.saveRules');
  const check = (months: number | string) => (isFine(months) ? null : t('care.retention.wrong'));
  const form = useForm<Draft>({
    initialValues: { ...saved },
    validateInputOnChange: true,
    validate: Object.fromEntries(RULED_KINDS.map((kind) => [kind, check])),
  });
  const submit = (draft: Draft) => {
    const rules = Object.fromEntries(
      RULED_KINDS.map((kind) => [kind, Number(draft[kind])]),
    ) as RetentionRules;
    save.mutate(rules, { onSuccess: () => notify.done(t('care.retention.saved')) });
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        {RULED_KINDS.map((kind) => (
          <NumberInput
            key={kind}
            label={t('care.retention.months', { what: t(`care.retention.kind.${kind}`) })}
            description={t(`care.retention.reason.${kind}`)}
            min={1}
            max={240}
            allowDecimal={false}
            clampBehavior="none"
            styles={{ wrapper: { maxWidth: 160 } }}
            {...form.getInputProps(kind)}
          />
        ))}
        <ErrorNotice error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('care.retention.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
