import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Wait } from './use-wait';

/** Says once how long to wait and once when it is over; the seconds between are only to be seen. */
export function WaitNote({ wait: { left, whole } }: { wait: Wait }) {
  const { t } = useTranslation();
  const words =
    whole === 0 ? '' : left > 0 ? t('session.wait.told', { count: whole }) : t('session.wait.over');
  return (
    <div>
      <Text role="status" fw={600}>
        {words}
      </Text>
      {left > 0 && (
        <Text size="sm" c="dimmed" aria-hidden>
          {t('session.wait.left', { count: left })}
        </Text>
      )}
    </div>
  );
}
