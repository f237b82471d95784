import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../components/confirm-dialog';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

/** Says that everybody here is invented, and the way out. */
export function SampleBanner() {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isAsking, ask] = useDisclosure(false);
  const leave = useCommand('app.leaveSample');
  return (
    <Group
      className="kith-sample"
      gap="sm"
      px="md"
      h={36}
      justify="center"
      wrap="nowrap"
      role="region"
      aria-label={t('app.sample.label')}
    >
      <IconFlask size={16} aria-hidden />
      <Text size="sm" truncate>
        {t('app.sample.text')}
      </Text>
      <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} onClick={ask.open}>
        {t('app.sample.leave')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('app.sample.leave')}
        confirmLabel={t('app.sample.leave')}
        isBusy={leave.isPending}
        onClose={ask.close}
        onConfirm={() => leave.mutate({}, { onSuccess: ask.close, onError: notify.failed })}
      >
        {t('app.sample.leaveHint')}
      </ConfirmDialog>
    </Group>
  );
}
