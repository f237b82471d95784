import { Alert, Text } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueueLine } from '../../../shared/domain/queue';
import { useWhenWords } from './use-when-words';

/** Calls that are there already for the same person or number and the same reason. */
export function CallTwins({ twins }: { twins: readonly QueueLine[] }) {
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  return (
    <Alert role="alert" icon={<IconCopyCheck aria-hidden />} color="yellow" title={t('queue.later.twice')}>
      {twins.map(({ id, name, number, reason, dueAt }) => (
        <Text key={id} size="sm" fw={600}>
          {t('queue.later.twiceLine', {
            name: name === '' ? number : name,
            reason: t(`queue.reason.${reason}`),
            due: t('queue.due.at', { when: whenWords(dueAt) }),
          })}
        </Text>
      ))}
      <Text size="sm">{t('queue.later.twiceHint')}</Text>
    </Alert>
  );
}
