import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueueTry } from '../../../../shared/domain/queue';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import classes from './queue.module.css';

/** Every try, the latest first: when, who, and what came of it. */
export function CallHistory({ history }: { history: readonly QueueTry[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('queue.item.history')}
      </Title>
      {history.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('queue.item.noHistory')}
        </Text>
      )}
      <Stack component="ol" gap="xs" className={classes['list'] ?? ''}>
        {history.map((entry, index) => (
          <li key={index}>
            <TryLine entry={entry} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

function TryLine({ entry: { at, by, outcome, skipReason, words } }: { entry: QueueTry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const what = t(`queue.came.${outcome}`);
  return (
    <div>
      <Text size="sm">
        {skipReason === null ? what : `${what}: ${terms.label(skipReason)}`}
        <Text span size="xs" c="dimmed">
          {` · ${t('queue.item.from', { who: by, when: format.moment(at) })}`}
        </Text>
      </Text>
      {words !== '' && (
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {words}
        </Text>
      )}
    </div>
  );
}
