import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBeach } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInPlan } from '../../../../shared/domain/check-in';
import { DayField } from '../../components/day-field';
import { ErrorNotice } from '../../components/error-notice';
import { FormSection } from '../../components/form-section';
import { Dialog } from '../../components/dialog';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import classes from './check-ins.module.css';

/** When nobody is called, and why. */
export function PlanPauses({ plan }: { plan: CheckInPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const [isAdding, adding] = useDisclosure(false);
  const end = useCommand('checkIns.endPause');
  const mayPlan = useCan()('checkin.plan') && plan.state !== 'ended';
  const shown = plan.pauses.filter(({ until }) => until >= format.today);
  const endIt = (id: (typeof shown)[number]['id']) => {
    end.mutate({ planId: plan.id, id }, { onSuccess: () => notify.done(t('checkIns.pause.ended')) });
  };
  return (
    <FormSection title={t('checkIns.pause.title')}>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('checkIns.pause.none')}
        </Text>
      )}
      <Stack component="ul" gap="xs" className={classes['list'] ?? ''}>
        {shown.map(({ id, from, until, reason }) => (
          <li key={id}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">
                {t('checkIns.pause.line', { from: format.day(from), until: format.day(until), reason })}
              </Text>
              {mayPlan && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={end.isPending}
                  onClick={() => {
                    endIt(id);
                  }}
                >
                  {t('checkIns.pause.end')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </Stack>
      <ErrorNotice error={end.error} />
      {mayPlan && (
        <Button
          variant="default"
          style={{ alignSelf: 'start' }}
          leftSection={<IconBeach size={18} aria-hidden />}
          onClick={adding.open}
        >
          {t('checkIns.pause.add')}
        </Button>
      )}
      <PauseDialog plan={plan} opened={isAdding} onClose={adding.close} />
    </FormSection>
  );
}

interface PauseDialogProps {
  plan: CheckInPlan;
  opened: boolean;
  onClose: () => void;
}

function PauseDialog({ plan, opened, onClose }: PauseDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('checkIns.pause.dialog', { name: plan.personName })}>
      <PauseForm plan={plan} onClose={onClose} />
    </Dialog>
  );
}

function PauseForm({ plan, onClose }: Omit<PauseDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const notify = useNotify();
  const add = useCommand('checkIns.pause');
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const isReady = from !== null && until !== null && reason.trim() !== '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A dialog is drawn elsewhere, and to React it still lies within the form of the plan.
    event.stopPropagation();
    if (!isReady) return;
    const onSuccess = () => {
      notify.done(t('checkIns.pause.added'));
      onClose();
    };
    add.mutate({ planId: plan.id, from, until, reason }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group gap="sm" align="start">
          <DayField
            label={t('checkIns.pause.from')}
            isRequired
            today={today}
            value={from}
            onChange={setFrom}
          />
          <DayField
            label={t('checkIns.pause.until')}
            isRequired
            today={today}
            value={until}
            onChange={setUntil}
          />
        </Group>
        <TextInput
          label={t('checkIns.pause.reason')}
          description={t('checkIns.pause.reasonHint')}
          required
          maxLength={400}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Text size="sm" c="dimmed">
          {t('checkIns.pause.open')}
        </Text>
        <ErrorNotice error={add.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={!isReady}>
            {t('checkIns.pause.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
