import { Radio, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermCode } from '../../../../shared/domain/term';
import { DialogFoot } from '../../components/dialog-foot';
import { Dialog } from '../../components/dialog';
import { useTerms } from '../../lib/terms';

interface SkipDialogProps {
  opened: boolean;
  isBusy: boolean;
  onChoose: (reason: TermCode) => void;
  onClose: () => void;
}

/** Why a call is left to somebody else. Arrow keys choose, Enter sends. */
export function SkipDialog(props: SkipDialogProps) {
  const { t } = useTranslation();
  // A dialog puts the focus on its first reason when it opens, so it opens once there is one.
  const { isLoading } = useTerms();
  return (
    <Dialog opened={props.opened && !isLoading} onClose={props.onClose} title={t('queue.skip.title')}>
      <SkipForm {...props} />
    </Dialog>
  );
}

function SkipForm({ isBusy, onChoose, onClose }: SkipDialogProps) {
  const { t } = useTranslation();
  const reasons = useTerms().list('skip');
  const [chosen, setChosen] = useState<TermCode | null>(null);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (chosen === null) setMissing(true);
    else onChoose(chosen);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">{t('queue.skip.hint')}</Text>
        {reasons.length === 0 && <Text size="sm">{t('queue.skip.none')}</Text>}
        <Radio.Group
          aria-label={t('queue.skip.title')}
          value={chosen}
          onChange={setChosen}
          error={isMissing && chosen === null ? t('common.reason.choose') : undefined}
        >
          <Stack gap="xs" mb="xs">
            {reasons.map(({ code, label }, index) => (
              <Radio
                key={code}
                value={code}
                label={label}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </Stack>
        </Radio.Group>
        <DialogFoot
          confirm={t('queue.skip.do')}
          isBusy={isBusy}
          disabled={reasons.length === 0}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
