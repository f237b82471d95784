import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant, LocalDate } from '../../../../shared/domain/time';
import { DayField } from '../../components/day-field';
import { Dialog } from '../../components/dialog';
import { useNow, useOrganisation } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { postponeChoices, postponeUntil, postponeUntilDay } from './postpone-times';

interface PostponeDialogProps {
  opened: boolean;
  requesterName: string;
  isBusy: boolean;
  onPostpone: (until: Instant) => void;
  onClose: () => void;
}

/** Asks until when a request may wait. */
export function PostponeDialog(props: PostponeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={t('review.postpone.title', { requester: props.requesterName })}
    >
      <PostponeForm {...props} />
    </Dialog>
  );
}

function PostponeForm({ isBusy, onPostpone }: PostponeDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = { now: useNow(), timeZone: useOrganisation().timeZone };
  const [day, setDay] = useState<LocalDate | null>(null);
  const [isPast, setPast] = useState(false);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const until = postponeUntilDay(day ?? '', desk);
    setPast(until === null);
    if (until !== null) onPostpone(until);
  };
  return (
    <Stack>
      <Text size="sm">{t('review.postpone.intro')}</Text>
      {postponeChoices(desk).map((choice, at) => (
        <Button
          key={choice}
          variant="default"
          justify="space-between"
          disabled={isBusy}
          rightSection={<span>{format.moment(postponeUntil(choice, desk))}</span>}
          {...(at === 0 ? { 'data-autofocus': true } : {})}
          onClick={() => {
            onPostpone(postponeUntil(choice, desk));
          }}
        >
          {t(`review.postpone.${choice}`)}
        </Button>
      ))}
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          <DayField
            label={t('review.postpone.day')}
            description={t('review.postpone.dayHint')}
            today={format.today}
            minDate={format.today}
            width="100%"
            value={day}
            error={isPast ? t('review.postpone.dayPast') : undefined}
            onChange={(next) => {
              setPast(false);
              setDay(next);
            }}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={isBusy}>
              {t('review.postpone.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
