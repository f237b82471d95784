import { Button, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KEEP_MONTHS, type SafeguardingRules } from '../../../../shared/contract/safeguarding';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { EmergencyNotice } from '../../people/emergency-notice';
import { Part } from './part';

/** What is shown in an emergency, and how long people are kept after a concern. */
export function SafeguardingPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('safeguarding.rules', {});
  return (
    <Part title={t('settings.tab.safeguarding')} hint={t('safeguarding.rules.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data !== undefined && <RulesForm rules={data} />}
    </Part>
  );
}

function RulesForm({ rules }: { rules: SafeguardingRules }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('safeguarding.saveRules');
  const [draft, setDraft] = useState(rules);
  const set = (changes: Partial<SafeguardingRules>) => {
    setDraft({ ...draft, ...changes });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(draft, {
      onSuccess: () => {
        notify.done(t('safeguarding.rules.saved'));
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={560}>
        <Text size="sm">{t('safeguarding.rules.check')}</Text>
        <NumbersShown />
        <TextInput
          label={t('safeguarding.rules.numbers')}
          description={t('safeguarding.rules.numbersHint')}
          maxLength={200}
          value={draft.emergencyNumbers}
          onChange={(event) => {
            set({ emergencyNumbers: event.currentTarget.value });
          }}
        />
        <Textarea
          label={t('safeguarding.rules.steps')}
          description={t('safeguarding.rules.stepsHint')}
          autosize
          minRows={3}
          maxLength={1000}
          value={draft.steps}
          onChange={(event) => {
            set({ steps: event.currentTarget.value });
          }}
        />
        <NumberInput
          label={t('safeguarding.rules.keepMonths')}
          description={t('safeguarding.rules.keepHint')}
          min={KEEP_MONTHS.least}
          max={KEEP_MONTHS.most}
          allowDecimal={false}
          value={draft.keepMonths}
          onChange={(value) => {
            if (typeof value === 'number') set({ keepMonths: value });
          }}
        />
        <ErrorNotice error={save.error} />
        <Button type="submit" style={{ alignSelf: 'start' }} loading={save.isPending}>
          {t('safeguarding.rules.save')}
        </Button>
      </Stack>
    </form>
  );
}

/** As it stands: what is typed and not saved is not in it. */
function NumbersShown() {
  const { data, error } = useCall('safeguarding.form', {});
  return (
    <>
      <ErrorNotice error={error} />
      {data !== undefined && <EmergencyNotice emergency={data.emergency} />}
    </>
  );
}
