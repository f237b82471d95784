import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../shared/domain/time';
import { useStackId } from '../../components/use-stack-id';
import { useNow } from '../../lib/app-state';
import { RingTime } from '../../people/ring-time';

interface LaterDialogProps {
  opened: boolean;
  isBusy: boolean;
  onChoose: (at: Instant) => void;
  onClose: () => void;
}

/** When they asked to be rung again. */
export function LaterDialog(props: LaterDialogProps) {
  const { t } = useTranslation();
  const stackId = useStackId();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('queue.outcome.asked_later')}
      stackId={stackId}
    >
      <LaterForm {...props} />
    </Modal>
  );
}

const HOUR_MS = 3_600_000;

function LaterForm({ isBusy, onChoose, onClose }: LaterDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const [at, setAt] = useState<Instant | null>(now + HOUR_MS);
  const [isPast, setPast] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (at === null || at <= now) setPast(true);
    else onChoose(at);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <RingTime startsFocused error={isPast ? t('queue.later.past') : undefined} onChange={setAt} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('queue.later.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
