import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract';
import type { FairnessLine } from '../../../../shared/contract/fairness';
import type { Column } from '../../components/record-table';
import { useFormat, type Format } from '../../lib/format';
import { FairnessBar } from './fairness-bar';

export type FairnessOrder = Pick<InputOf<'matches.fairness'>, 'sort' | 'descending'>;

interface Ordering {
  readonly order: FairnessOrder;
  readonly onOrder: (order: FairnessOrder) => void;
  /** The most minutes that anybody has: the bar that fills its column. */
  readonly most: number;
}

/** What the screen shows of each helper; every amount can be sorted by, the most first. */
export function useFairnessColumns({ order, onOrder, most }: Ordering): readonly Column<FairnessLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => columnsOf(t, format, { order, onOrder, most }), [t, format, order, onOrder, most]);
}

function columnsOf(t: TFunction, format: Format, ordering: Ordering): readonly Column<FairnessLine>[] {
  const sorted = (sort: FairnessOrder['sort']) => sortable(sort, ordering, t);
  // Most have nothing in most columns: a dash lets the eye rest on those who have.
  const tasks = (count: number) => (count === 0 ? '–' : format.number(count));
  const hours = (minutes: number) => (minutes === 0 ? '–' : format.duration(minutes));
  return [
    {
      ...sorted('name'),
      width: 'minmax(140px, 1.2fr)',
      cell: (line) => (
        <Text span fw={600} size="sm">
          {line.name}
        </Text>
      ),
    },
    { ...sorted('recent'), width: '116px', cell: (line) => tasks(line.recentTasks) },
    { ...sorted('ahead'), width: '104px', cell: (line) => tasks(line.aheadTasks) },
    { ...sorted('suggested'), width: '104px', cell: (line) => tasks(line.suggestedTasks) },
    { ...sorted('before'), width: '112px', cell: (line) => hours(line.minutesBefore) },
    { ...sorted('after'), width: '140px', cell: (line) => hours(line.minutesAfter) },
    {
      key: 'bar',
      head: t('fairness.column.bar'),
      width: 'minmax(120px, 1.5fr)',
      cell: (line) => <FairnessBar line={line} most={ordering.most} />,
    },
    {
      key: 'share',
      head: t('fairness.column.share'),
      width: '104px',
      cell: (line) => <Share line={line} />,
    },
  ];
}

function sortable(sort: FairnessOrder['sort'], { order, onOrder }: Ordering, t: TFunction) {
  const isSorted = order.sort === sort;
  return {
    key: sort,
    head: t(`fairness.column.${sort}`),
    sorted: isSorted ? (order.descending ? 'descending' : 'ascending') : 'none',
    onSort: () => {
      onOrder({ sort, descending: isSorted ? !order.descending : sort !== 'name' });
    },
  } as const;
}

function Share({ line }: { line: FairnessLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [before, after] = [format.percent(line.shareBefore), format.percent(line.shareAfter)];
  if (before === after) return <>{after}</>;
  return (
    <span title={t('fairness.sharesSaid', { before, after })}>{t('fairness.shares', { before, after })}</span>
  );
}
