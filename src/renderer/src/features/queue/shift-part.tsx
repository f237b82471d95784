import { Badge, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import { QUEUE_KINDS } from '../../../../shared/domain/queue';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { ShiftNotes } from './shift-notes';
import classes from './queue.module.css';

type Shift = OutputOf<'shift.get'>;

/** What waits, what I did, and what shifts tell each other. */
export function ShiftPart() {
  const { data, error, refetch } = useCall('shift.get', {});
  return (
    <div className={classes['shift']}>
      <Stack gap="md">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {data === undefined && error === null && <ListSkeleton rows={3} />}
        {data !== undefined && (
          <>
            <Waiting waiting={data.waiting} />
            <Done shift={data} />
          </>
        )}
      </Stack>
      <ShiftNotes />
    </div>
  );
}

function Waiting({ waiting: { due, later, stuck, kinds, longest } }: Pick<Shift, 'waiting'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack component="section" gap={6} className="kith-card" p="md" aria-label={t('queue.shift.waiting')}>
      <Title order={2} size="h4">
        {t('queue.shift.waiting')}
      </Title>
      <Text fw={600}>{t('queue.shift.due', { count: due })}</Text>
      <div style={{ display: 'flex', gap: 6, flexWrap: 'wrap' }}>
        {QUEUE_KINDS.filter((kind) => kinds[kind] > 0).map((kind) => (
          <Badge key={kind} variant="light" color="gray">
            {t(`queue.kind.${kind}`)}: {kinds[kind]}
          </Badge>
        ))}
      </div>
      {longest !== null && (
        <Text size="sm">{t('queue.shift.longest', { when: format.moment(longest) })}</Text>
      )}
      <Text size="sm">{t('queue.shift.later', { count: later })}</Text>
      <Text size="sm" fw={stuck > 0 ? 600 : 400}>
        {t('queue.shift.stuck', { count: stuck })}
      </Text>
    </Stack>
  );
}

const REACHED: ReadonlySet<string> = new Set(['reached', 'still_needed', 'no_longer', 'asked_later']);

function Done({ shift: { since, done, calls } }: { shift: Shift }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('queue.shift.done', { time: format.clock(since) });
  const reached = done.filter(({ outcome }) => REACHED.has(outcome)).length;
  return (
    <Stack component="section" gap="xs" className="kith-card" p="md" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm">
        {t('queue.shift.calls', { count: calls.count, span: format.duration(calls.minutes) })}
      </Text>
      {done.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('queue.shift.doneNone')}
        </Text>
      ) : (
        <Text fw={600}>
          {t('queue.shift.doneCount', { count: done.length })} ·{' '}
          {t('queue.shift.reached', { count: reached })}
        </Text>
      )}
      <Stack component="ul" gap={6} className={classes['list'] ?? ''}>
        {done.map(({ at, name, outcome, words }, index) => (
          <li key={index}>
            <Text size="sm">
              {format.clock(at)} <b>{name === '' ? t('queue.list.unnamed') : name}</b>:{' '}
              {t(`queue.came.${outcome}`)}
            </Text>
            {words !== '' && (
              <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                {words}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
