import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '../../../shared/contract/backups';
import type { Format } from '../lib/format';

interface BackupTableProps {
  backups: readonly BackupSummary[];
  format: Format;
  onLook: (backup: BackupSummary) => void;
  /** The one that is being checked. */
  busyId: string | null;
}

/** Backups with their age, reason and what they hold; each can be looked at. */
export function BackupTable({ backups, format, onLook, busyId }: BackupTableProps) {
  const { t } = useTranslation();
  const heads = ['made', 'why', 'requests', 'helpers', 'people', 'matches', 'where'] as const;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={t('backups.list.label')}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{t(`backups.list.${head}`)}</Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <Table.Tr key={`${backup.place} ${backup.id}`}>
              <Table.Td>{format.moment(backup.made)}</Table.Td>
              <Table.Td>{t(`backups.reason.${backup.reason}`)}</Table.Td>
              {(['requests', 'helpers', 'people', 'matches'] as const).map((what) => (
                <Table.Td key={what}>{format.number(backup.counts[what])}</Table.Td>
              ))}
              <Table.Td>{t(`backups.list.${backup.place}`)}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={busyId === backup.id}
                  aria-label={t('backups.list.lookAt', { when: format.moment(backup.made) })}
                  onClick={() => onLook(backup)}
                >
                  {t('backups.list.look')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
