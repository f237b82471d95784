import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InputOf } from '../../../../shared/contract';
import type { Measure } from '../../../../shared/domain/measure';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import { MeasureRow } from '../../people/measure-row';
import { Part } from './part';

type Show = InputOf<'measures.list'>['show'];
const SHOWS: readonly Show[] = ['in_force', 'appealed', 'over'];
/** More than an organisation has at a time; those of one person stand on their page. */
const MOST = 200;

/** Who is held, hidden or blocked, and which appeals wait. */
export function MeasuresPart() {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>('in_force');
  const { data, error, refetch } = useCall('measures.list', { show, offset: 0, limit: MOST });
  return (
    <Part title={t('settings.tab.measures')} hint={t('moderation.list.hint')}>
      <SegmentedControl
        aria-label={t('moderation.list.show.label')}
        style={{ alignSelf: 'start' }}
        value={show}
        onChange={(value) => {
          setShow(SHOWS.find((one) => one === value) ?? 'in_force');
        }}
        data={SHOWS.map((value) => ({ value, label: t(`moderation.list.show.${value}`) }))}
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('moderation.list.none')} hint={t('moderation.list.noneHint')} />
      )}
      {data?.items.map((measure) => (
        <WithName key={measure.id} measure={measure} />
      ))}
    </Part>
  );
}

function WithName({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const { personName, helperId } = measure;
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {personName}{' '}
        {helperId !== null && (
          <Anchor
            component={Link}
            href={`/helpers/${String(helperId)}`}
            size="sm"
            aria-label={t('moderation.list.openLabel', { name: personName })}
          >
            {t('moderation.list.open')}
          </Anchor>
        )}
      </Text>
      <MeasureRow measure={measure} />
    </Stack>
  );
}
