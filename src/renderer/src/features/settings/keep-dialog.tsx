import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NOBODYS_KINDS, RetentionKind } from '../../../../shared/contract/retention';
import { addMonths } from '../../../../shared/domain/time';
import { DayField } from '../../components/day-field';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

interface KeepDialogProps {
  opened: boolean;
  kind: Exclude<RetentionKind, (typeof NOBODYS_KINDS)[number]>;
  id: number;
  name: string;
  onClose: () => void;
}

/** Keeps what is due until a day, because of a reason. */
export function KeepDialog({ opened, name, onClose, ...what }: KeepDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('care.retention.keepDialog.title', { name })}>
      <KeepForm {...what} onClose={onClose} />
    </Dialog>
  );
}

const USUAL_MONTHS = 12;

function KeepForm({ kind, id, onClose }: Pick<KeepDialogProps, 'kind' | 'id' | 'onClose'>) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const notify = useNotify();
  const keep = useCommand('retention.keep');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(addMonths(today, USUAL_MONTHS));
  const words = reason.trim();
  const save = () => {
    keep.mutate(
      { kind, id, reason: words, until },
      {
        onSuccess: () => {
          notify.done(t('care.retention.keepDialog.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Stack>
      <Text size="sm">{t('care.retention.keepDialog.hint')}</Text>
      <DayField
        label={t('care.retention.keepDialog.until')}
        today={today}
        value={until}
        onChange={(day) => {
          if (day !== null) setUntil(day);
        }}
      />
      <Textarea
        label={t('care.retention.keepDialog.reason')}
        required
        data-autofocus
        maxLength={400}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <ErrorNotice error={keep.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button disabled={words === ''} loading={keep.isPending} onClick={save}>
          {t('care.retention.keepDialog.save')}
        </Button>
      </Group>
    </Stack>
  );
}
