import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useCall } from '../../lib/query';
import { EmergencyNotice } from '../../people/emergency-notice';

interface DangerDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Whom to ring and what to do while the call goes on: nothing that was typed goes away behind it. */
export function DangerDialog({ opened, onClose }: DangerDialogProps) {
  const { t } = useTranslation();
  const { data, error } = useCall('safeguarding.form', {});
  return (
    <Dialog opened={opened} onClose={onClose} title={t('scripts.danger.title')} size="lg">
      <Stack>
        <ErrorNotice error={error} />
        {data !== undefined && <EmergencyNotice emergency={data.emergency} />}
        <ol>
          {(['stay', 'where', 'ring', 'tell'] as const).map((step) => (
            <Text key={step} component="li">
              {t(`scripts.danger.step.${step}`)}
            </Text>
          ))}
        </ol>
        <Text size="sm" c="dimmed">
          {t('scripts.danger.running')}
        </Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t('scripts.danger.back')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
