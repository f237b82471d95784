import { Badge, Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallLine } from '../../../../shared/domain/call';
import type { CallId } from '../../../../shared/domain/ids';
import { useFormat } from '../../lib/format';
import { lengthWords } from './call-timer';

interface CallsTableProps {
  calls: readonly CallLine[];
  label: string;
  onOpen: (id: CallId) => void;
}

/** Calls, each of which opens by the name of whoever was on the line. */
export function CallsTable({ calls, label, onOpen }: CallsTableProps) {
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
