import {
  Alert,
  Button,
  Checkbox,
  NumberInput,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
} from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WORDS_LENGTH, type CheckInRules } from '../../../../shared/domain/check-in';
import { DELAY_NAMES } from '../../../../shared/domain/check-in-ladder';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useOrganisation } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

const MOST_MINUTES = 240;

/** How the ladder goes when nobody answers, and whether Kith goes on running to watch it. */
export function CheckInsPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('checkIns.rules', {});
  return (
    <>
      <Part title={t('checkIns.rules.title')} hint={t('checkIns.rules.hint')}>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {data === undefined && error === null && <ListSkeleton rows={3} />}
        {data !== undefined && <RulesForm rules={data.rules} defaults={data.defaults} />}
      </Part>
      <Part title={t('checkIns.background.title')}>
        <BackgroundSwitch />
      </Part>
    </>
  );
}

const isFine = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES;

function RulesForm({ rules, defaults }: { rules: CheckInRules; defaults: CheckInRules }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('checkIns.saveRules');
  const [draft, setDraft] = useState(rules);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!DELAY_NAMES.every((name) => isFine(draft.delays[name]))) return;
    save.mutate(draft, { onSuccess: () => notify.done(t('checkIns.rules.saved')) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={640}>
        <SimpleGrid cols={2} spacing="md">
          {DELAY_NAMES.map((name) => (
            <NumberInput
              key={name}
              label={t(`checkIns.rules.delay.${name}`)}
              description={t('checkIns.rules.usual', { count: defaults.delays[name] })}
              suffix={t('checkIns.rules.minutes')}
              min={0}
              max={MOST_MINUTES}
              step={5}
              allowDecimal={false}
              value={Number.isNaN(draft.delays[name]) ? '' : draft.delays[name]}
              error={isFine(draft.delays[name]) ? undefined : t('checkIns.rules.wrong')}
              onChange={(value) => {
                const minutes = typeof value === 'number' ? value : Number.NaN;
                setDraft({ ...draft, delays: { ...draft.delays, [name]: minutes } });
              }}
            />
          ))}
        </SimpleGrid>
        <Textarea
          label={t('checkIns.rules.steps')}
          description={t('checkIns.rules.stepsHint')}
          placeholder={t('checkIns.emergency.steps', { name: '…' })}
          autosize
          minRows={4}
          maxLength={WORDS_LENGTH}
          value={draft.steps}
          onChange={(event) => {
            setDraft({ ...draft, steps: event.currentTarget.value });
          }}
        />
        <Checkbox
          label={t('checkIns.rules.sound')}
          checked={draft.hasSound}
          onChange={(event) => {
            setDraft({ ...draft, hasSound: event.currentTarget.checked });
          }}
        />
        <ErrorNotice error={save.error} />
        <Button type="submit" style={{ alignSelf: 'start' }} loading={save.isPending}>
          {t('checkIns.rules.save')}
        </Button>
      </Stack>
    </form>
  );
}

function BackgroundSwitch() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { isSample } = useOrganisation();
  const { data, error } = useCall('checkIns.background', {});
  const set = useCommand('checkIns.setBackground');
  const change = (isOn: boolean) => {
    const onSuccess = () =>
      notify.done(t(isOn ? 'checkIns.background.saved.on' : 'checkIns.background.saved.off'));
    set.mutate({ isOn }, { onSuccess });
  };
  if (data === undefined) return <ErrorNotice error={error} />;
  return (
    <Stack gap="sm">
      <Switch
        label={t('checkIns.background.switch')}
        description={t(isSample ? 'checkIns.background.notInSample' : 'checkIns.background.switchHint')}
        checked={data.choice === 'yes'}
        disabled={isSample || set.isPending}
        onChange={(event) => {
          change(event.currentTarget.checked);
        }}
      />
      {!data.hasTray && (
        <Alert color="yellow" variant="light" p="sm">
          <Text size="sm">{t('checkIns.background.noTray')}</Text>
        </Alert>
      )}
      <ErrorNotice error={set.error} />
    </Stack>
  );
}
