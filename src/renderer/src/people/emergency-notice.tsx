import { Alert, Stack, Text } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Emergency } from '../../../shared/contract/safeguarding';

/** Whom to ring when somebody is in danger now, before anything is written. */
export function EmergencyNotice({ emergency }: { emergency: Emergency }) {
  const { t } = useTranslation();
  const { numbers, ownNumbers, steps } = emergency;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconPhoneCall aria-hidden />}
      title={t('safeguarding.emergency.title')}
      role="alert"
    >
      <Stack gap={4}>
        {numbers.map(({ number, what }) => (
          <Text key={`${number} ${what}`} fw={700}>
            {t('safeguarding.emergency.number', { number, what: t(`safeguarding.emergency.what.${what}`) })}
          </Text>
        ))}
        {ownNumbers !== '' && (
          <Text fw={700}>{t('safeguarding.emergency.own', { numbers: ownNumbers })}</Text>
        )}
        {steps !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{steps}</Text>}
        <Text size="sm">{t('safeguarding.emergency.next')}</Text>
      </Stack>
    </Alert>
  );
}
