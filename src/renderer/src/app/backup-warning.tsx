import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../lib/query';

/** What there is to warn of, or null. */
export function useBackupWarning(): 'late' | 'failed' | null {
  const { data } = useCall('backups.state', {});
  if (data?.isOwn !== true) return null;
  if (data.hasFailed) return 'failed';
  return data.secondPlace?.isLate === true ? 'late' : null;
}

/** Says in plain words that backups need somebody's hand. */
export function BackupWarning({ what }: { what: 'late' | 'failed' }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Group
      className="kith-sample"
      gap="sm"
      px="md"
      h={36}
      justify="center"
      wrap="nowrap"
      role="region"
      aria-label={t('backups.warning.label')}
    >
      <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" truncate>
        {t(`backups.warning.${what}`)}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        style={{ flexShrink: 0 }}
        onClick={() => navigate('/settings?part=backups')}
      >
        {t('backups.warning.open')}
      </Button>
    </Group>
  );
}
