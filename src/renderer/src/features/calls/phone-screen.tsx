import { Badge, Button, Group, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CallLine } from '../../../../shared/domain/call';
import type { CallId } from '../../../../shared/domain/ids';
import type { LocalDate } from '../../../../shared/domain/time';
import { DayField } from '../../components/day-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { PageHeader } from '../../components/page-header';
import { ListSkeleton } from '../../components/skeletons';
import { ANY_KEY, useWantedDraft } from '../../drafts/wanted-draft';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { CallDialog } from './call-dialog';
import { lengthWords } from './call-timer';
import { Leads } from './leads';

const MOST = 200;

/** The calls of a day, those nobody finished, and who offered to help. */
export function PhoneScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { today } = useFormat();
  const [day, setDay] = useState<LocalDate>(today);
  const [opened, setOpened] = useState<CallId | null>(null);
  const calls = useCall('calls.list', { show: 'day', day, offset: 0, limit: MOST }, { keepPrevious: true });
  const unfinished = useCall('calls.list', { show: 'unfinished', day: null, offset: 0, limit: MOST });
  const left = unfinished.data?.items ?? [];
  useWantedDraft('call_correction', ANY_KEY, (key) => {
    setOpened(Number(key) as CallId);
  });
  return (
    <>
      <PageHeader
        title={t('calls.phone.title')}
        description={t('calls.phone.hint')}
        actions={
          <Button
            leftSection={<IconPhoneIncoming size={18} aria-hidden />}
            rightSection={<KeyHint keys="F2" />}
            aria-keyshortcuts="F2"
            onClick={() => {
              navigate('/phone/call');
            }}
          >
            {t('calls.answer')}
          </Button>
        }
      />
      <ErrorNotice error={calls.error} onRetry={() => void calls.refetch()} />
      <Stack gap="lg">
        {left.length > 0 && (
          <section>
            <Title order={2} size="h4" mb={4}>
              {t('calls.phone.unfinished', { count: left.length })}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {t('calls.phone.unfinishedHint')}
            </Text>
            <Calls
              calls={left}
              onOpen={setOpened}
              label={t('calls.phone.unfinished', { count: left.length })}
            />
          </section>
        )}
        <Leads />
        <section>
          <Group justify="space-between" align="end" mb="xs">
            <Title order={2} size="h4">
              {t('calls.phone.ofDay')}
            </Title>
            <DayField
              label={t('calls.phone.day')}
              today={today}
              value={day}
              onChange={(next) => {
                setDay(next ?? today);
              }}
            />
          </Group>
          {calls.data === undefined && <ListSkeleton />}
          {calls.data?.items.length === 0 && (
            <EmptyState title={t('calls.phone.none')} hint={t('calls.phone.noneHint')} />
          )}
          {calls.data !== undefined && calls.data.items.length > 0 && (
            <Calls calls={calls.data.items} onOpen={setOpened} label={t('calls.phone.ofDay')} />
          )}
        </section>
      </Stack>
      <CallDialog
        id={opened}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}

interface CallsProps {
  calls: readonly CallLine[];
  label: string;
  onOpen: (id: CallId) => void;
}

function Calls({ calls, label, onOpen }: CallsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table aria-label={label} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {(['began', 'who', 'number', 'ended', 'length', 'operator'] as const).map((column) => (
            <Table.Th key={column}>{t(`calls.column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {calls.map((call) => (
          <Table.Tr key={call.id}>
            <Table.Td>{format.moment(call.startedAt)}</Table.Td>
            <Table.Td>
              <UnstyledButton
                fw={600}
                fz="sm"
                onClick={() => {
                  onOpen(call.id);
                }}
              >
                {call.caller.name === '' ? t('calls.nobody') : call.caller.name}
              </UnstyledButton>
            </Table.Td>
            <Table.Td>{call.number}</Table.Td>
            <Table.Td>
              {call.disposition === null ? (
                <Badge color="yellow" variant="light">
                  {t('calls.notFinished')}
                </Badge>
              ) : (
                t(`calls.disposition.${call.disposition}`)
              )}
              {call.dangerAt !== null && (
                <Badge ml={6} color="red" variant="light">
                  {t('calls.danger.badge', { time: format.clock(call.dangerAt) })}
                </Badge>
              )}
              {call.requests > 0 && ` (${t('calls.requests', { count: call.requests })})`}
            </Table.Td>
            <Table.Td>
              {call.endedAt === null ? '' : lengthWords(Math.round((call.endedAt - call.startedAt) / 1_000))}
            </Table.Td>
            <Table.Td>{call.operator}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
