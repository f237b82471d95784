import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelperLine } from '../../../../shared/contract/helpers';
import type { Column } from '../../components/record-table';
import { StatusBadge } from '../../components/status-badge';
import { useCan } from '../../lib/app-state';
import { useFormat, type Format } from '../../lib/format';
import { useTerms, type Terms } from '../../lib/terms';

/** What the list of helpers shows of each. */
export function useHelperColumns(): readonly Column<HelperLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const isUntilMatch = useCan()('person.details');
  return useMemo(() => columnsOf(t, format, terms, isUntilMatch), [t, format, terms, isUntilMatch]);
}

function columnsOf(
  t: TFunction,
  format: Format,
  terms: Terms,
  isUntilMatch: boolean,
): readonly Column<HelperLine>[] {
  const withheld = t(isUntilMatch ? 'helpers.list.withheld' : 'helpers.list.withheldAlways');
  const head = (key: string) => t(`helpers.list.column.${key}`);
  return [
    {
      key: 'name',
      head: head('name'),
      width: 'minmax(130px, 1.3fr)',
      cell: (line) => (
        <Text span fw={600} size="sm">
          {line.name}
        </Text>
      ),
    },
    { key: 'phone', head: head('phone'), width: '140px', cell: (line) => phoneCell(line, withheld) },
    { key: 'town', head: head('town'), width: 'minmax(80px, 0.8fr)', cell: (line) => line.locality },
    {
      key: 'helps',
      head: head('helps'),
      width: 'minmax(160px, 2fr)',
      cell: (line) => format.list(line.categories.map((code) => terms.label(code))),
    },
    {
      key: 'today',
      head: head('today'),
      width: '60px',
      cell: (line) => (line.freeToday ? t('helpers.list.free') : '–'),
    },
    {
      key: 'week',
      head: head('week'),
      width: '76px',
      cell: (line) => t('helpers.list.tasks', { done: line.tasksThisWeek, most: line.tasksPerWeek }),
    },
    {
      key: 'status',
      head: head('status'),
      width: 'minmax(230px, 1fr)',
      cell: (line) => <Status line={line} t={t} format={format} />,
    },
  ];
}

/** A number, or why there is none to see. */
function phoneCell({ phone, isWithheld }: HelperLine, withheld: string) {
  if (!isWithheld) return phone ?? '';
  return (
    <Text span size="sm" c="dimmed" fs="italic">
      {withheld}
    </Text>
  );
}

function Status({ line, t, format }: { line: HelperLine; t: TFunction; format: Format }) {
  const isAway = line.breakUntil !== null && line.breakUntil >= format.today;
  return (
    <Group gap={6} wrap="nowrap">
      <span style={{ flexShrink: 0 }}>
        <StatusBadge kind="helper" status={line.status} />
      </span>
      {line.vettingExpired && (
        <Text span size="sm" c="var(--mantine-color-error)">
          <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
          {t('helpers.list.expired')}
        </Text>
      )}
      {isAway && (
        <Text span size="sm" c="dimmed">
          {t('helpers.list.away', { day: format.day(line.breakUntil ?? format.today) })}
        </Text>
      )}
    </Group>
  );
}
