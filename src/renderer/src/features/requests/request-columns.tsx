import { Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestLine } from '../../../../shared/contract/requests';
import type { Column } from '../../components/record-table';
import { StatusBadge } from '../../components/status-badge';
import { UrgencyBadge } from '../../components/urgency-badge';
import { useFormat, type Format } from '../../lib/format';
import { useTerms, type Terms } from '../../lib/terms';

/** What the list of requests shows of each. */
export function useRequestColumns(): readonly Column<RequestLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  return useMemo(() => columnsOf(t, format, terms), [t, format, terms]);
}

function columnsOf(t: TFunction, format: Format, terms: Terms): readonly Column<RequestLine>[] {
  const head = (key: string) => t(`requests.list.column.${key}`);
  return [
    {
      key: 'urgency',
      head: head('urgency'),
      width: '88px',
      cell: (line) => <UrgencyBadge urgency={line.urgency} />,
    },
    {
      key: 'name',
      head: head('name'),
      width: 'minmax(136px, 1.1fr)',
      cell: (line) => (
        <Text span fw={600} size="sm">
          {line.requesterName}
        </Text>
      ),
    },
    {
      key: 'what',
      head: head('what'),
      width: 'minmax(180px, 2.1fr)',
      cell: (line) => <What line={line} label={terms.label} />,
    },
    {
      key: 'when',
      head: head('when'),
      width: 'minmax(130px, 1.65fr)',
      cell: (line) => <When line={line} words={format.when(line.when)} label={t('requests.list.series')} />,
    },
    { key: 'town', head: head('town'), width: 'minmax(64px, 0.75fr)', cell: (line) => line.locality },
    {
      key: 'helpers',
      head: head('helpers'),
      width: '58px',
      cell: (line) => t('requests.list.helpers', { taken: line.helpersTaken, needed: line.helpersNeeded }),
    },
    {
      key: 'status',
      head: head('status'),
      width: '150px',
      cell: (line) => <StatusBadge kind="request" status={statusOf(line)} />,
    },
    { key: 'age', head: head('age'), width: '92px', cell: (line) => format.ago(line.createdAt) },
  ];
}

/** An open request is seen by its matches. */
function statusOf(line: RequestLine) {
  if (line.status !== 'open') return line.status;
  if (line.helpersTaken >= line.helpersNeeded) return 'filled';
  return line.hasSuggestion ? 'suggested' : 'waiting';
}

function What({ line, label }: { line: RequestLine; label: Terms['label'] }) {
  return (
    <>
      {label(line.category)}
      <Text span size="sm" c="dimmed">
        {' · '}
        {line.summary}
      </Text>
    </>
  );
}

function When({ line, words, label }: { line: RequestLine; words: string; label: string }) {
  return (
    <>
      {line.isSeries && (
        <IconRepeat size={14} role="img" aria-label={label} style={{ verticalAlign: '-2px' }} />
      )}
      {line.isSeries && ' '}
      {words}
    </>
  );
}
