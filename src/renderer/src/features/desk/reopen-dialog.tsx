import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndedNeed } from '../../../../shared/contract/desk';
import type { LocalDate, When } from '../../../../shared/domain/time';
import { DayField } from '../../components/day-field';
import { ErrorNotice } from '../../components/error-notice';
import { TimeField } from '../../components/time-field';
import { Dialog } from '../../components/dialog';
import { useNow } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

interface ReopenDialogProps {
  need: EndedNeed;
  /** By the clock of the main process, which the board is made by. */
  today: LocalDate;
  opened: boolean;
  onClose: () => void;
}

/** Asks when a request that passed is needed now, and opens it again for then. */
export function ReopenDialog({ opened, onClose, ...part }: ReopenDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('desk.reopen.title')}>
      <ReopenForm {...part} onClose={onClose} />
    </Dialog>
  );
}

function ReopenForm({ need, today, onClose }: Omit<ReopenDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const next = useNextDay(need, today);
  const notify = useNotify();
  const reopen = useCommand('desk.reopen');
  const [date, setDate] = useState<LocalDate | null>(next);
  const [from, setFrom] = useState(need.when.kind === 'between' ? need.when.fromMinute : null);
  const [to, setTo] = useState(need.when.kind === 'any' ? 1440 : need.when.toMinute);
  const isOrdered = from === null || from < to;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (date === null || !isOrdered) return;
    const when: When =
      from === null
        ? { kind: 'by', date, toMinute: to }
        : { kind: 'between', date, fromMinute: from, toMinute: to };
    reopen.mutate(
      { id: need.requestId, version: need.version, when },
      {
        onSuccess: () => {
          onClose();
          notify.done(t('desk.reopen.done'));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">
          {t('desk.reopen.hint', { requester: need.requesterName, summary: need.summary })}
        </Text>
        <Group align="flex-start">
          <DayField
            label={t('desk.reopen.day')}
            value={date}
            onChange={setDate}
            today={today}
            minDate={today}
            isRequired
          />
          {from !== null && <TimeField label={t('desk.reopen.from')} value={from} onChange={setFrom} />}
          <TimeField
            label={t('desk.reopen.to')}
            value={to}
            onChange={setTo}
            error={isOrdered ? undefined : t('desk.reopen.order')}
          />
        </Group>
        <ErrorNotice error={reopen.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={reopen.isPending} data-autofocus>
            {t('desk.reopen.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const DAY_MS = 24 * 3_600_000;

/** The next day on which the same hours are still to come: today, or tomorrow. */
function useNextDay({ when }: EndedNeed, today: LocalDate): LocalDate {
  const format = useFormat();
  const now = useNow();
  const isOver = when.kind !== 'any' && format.time(when.toMinute) <= format.clock(now);
  return isOver ? new Date(Date.parse(today) + DAY_MS).toISOString().slice(0, 10) : today;
}
