import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonHold } from '../../../../shared/contract/privacy';
import type { PersonId } from '../../../../shared/domain/ids';
import { DayField } from '../../components/day-field';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

const LONGEST_REASON = 400;

/** What keeps somebody from being erased. */
export function HoldsPart({ id, mayChange }: { id: PersonId; mayChange: boolean }) {
  const { t } = useTranslation();
  const holds = useCall('privacy.holds', { id });
  return (
    <Part title={t('privacy.hold.title')} hint={t('privacy.hold.hint')}>
      <ErrorNotice error={holds.error} onRetry={() => void holds.refetch()} />
      {holds.data?.length === 0 && <Text size="sm">{t('privacy.hold.none')}</Text>}
      {holds.data?.map((hold) => (
        <HoldLine key={hold.id ?? hold.reason} id={id} hold={hold} mayChange={mayChange} />
      ))}
      {mayChange && <AddHold id={id} />}
    </Part>
  );
}

function HoldLine({ id, hold, mayChange }: { id: PersonId; hold: PersonHold; mayChange: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lift = useCommand('privacy.liftHold');
  const { id: holdId, reason, createdBy: by } = hold;
  const until =
    hold.until === null
      ? t('privacy.hold.open')
      : t('privacy.hold.untilDay', { date: format.day(hold.until) });
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          <b>{t(`privacy.hold.source.${hold.source}`)}</b> ·{' '}
          {[reason, until, by].filter((word) => word !== '').join(' · ')}
        </Text>
        {mayChange && holdId !== null && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('privacy.hold.liftOf', { reason })}
            loading={lift.isPending}
            onClick={() => {
              lift.mutate({ id, holdId });
            }}
          >
            {t('privacy.hold.lift')}
          </Button>
        )}
      </Group>
      <ErrorNotice error={lift.error} />
    </Stack>
  );
}

function AddHold({ id }: { id: PersonId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const add = useCommand('privacy.addHold');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const clear = () => {
      setReason('');
      setUntil(null);
    };
    add.mutate({ id, reason: reason.trim(), until }, { onSuccess: clear });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group align="end">
          <TextInput
            flex={1}
            miw={260}
            label={t('privacy.hold.reason')}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <DayField
            label={t('privacy.hold.until')}
            value={until}
            onChange={setUntil}
            today={format.today}
            minDate={format.today}
            isClearable
            width={260}
          />
          <Button type="submit" variant="default" disabled={reason.trim() === ''} loading={add.isPending}>
            {t('privacy.hold.add')}
          </Button>
        </Group>
        <ErrorNotice error={add.error} />
      </Stack>
    </form>
  );
}
