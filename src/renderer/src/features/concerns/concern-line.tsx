import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConcernLine, ConcernUrgency } from '../../../../shared/domain/concern';
import type { ConcernId } from '../../../../shared/domain/ids';
import { useAppState } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { aboutWhom } from '../../people/concern-subject';
import classes from './concerns.module.css';

const COLORS: Readonly<Record<ConcernUrgency, string>> = { now: 'red', soon: 'orange', look: 'gray' };

export function ConcernUrgencyBadge({ urgency }: { urgency: ConcernUrgency }) {
  const { t } = useTranslation();
  return (
    <Badge
      size="sm"
      color={COLORS[urgency]}
      variant={urgency === 'now' ? 'filled' : 'light'}
      style={{ flexShrink: 0 }}
    >
      {t(`safeguarding.urgency.${urgency}`)}
    </Badge>
  );
}

interface ConcernLineProps {
  line: ConcernLine;
  isOpen: boolean;
  onOpen: (id: ConcernId) => void;
}

/** One concern in the list: about whom, how urgent, where it stands, and what is due. */
export function ConcernLineButton({ line, isOpen, onOpen }: ConcernLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useAppState();
  const { nextDue, assignedTo, status } = line;
  const isDue = status !== 'closed' && nextDue !== null && nextDue <= today;
  const facts = [
    t(`safeguarding.status.${status}`),
    assignedTo === null
      ? t('safeguarding.list.nobody')
      : t('safeguarding.list.assigned', { name: assignedTo }),
  ];
  return (
    <UnstyledButton
      className={classes['line'] ?? ''}
      aria-current={isOpen}
      onClick={() => {
        onOpen(line.id);
      }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" truncate>
          {aboutWhom(t, line)}
        </Text>
        <ConcernUrgencyBadge urgency={line.urgency} />
      </Group>
      {line.call !== null && line.personId === null && (
        <Text size="xs" c="dimmed">
          {t('safeguarding.list.call', {
            when: format.moment(line.call.startedAt),
            operator: line.call.operator,
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {nextDue !== null && (
        <Text size="xs" fw={isDue ? 700 : 400} c={isDue ? 'red' : 'dimmed'}>
          {isDue && nextDue < today ? `${t('safeguarding.detail.overdue')}: ` : ''}
          {t('safeguarding.list.due', { day: format.day(nextDue) })}
        </Text>
      )}
    </UnstyledButton>
  );
}
