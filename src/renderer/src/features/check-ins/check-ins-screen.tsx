import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CheckInLine } from '../../../../shared/domain/check-in';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { BackgroundQuestion } from './background-question';
import { CheckInsHeader } from './check-ins-header';
import classes from './check-ins.module.css';
import { useStandWords } from '../../lib/use-stand-words';

const GROUPS = ['alarm', 'due', 'waiting', 'later', 'done'] as const;
const groupOf = ({ stand }: CheckInLine) => stand?.state ?? 'done';

/** The calls of today: what is overdue first, then what is due, what waits, what comes later, and what is done. */
export function CheckInsScreen() {
  const { data, error, refetch } = useCall('checkIns.today', {});
  return (
    <>
      <CheckInsHeader of="today" />
      <Stack gap="lg" maw={860}>
        <BackgroundQuestion />
        {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <ListSkeleton rows={4} />}
        {data !== undefined && <Groups lines={data} />}
      </Stack>
    </>
  );
}

function Groups({ lines }: { lines: readonly CheckInLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) {
    return (
      <EmptyState
        icon={<IconPhoneCall size={40} />}
        title={t('checkIns.none')}
        hint={t('checkIns.noneHint')}
      />
    );
  }
  return GROUPS.map((group) => {
    const own = lines.filter((line) => groupOf(line) === group);
    return own.length === 0 ? null : <LineGroup key={group} group={group} lines={own} />;
  });
}

function LineGroup({ group, lines }: { group: (typeof GROUPS)[number]; lines: readonly CheckInLine[] }) {
  const { t } = useTranslation();
  const title = t(`checkIns.group.${group}`);
  return (
    <section aria-label={title}>
      <Group gap="xs" mb={6}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <Badge
          size="sm"
          variant={group === 'alarm' ? 'filled' : 'light'}
          color={group === 'alarm' ? 'red' : 'gray'}
        >
          {lines.length}
        </Badge>
      </Group>
      <Stack component="ul" gap={6} className={classes['list'] ?? ''}>
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </Stack>
    </section>
  );
}

function Line({ line }: { line: CheckInLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const standWords = useStandWords();
  const { id, personName, callerName, language, days, startsAt, endsAt, stand, closed } = line;
  const facts = [
    t('checkIns.line.window', { from: format.clock(startsAt), to: format.clock(endsAt) }),
    callerName === null ? t('checkIns.line.anybody') : t('checkIns.line.caller', { name: callerName }),
    language === null ? '' : t('checkIns.line.inLanguage', { language: format.language(language) }),
    days > 1 ? t('checkIns.line.days', { count: days - 1 }) : '',
  ].filter((fact) => fact !== '');
  const result =
    closed === null
      ? ''
      : [
          t(`checkIns.outcome.${closed.outcome}`),
          closed.feeling === null ? '' : t(`checkIns.feeling.${closed.feeling}`),
        ]
          .filter((part) => part !== '')
          .join(', ');
  return (
    <Link href={`/check-ins/${String(id)}`} className={classes['line'] ?? ''} data-state={groupOf(line)}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} truncate>
            {personName}
          </Text>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </div>
        <Text
          size="sm"
          ta="end"
          fw={stand?.state === 'alarm' || stand?.state === 'due' ? 700 : 400}
          c={stand?.state === 'alarm' ? 'var(--mantine-color-error)' : 'inherit'}
          style={{ flexShrink: 0, maxWidth: '45%' }}
        >
          {stand === null ? result : standWords(stand)}
        </Text>
      </Group>
    </Link>
  );
}
