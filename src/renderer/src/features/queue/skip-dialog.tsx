import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SKIP_REASONS, type SkipReason } from '../../../../shared/domain/queue';
import { useStackId } from '../../components/use-stack-id';

interface SkipDialogProps {
  opened: boolean;
  isBusy: boolean;
  onChoose: (reason: SkipReason) => void;
  onClose: () => void;
}

/** Why a call is left to somebody else. Arrow keys choose, Enter sends. */
export function SkipDialog(props: SkipDialogProps) {
  const { t } = useTranslation();
  const stackId = useStackId();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t('queue.skip.title')} stackId={stackId}>
      <SkipForm {...props} />
    </Modal>
  );
}

function SkipForm({ isBusy, onChoose, onClose }: SkipDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<SkipReason>(SKIP_REASONS[0]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onChoose(reason);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">{t('queue.skip.hint')}</Text>
        <Radio.Group
          aria-label={t('queue.skip.title')}
          value={reason}
          onChange={(value) => {
            setReason(SKIP_REASONS.find((one) => one === value) ?? SKIP_REASONS[0]);
          }}
        >
          <Stack gap="xs">
            {SKIP_REASONS.map((one, index) => (
              <Radio
                key={one}
                value={one}
                label={t(`queue.skip.${one}`)}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('queue.skip.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
