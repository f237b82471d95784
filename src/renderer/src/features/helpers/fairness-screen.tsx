import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BackButton } from '../../components/back-button';
import { EmptyState } from '../../components/empty-state';
import { RecordList } from '../../components/record-list';
import { usePages } from '../../lib/use-pages';
import { useFairnessColumns, type FairnessOrder } from './fairness-columns';
import { FairnessSummary } from './fairness-summary';

/** Who carries how much, so far and with the suggestions. */
export function FairnessScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [order, setOrder] = useState<FairnessOrder>({ sort: 'after', descending: true });
  const pages = usePages('matches.fairness', order);
  const columns = useFairnessColumns({ order, onOrder: setOrder, most: pages.first?.mostMinutes ?? 0 });
  return (
    <RecordList
      title={t('fairness.title')}
      hint={t('fairness.keys')}
      countWords={(count) => t('fairness.count', { count })}
      actions={<BackButton href="/helpers">{t('helpers.backToList')}</BackButton>}
      filters={<FairnessSummary found={pages.first} />}
      columns={columns}
      pages={pages}
      resetKey="fairness"
      onOpen={(line) => {
        navigate(`/helpers/${line.helperId}`);
      }}
      empty={
        <EmptyState
          icon={<IconScale size={40} />}
          title={t('fairness.emptyTitle')}
          hint={t('fairness.emptyHint')}
        />
      }
    />
  );
}
