import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/domain/ids';
import { useCall } from '../lib/query';

interface PickedPersonProps {
  id: PersonId;
  /** Somebody else is to be picked. */
  onClear: () => void;
}

/** Who was picked in a form, with the way to somebody else. */
export function PickedPerson({ id, onClear }: PickedPersonProps) {
  const { t } = useTranslation();
  const person = useCall('people.get', { id });
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text fw={600}>{person.data?.displayName ?? t('common.loading')}</Text>
      <Button variant="subtle" size="xs" onClick={onClear}>
        {t('people.card.other')}
      </Button>
    </Group>
  );
}
