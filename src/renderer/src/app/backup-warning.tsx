import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Banner } from '../components/banner';
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
    <Banner
      icon={IconAlertTriangle}
      label={t('backups.warning.label')}
      text={t(`backups.warning.${what}`)}
      action={{ label: t('backups.warning.open'), onClick: () => navigate('/settings?part=backups') }}
    />
  );
}
