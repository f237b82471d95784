import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BoardRequest } from '../../../../shared/contract/desk';
import { UrgencyBadge } from '../../components/urgency-badge';
import { useCan, useNow } from '../../lib/app-state';
import { RequestStatusMenu } from '../../people/request-status';
import classes from './desk.module.css';
import { TaskSheetButton } from './task-sheet-button';
import { useHour } from './use-hour';

/** A request of the board: when, for whom, who helps, and what may be done with it. */
export function RequestRow({ request }: { request: BoardRequest }) {
  const hour = useHour();
  const mayWrite = useCan()('request.write');
  const { requestId, requesterName, summary, locality } = request;
  const menu = {
    id: requestId,
    version: request.version,
    status: request.status,
    seriesId: request.seriesId,
  };
  return (
    <li className={classes['row']}>
      <Text size="sm" className={classes['hour'] ?? ''}>
        {hour(request)}
      </Text>
      <Stack gap={2}>
        <Group gap="xs">
          <Anchor component={Link} href={`/review/${String(requestId)}`} size="sm" fw={600}>
            {requesterName}: {summary}
          </Anchor>
          <UrgencyBadge urgency={request.urgency} size="xs" />
        </Group>
        <Text size="sm" c="dimmed">
          {locality}
        </Text>
        <Helpers request={request} />
      </Stack>
      {mayWrite && <RequestStatusMenu request={menu} isDirty={false} of={requesterName} size="xs" />}
    </li>
  );
}

function Helpers({ request }: { request: BoardRequest }) {
  const { t } = useTranslation();
  const now = useNow();
  const { helpersTaken: taken, helpersNeeded: needed, helpers, hasSuggestion, endsAt } = request;
  const words = [
    ...(taken === 0 ? [t('desk.nobodyYet')] : []),
    ...(taken > 0 && needed > 1 ? [t('desk.filled', { taken, needed })] : []),
    ...(taken < needed && hasSuggestion ? [t('desk.suggestion')] : []),
    ...(taken < needed && endsAt !== null && endsAt <= now ? [t('desk.timeOver')] : []),
  ];
  return (
    <Group gap="xs">
      {words.length > 0 && (
        <Text size="sm" fw={taken < needed ? 600 : 400}>
          {words.join(' · ')}
        </Text>
      )}
      {helpers.map((helper) => (
        <Group key={helper.id} gap={4}>
          <TaskSheetButton helper={helper} />
          {!helper.isTold && (
            <Badge color="orange" variant="light" size="sm">
              {t('desk.notTold')}
            </Badge>
          )}
        </Group>
      ))}
    </Group>
  );
}
