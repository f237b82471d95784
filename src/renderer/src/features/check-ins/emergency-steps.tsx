import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckIn } from '../../../../shared/domain/check-in';
import { placeWords } from '../../../../shared/domain/place';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import { EmergencyNotice } from '../../people/emergency-notice';

/** Whom to ring, where to send them, and the steps that the organisation wrote down. */
export function EmergencySteps({ checkIn: { personId, personName } }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const form = useCall('safeguarding.form', {});
  const rules = useCall('checkIns.rules', {});
  const person = useCall('people.get', { id: personId });
  const home = person.data?.places[0];
  const own = rules.data?.rules.steps.trim() ?? '';
  const steps = (own === '' ? t('checkIns.emergency.steps', { name: personName }) : own).split('\n');
  return (
    <Stack gap="sm">
      <ErrorNotice error={form.error ?? rules.error ?? person.error} />
      {form.data !== undefined && <EmergencyNotice emergency={form.data.emergency} />}
      <Text fw={700}>
        {home === undefined
          ? t('checkIns.emergency.addressNone')
          : t('checkIns.emergency.address', { place: placeWords(home) })}
      </Text>
      <List type="ordered" size="sm">
        {steps
          .filter((step) => step.trim() !== '')
          .map((step, index) => (
            <List.Item key={index}>{step}</List.Item>
          ))}
      </List>
    </Stack>
  );
}
