import { Alert, Text } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../lib/query';
import { useAlarmSound } from '../../lib/use-alarm-sound';

/** Says on the lock screen that somebody has to be called, and not whom. */
export function CheckInNote() {
  const { t } = useTranslation();
  const { data } = useCall('checkIns.glance', {});
  const isAlarm = (data?.alarms ?? 0) > 0;
  useAlarmSound(isAlarm && data?.hasSound === true);
  return (
    <div>
      {data !== undefined && data.due > 0 && (
        <Alert color={isAlarm ? 'red' : 'yellow'} icon={<IconPhoneCall aria-hidden />} p="sm">
          <Text fw={700}>{t(isAlarm ? 'checkIns.lock.alarm' : 'checkIns.lock.due')}</Text>
        </Alert>
      )}
      {data?.due === 0 && data.isSealed && (
        <Text size="sm" c="dimmed">
          {t('checkIns.lock.sealed')}
        </Text>
      )}
    </div>
  );
}
