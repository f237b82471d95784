import { Button, Checkbox, NumberInput, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QUEUE_LIMITS, waitAfter, type QueueRules } from '../../../../shared/domain/queue';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

/** When calls that were not answered come up again, and whether follow-ups are made by themselves. */
export function QueuePart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('queue.rules', {});
  return (
    <Part title={t('settings.tab.queue')} hint={t('queue.rules.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data !== undefined && <RulesForm rules={data} />}
    </Part>
  );
}

const NUMBERS = ['firstMinutes', 'factor', 'mostHours', 'tries'] as const;
const HINTED: ReadonlySet<string> = new Set(['firstMinutes', 'factor']);

function RulesForm({ rules }: { rules: QueueRules }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('queue.saveRules');
  const [draft, setDraft] = useState(rules);
  const set = (changes: Partial<QueueRules>) => {
    setDraft({ ...draft, ...changes });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(draft, { onSuccess: () => notify.done(t('queue.rules.saved')) });
  };
  const number = (name: (typeof NUMBERS)[number] | 'followUpHours') => (
    <NumberInput
      key={name}
      label={t(`queue.rules.${name}`)}
      description={HINTED.has(name) ? t(`queue.rules.${name}Hint`) : undefined}
      min={QUEUE_LIMITS[name].least}
      max={QUEUE_LIMITS[name].most}
      allowDecimal={name === 'factor'}
      maw={320}
      value={draft[name]}
      onChange={(value) => {
        if (typeof value === 'number') set({ [name]: value });
      }}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={560}>
        {NUMBERS.map(number)}
        <Waits rules={draft} />
        <Checkbox
          label={t('queue.rules.followUps')}
          description={t('queue.rules.followUpsHint')}
          checked={draft.followUps}
          onChange={(event) => {
            set({ followUps: event.currentTarget.checked });
          }}
        />
        {draft.followUps && number('followUpHours')}
        <ErrorNotice error={save.error} />
        <Button type="submit" style={{ alignSelf: 'start' }} loading={save.isPending}>
          {t('queue.rules.save')}
        </Button>
      </Stack>
    </form>
  );
}

const MINUTE_MS = 60_000;

/** What the numbers come to. */
function Waits({ rules }: { rules: QueueRules }) {
  const { t } = useTranslation();
  const format = useFormat();
  const waits = Array.from({ length: rules.tries - 1 }, (_, at) =>
    format.duration(Math.round(waitAfter(at + 1, rules) / MINUTE_MS)),
  );
  return (
    <Text size="sm" role="status">
      {waits.length === 0
        ? t('queue.rules.exampleNone')
        : t('queue.rules.example', { waits: format.list(waits) })}
    </Text>
  );
}
