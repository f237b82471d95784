import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract';
import type { ConcernId } from '../../../../shared/domain/ids';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { PageHeader } from '../../components/page-header';
import { ListSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import { ConcernDetail } from './concern-detail';
import { ConcernLineButton } from './concern-line';
import classes from './concerns.module.css';
import { useConcern } from './use-concern';

type Show = InputOf<'safeguarding.list'>['show'];
const SHOWS: readonly Show[] = ['open', 'due', 'closed'];
/** More than an organisation has open at a time. */
const MOST = 200;

/** Concerns for those who are named for them: which are open, what is due, and what was done. */
export function ConcernsScreen() {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>('open');
  const opened = useConcern();
  return (
    <>
      <PageHeader title={t('safeguarding.title')} description={t('safeguarding.hint')} />
      <div className={classes['screen']}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('safeguarding.show.label')}
            value={show}
            onChange={(value) => {
              setShow(SHOWS.find((one) => one === value) ?? 'open');
            }}
            data={SHOWS.map((value) => ({ value, label: t(`safeguarding.show.${value}`) }))}
          />
          <ConcernList show={show} openId={opened.concern?.id ?? null} onOpen={opened.open} />
        </Stack>
        <Stack gap="sm">
          <ErrorNotice error={opened.error} />
          {opened.concern === null ? (
            <Text c="dimmed" ta="center" py={48}>
              {t('safeguarding.list.choose')}
            </Text>
          ) : (
            <ConcernDetail key={opened.concern.id} concern={opened.concern} onChange={opened.show} />
          )}
        </Stack>
      </div>
    </>
  );
}

interface ConcernListProps {
  show: Show;
  openId: ConcernId | null;
  onOpen: (id: ConcernId) => void;
}

function ConcernList({ show, openId, onOpen }: ConcernListProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('safeguarding.list', { show, offset: 0, limit: MOST });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={3} />;
  if (data.items.length === 0) {
    return <EmptyState title={t('safeguarding.list.none')} hint={t(`safeguarding.list.noneHint.${show}`)} />;
  }
  return (
    <Stack component="ul" gap={6} className={classes['list'] ?? ''} aria-label={t('safeguarding.list.label')}>
      {data.items.map((line) => (
        <li key={line.id}>
          <ConcernLineButton line={line} isOpen={line.id === openId} onOpen={onOpen} />
        </li>
      ))}
    </Stack>
  );
}
