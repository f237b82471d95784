import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../shared/contract/overview';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import { ShortcomingList } from './shortcoming-list';
import { OverviewHeld } from './overview-held';
import { OverviewPlaces } from './overview-places';
import { OverviewPeople } from './overview-people';
import { Part } from './part';

/** All that is held, for how long, who sees it, where it lies, and what is not in order today. */
export function OverviewPart() {
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = useCall('overview.get', {});
  return (
    <>
      <Part title={t('care.overview.title')} hint={t('care.overview.hint')}>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {data === undefined && error === null && <ListSkeleton rows={4} />}
        {data !== undefined && <Order overview={data} />}
        <Group>
          <Button variant="default" size="sm" loading={isFetching} onClick={() => void refetch()}>
            {t('care.overview.again')}
          </Button>
        </Group>
      </Part>
      {data !== undefined && (
        <>
          <OverviewHeld overview={data} />
          <OverviewPeople accounts={data.accounts} />
          <OverviewPlaces backups={data.backups} />
        </>
      )}
    </>
  );
}

/** Says that all is well only of what was looked at. */
function Order({ overview: { shortcomings, unchecked } }: { overview: Overview }) {
  const { t } = useTranslation();
  const isAll = unchecked.length === 0;
  return (
    <Stack gap="xs" role="status">
      {shortcomings.length === 0 && (
        <Text fw={600}>
          <IconCircleCheck size={20} aria-hidden style={{ verticalAlign: '-4px' }} />{' '}
          {t(isAll ? 'care.overview.order.allFine' : 'care.overview.order.fineAsFar')}
        </Text>
      )}
      <ShortcomingList shortcomings={shortcomings} />
      {unchecked.includes('backup_old') && (
        <Text size="sm" c="dimmed">
          {t('care.overview.order.unchecked')}
        </Text>
      )}
      {unchecked.includes('disk_low') && (
        <Text size="sm" c="dimmed">
          {t('care.overview.order.uncheckedDisk')}
        </Text>
      )}
    </Stack>
  );
}
