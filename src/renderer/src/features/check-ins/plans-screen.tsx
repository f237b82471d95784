import { Anchor, Badge, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlanLine } from '../../../../shared/domain/check-in';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { fromRrule } from '../../lib/repeat';
import { repeatWords } from '../../lib/repeat-words';
import { CheckInsHeader } from './check-ins-header';
import { Trend } from './trend';

const SHOWS = ['running', 'ended'] as const;
type Show = (typeof SHOWS)[number];
const COLUMNS = ['person', 'rhythm', 'window', 'caller', 'next', 'trend'] as const;

/** Everybody who has a plan, with how they were. */
export function PlansScreen() {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>('running');
  const { data, error, refetch } = useCall('checkIns.plans', { show });
  return (
    <>
      <CheckInsHeader of="plans" />
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('checkIns.plan.show.label')}
          style={{ alignSelf: 'start' }}
          value={show}
          onChange={setShow}
          data={SHOWS.map((value) => ({ value, label: t(`checkIns.plan.show.${value}`) }))}
        />
        {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <ListSkeleton rows={4} />}
        {data?.length === 0 && (
          <EmptyState
            icon={<IconCalendarRepeat size={40} />}
            title={t('checkIns.plan.none')}
            hint={t('checkIns.plan.noneHint')}
          />
        )}
        {data !== undefined && data.length > 0 && <Plans lines={data} />}
      </Stack>
    </>
  );
}

function Plans({ lines }: { lines: readonly PlanLine[] }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('checkIns.plan.list')} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column}>{t(`checkIns.plan.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <PlanRow key={line.id} line={line} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PlanRow({ line }: { line: PlanLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, personName, rrule, startDate, fromMinute, toMinute, callerName, state, nextDate } = line;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/check-ins/plans/${String(id)}`} fw={600}>
          {personName}
        </Anchor>
        <Group gap={6}>
          {line.needsLook && (
            <Badge size="sm" color="orange" variant="light">
              {t('checkIns.look.badge')}
            </Badge>
          )}
          {state === 'paused' && (
            <Badge size="sm" color="gray" variant="light">
              {t('checkIns.plan.state.paused')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td>{repeatWords(t, format, fromRrule(rrule), startDate)}</Table.Td>
      <Table.Td>
        <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
          {t('checkIns.line.window', { from: format.time(fromMinute), to: format.time(toMinute) })}
        </Text>
      </Table.Td>
      <Table.Td>{callerName ?? t('checkIns.plan.anybody')}</Table.Td>
      <Table.Td>{nextDate === null ? '' : format.day(nextDate)}</Table.Td>
      <Table.Td>
        <Trend feelings={line.feelings} />
      </Table.Td>
    </Table.Tr>
  );
}
