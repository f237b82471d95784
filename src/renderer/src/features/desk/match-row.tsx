import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BoardMatch } from '../../../../shared/contract/desk';
import { StatusBadge } from '../../components/status-badge';
import { useCan } from '../../lib/app-state';
import classes from './desk.module.css';
import { TaskSheetButton } from './task-sheet-button';
import { useHour } from './use-hour';

interface MatchRowProps {
  match: BoardMatch;
  onRecord: (match: BoardMatch) => void;
}

/** A match of the board: who helps whom, and how it went. */
export function MatchRow({ match, onRecord }: MatchRowProps) {
  const { t } = useTranslation();
  const hour = useHour();
  const mayRecord = useCan()('match.review');
  const names = { helper: match.helperName, requester: match.requesterName };
  return (
    <li className={classes['row']}>
      <Text size="sm" className={classes['hour'] ?? ''}>
        {hour(match)}
      </Text>
      <Stack gap={2}>
        <Anchor component={Link} href={`/review/${String(match.requestId)}`} size="sm" fw={600}>
          {match.requesterName}: {match.summary}
        </Anchor>
        <Group gap="xs">
          <TaskSheetButton helper={{ id: match.helperId, name: match.helperName }} />
          <StatusBadge kind="match" status={match.status} />
        </Group>
      </Stack>
      {mayRecord && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('desk.recordOf', names)}
          onClick={() => {
            onRecord(match);
          }}
        >
          {t('desk.record')}
        </Button>
      )}
    </li>
  );
}
