import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskToday } from '../../../../shared/contract/helpers';
import type { HelperId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';

/** What a helper was to do today and has not begun, to be read over before it is given up. */
export function TasksToday({ id }: { id: HelperId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('helpers.tasksToday', { id });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('helpers.ill.looking')}
      </Text>
    );
  if (data.length === 0) return <Text size="sm">{t('helpers.ill.noTask')}</Text>;
  return (
    <>
      <Text size="sm">{t('helpers.ill.tasks')}</Text>
      <List size="sm" spacing={4} aria-label={t('helpers.ill.label')}>
        {data.map((task) => (
          <TaskItem key={task.requestId} task={task} />
        ))}
      </List>
    </>
  );
}

function TaskItem({ task: { firstName, category, startsAt, endsAt } }: { task: TaskToday }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const to = format.clock(endsAt);
  const time =
    startsAt === null
      ? t('helpers.ill.until', { to })
      : t('helpers.ill.span', { from: format.clock(startsAt), to });
  return (
    <List.Item>
      <Text span fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {time}
      </Text>{' '}
      {t('helpers.ill.task', { firstName, category: terms.label(category) })}
    </List.Item>
  );
}
