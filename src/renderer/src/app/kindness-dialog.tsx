import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kindness } from '../../../shared/domain/kindness';
import { DialogFoot } from '../components/dialog-foot';
import { ErrorNotice } from '../components/error-notice';
import { TimeField } from '../components/time-field';
import { Dialog } from '../components/dialog';
import { useKindness } from '../lib/kindness';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

/** From ten at night to seven, as a beginning. */
const USUAL = { fromMinute: 22 * 60, toMinute: 7 * 60 };

/** What somebody asks of Kith for themselves: breaks for the eyes, and hours in which what can wait does so. */
export function KindnessDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const kindness = useKindness();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('kindness.settings.title')}>
      {kindness !== null && <KindnessForm kindness={kindness} onClose={onClose} />}
    </Dialog>
  );
}

function KindnessForm({ kindness, onClose }: { kindness: Kindness; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('kindness.save');
  const [eyeBreaks, setEyeBreaks] = useState(kindness.eyeBreaks);
  const [isQuiet, setQuiet] = useState(kindness.quietHours !== null);
  const [hours, setHours] = useState(kindness.quietHours ?? USUAL);
  const isSame = isQuiet && hours.fromMinute === hours.toMinute;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isSame) return;
    save.mutate(
      { eyeBreaks, quietHours: isQuiet ? hours : null },
      {
        onSuccess: () => {
          onClose();
          notify.done(t('kindness.settings.saved'));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('kindness.settings.hint')}
        </Text>
        <Checkbox
          data-autofocus
          label={t('kindness.settings.eyes')}
          checked={eyeBreaks}
          onChange={(event) => {
            setEyeBreaks(event.currentTarget.checked);
          }}
        />
        <Checkbox
          label={t('kindness.settings.quiet')}
          description={t('kindness.settings.quietHint')}
          checked={isQuiet}
          onChange={(event) => {
            setQuiet(event.currentTarget.checked);
          }}
        />
        {isQuiet && (
          <Group align="flex-start">
            <TimeField
              label={t('kindness.settings.from')}
              value={hours.fromMinute}
              onChange={(fromMinute) => {
                setHours({ ...hours, fromMinute });
              }}
            />
            <TimeField
              label={t('kindness.settings.to')}
              value={hours.toMinute}
              error={isSame ? t('kindness.settings.same') : undefined}
              onChange={(toMinute) => {
                setHours({ ...hours, toMinute });
              }}
            />
          </Group>
        )}
        <ErrorNotice error={save.error} />
        <DialogFoot confirm={t('common.action.save')} isBusy={save.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
