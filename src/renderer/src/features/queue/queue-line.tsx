import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueueItemId } from '../../../../shared/domain/ids';
import type { QueueLine } from '../../../../shared/domain/queue';
import { useNow } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useDueWords } from './due-words';
import classes from './queue.module.css';

interface QueueLineProps {
  line: QueueLine;
  isOpen: boolean;
  onOpen: (id: QueueItemId) => void;
}

/** One call in the list: whom to ring, why, since when, and who has it open. */
export function QueueLineButton({ line, isOpen, onOpen }: QueueLineProps) {
  const { t } = useTranslation();
  const due = useDueWords()(line, useNow());
  const facts = [
    t(`queue.reason.${line.reason}`),
    line.tries === 0 ? '' : t('queue.tries', { count: line.tries }),
  ];
  return (
    <UnstyledButton
      className={classes['line'] ?? ''}
      aria-current={isOpen}
      data-queue-line
      onClick={() => {
        onOpen(line.id);
      }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" truncate>
          {nameOfLine(line, t('queue.list.unnamed'))}
        </Text>
        <Badge size="sm" variant="light" color="gray" style={{ flexShrink: 0 }}>
          {t(`queue.kind.${line.kind}`)}
        </Badge>
      </Group>
      <Text size="sm" fw={due.isOverdue ? 700 : 400} c={due.isOverdue ? 'red' : 'dimmed'}>
        {due.words}
      </Text>
      <Text size="xs" c="dimmed">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
      {line.reserved !== null && <ReservedWords reserved={line.reserved} />}
    </UnstyledButton>
  );
}

/** The name, or the number where no name is known. */
export function nameOfLine({ name, number }: Pick<QueueLine, 'name' | 'number'>, unnamed: string): string {
  return name !== '' ? name : number !== '' ? number : unnamed;
}

export function ReservedWords({ reserved }: { reserved: NonNullable<QueueLine['reserved']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { by, since, isMine } = reserved;
  return (
    <Text size="xs" fw={600} mt={2}>
      <IconLock size={13} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {isMine ? t('queue.mine') : t('queue.taken', { name: by, time: format.clock(since) })}
    </Text>
  );
}
