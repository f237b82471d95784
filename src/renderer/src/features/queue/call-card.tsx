import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconMessageForward } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { QueueItem } from '../../../../shared/domain/queue';
import { StatusBadge } from '../../components/status-badge';
import { useNow } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import { ThereLine } from '../../people/there-line';
import { CallHistory } from './call-history';
import { useDueWords } from './due-words';
import { nameOfLine } from './queue-line';
import classes from './queue.module.css';

interface CallCardProps {
  item: QueueItem;
  /** What can be done about it: left out where somebody else has it open, or it has ended. */
  children?: ReactNode;
}

/** One call: whom to ring, the number to be read from afar, why, and what was tried. */
export function CallCard({ item, children }: CallCardProps) {
  const { t } = useTranslation();
  const { reserved } = item;
  const name = nameOfLine(item, t('queue.list.unnamed'));
  return (
    <Stack component="section" gap="sm" className="kith-card" p="md" aria-label={name}>
      <Head item={item} name={name} />
      {reserved !== null && !reserved.isMine && <Taken reserved={reserved} />}
      <ForNext item={item} />
      <Why item={item} />
      {children}
      <CallHistory history={item.history} />
    </Stack>
  );
}

function Head({ item, name }: { item: QueueItem; name: string }) {
  const { t } = useTranslation();
  const due = useDueWords()(item, useNow());
  const { number, otherNumbers, isWithheld } = item;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Title order={2} size="h3">
          {name}
        </Title>
        <Badge variant="light" color="gray">
          {t(`queue.kind.${item.kind}`)}
        </Badge>
        <Text size="sm" fw={due.isOverdue ? 700 : 400} c={due.isOverdue ? 'red' : 'dimmed'}>
          {due.words}
        </Text>
      </Group>
      {number === '' ? (
        <Text size="sm">{t(isWithheld ? 'queue.item.withheld' : 'queue.item.noNumber')}</Text>
      ) : (
        <div className={classes['number']}>{number}</div>
      )}
      <ThereLine personId={item.personId} number={number} />
      {otherNumbers.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('queue.item.otherNumbers', { numbers: otherNumbers.join(', ') })}
        </Text>
      )}
      <Aids item={item} />
    </Stack>
  );
}

/** What helps before the call begins. */
function Aids({ item: { languages, contactHours, helperName } }: { item: QueueItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const aids = [
    languages.length === 0 ? '' : t('queue.item.languages', { languages: format.languages(languages) }),
    contactHours === '' ? '' : t('queue.item.hours', { hours: contactHours }),
    helperName === null ? '' : t('queue.item.helper', { name: helperName }),
  ].filter((aid) => aid !== '');
  return aids.length === 0 ? null : <Text size="sm">{aids.join(' · ')}</Text>;
}

function Taken({ reserved: { by, since } }: { reserved: NonNullable<QueueItem['reserved']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert
      icon={<IconLock aria-hidden />}
      color="gray"
      title={t('queue.taken', { name: by, time: format.clock(since) })}
    >
      {t('queue.takenHint')}
    </Alert>
  );
}

/** The last words that somebody left, also where somebody tried since without a word. */
function ForNext({ item: { history } }: { item: QueueItem }) {
  const { t } = useTranslation();
  const last = history.find(({ words }) => words !== '');
  if (last === undefined) return null;
  return (
    <Alert
      icon={<IconMessageForward aria-hidden />}
      variant="light"
      p="xs"
      title={t('queue.item.forNext', { who: last.by })}
    >
      <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{last.words}</span>
    </Alert>
  );
}

function Why({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reason, words, createdBy, createdAt } = item;
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {t('queue.item.why')}
      </Title>
      <Text size="sm">
        {t(`queue.reason.${reason}`)}
        <Text span size="xs" c="dimmed">
          {` · ${t('queue.item.from', { who: createdBy, when: format.moment(createdAt) })}`}
        </Text>
      </Text>
      {words !== '' && <blockquote className={classes['words']}>{words}</blockquote>}
      {item.request !== null && <RequestLine request={item.request} />}
    </Stack>
  );
}

function RequestLine({ request }: { request: NonNullable<QueueItem['request']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const { id, category, summary, status, when } = request;
  const facts = [terms.label(category), summary, format.when(when)].filter((fact) => fact !== '');
  return (
    <Group gap="sm">
      <Text size="sm">{facts.join(' · ')}</Text>
      <StatusBadge kind="request" status={status} />
      <Anchor component={Link} href={`/requests/${String(id)}`} size="sm">
        {t('queue.item.request')}
      </Anchor>
    </Group>
  );
}
