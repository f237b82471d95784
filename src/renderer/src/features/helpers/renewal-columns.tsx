import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Renewal } from '../../../../shared/contract/vetting';
import type { Column } from '../../components/record-table';
import { useFormat, type Format } from '../../lib/format';
import { useTerms, type Terms } from '../../lib/terms';

/** What the list of renewals shows; without the right to see checks, only whom to ask. */
export function useRenewalColumns(seesDetail: boolean): readonly Column<Renewal>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  return useMemo(() => columnsOf(t, format, terms, seesDetail), [t, format, terms, seesDetail]);
}

function columnsOf(t: TFunction, format: Format, terms: Terms, seesDetail: boolean): Column<Renewal>[] {
  const head = (key: string) => t(`helpers.renewals.column.${key}`);
  const detail: Column<Renewal>[] = [
    {
      key: 'check',
      head: head('check'),
      width: 'minmax(160px, 1.4fr)',
      cell: ({ check }) => (check === null ? '' : terms.label(check.kind)),
    },
    {
      key: 'until',
      head: head('until'),
      width: '130px',
      cell: ({ check }) => (check === null ? '' : format.day(check.validUntil)),
    },
  ];
  return [
    {
      key: 'helper',
      head: head('helper'),
      width: 'minmax(140px, 1.2fr)',
      cell: ({ name }) => (
        <Text span fw={600} size="sm">
          {name}
        </Text>
      ),
    },
    ...(seesDetail ? detail : []),
    {
      key: 'state',
      head: head('state'),
      width: 'minmax(220px, 1.6fr)',
      cell: ({ check }) => <State check={check} t={t} format={format} />,
    },
    { key: 'tasks', head: head('tasks'), width: '120px', cell: ({ tasks }) => String(tasks) },
  ];
}

const COLORS = {
  expired: 'var(--mantine-color-error)',
  in_grace: 'var(--mantine-color-orange-text)',
  in_30: 'var(--mantine-color-orange-text)',
  in_60: 'dimmed',
} as const;

function State({ check, t, format }: { check: Renewal['check']; t: TFunction; format: Format }) {
  const name = check?.state ?? 'hidden';
  const Icon = name === 'expired' || name === 'in_grace' ? IconAlertTriangle : IconClock;
  const day = check === null ? '' : format.day(check.countsUntil);
  return (
    <Text span size="sm" c={check === null ? 'dimmed' : COLORS[check.state]}>
      <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      {t(`helpers.renewals.state.${name}`, { day })}
    </Text>
  );
}
