import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../shared/contract/overview';
import { Part } from './part';

const HELD = [
  'people',
  'requests',
  'helpers',
  'matches',
  'vetting',
  'consents',
  'check_ins',
  'calls',
  'queue_items',
  'shift_notes',
  'measures',
  'merges',
  'drafts',
  'imports',
  'entries',
] as const;

/** What is held and for how long. */
export function OverviewHeld({ overview: { held, rules, auditMonths } }: { overview: Overview }) {
  const { t } = useTranslation();
  const months = { ...rules, matches: 0, consents: 0, measures: 0, entries: auditMonths };
  return (
    <Part title={t('care.overview.held.title')} hint={t('care.overview.change')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('care.overview.held.kind')}</Table.Th>
            <Table.Th>{t('care.overview.held.count')}</Table.Th>
            <Table.Th>{t('care.overview.held.long')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {HELD.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Td>{t(`care.overview.held.${kind}`)}</Table.Td>
              <Table.Td>{held[kind].toLocaleString()}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {t(`care.overview.keep.${kind}`, { count: months[kind] })}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}
