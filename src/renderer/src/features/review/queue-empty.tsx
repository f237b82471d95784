import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state';
import { useCan } from '../../lib/app-state';
import { ClearFilters, isFiltered } from './queue-filter';
import type { Listed } from './use-listed';

/** Says why the queue is empty and what to do now. */
export function QueueEmpty({ listed }: { listed: Listed }) {
  const { t } = useTranslation();
  const { show } = listed.ask;
  const mayWrite = useCan()('request.write');
  if (isFiltered(listed)) {
    return (
      <EmptyState
        title={t('review.empty.filtered')}
        hint={t('review.empty.filteredHint')}
        action={<ClearFilters ask={listed.ask} setFilter={listed.setFilter} />}
      />
    );
  }
  const unmatched = listed.queue.counts?.unmatched ?? 0;
  return (
    <EmptyState
      title={t(`review.empty.${show}`)}
      hint={t(`review.empty.${show}Hint`)}
      action={
        show === 'suggested' && unmatched > 0 ? (
          <Button
            variant="default"
            onClick={() => {
              listed.setShow('unmatched');
            }}
          >
            {t('review.empty.toUnmatched')}
          </Button>
        ) : (
          mayWrite && (
            <Button variant="default" component={Link} href="/requests/new">
              {t('review.empty.newRequest')}
            </Button>
          )
        )
      }
    />
  );
}
