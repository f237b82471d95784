import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state';
import { ClearFilters, isFiltered } from './queue-filter';
import type { Selection } from './use-selection';

/** Says why the queue is empty and what to do now. */
export function QueueEmpty({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const { show } = selection.ask;
  if (isFiltered(selection)) {
    return (
      <EmptyState
        title={t('review.empty.filtered')}
        hint={t('review.empty.filteredHint')}
        action={<ClearFilters selection={selection} />}
      />
    );
  }
  const unmatched = selection.queue.counts?.unmatched ?? 0;
  return (
    <EmptyState
      title={t(`review.empty.${show}`)}
      hint={t(`review.empty.${show}Hint`)}
      action={
        show === 'suggested' && unmatched > 0 ? (
          <Button
            variant="default"
            onClick={() => {
              selection.setShow('unmatched');
            }}
          >
            {t('review.empty.toUnmatched')}
          </Button>
        ) : (
          <Button variant="default" component={Link} href="/requests/new">
            {t('review.empty.newRequest')}
          </Button>
        )
      }
    />
  );
}
