import { Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../shared/domain/time';
import { DialogFoot } from '../../components/dialog-foot';
import { Dialog } from '../../components/dialog';
import { useAppState, useNow, useOrganisation } from '../../lib/app-state';
import { RingTime } from '../../people/ring-time';
import { inAnHour, ringInstant } from '../../people/ring-times';

interface LaterDialogProps {
  opened: boolean;
  isBusy: boolean;
  onChoose: (at: Instant) => void;
  onClose: () => void;
}

/** When they asked to be rung again. */
export function LaterDialog(props: LaterDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('queue.later.ring')}>
      <LaterForm {...props} />
    </Dialog>
  );
}

function LaterForm({ isBusy, onChoose, onClose }: LaterDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { today } = useAppState();
  const { timeZone } = useOrganisation();
  const [when, setWhen] = useState(() => inAnHour(today));
  const [isPast, setPast] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const at = ringInstant(when, now, timeZone);
    if (at === null || at <= now) setPast(true);
    else onChoose(at);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <RingTime
          startsFocused
          value={when}
          error={isPast ? t('queue.later.past') : undefined}
          onChange={setWhen}
        />
        <DialogFoot confirm={t('queue.later.do')} isBusy={isBusy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
