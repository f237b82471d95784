import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RestorePreview } from '../../../shared/contract/backups';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import type { Format } from '../lib/format';
import { UnlockDialog } from './unlock-dialog';
import type { Restore } from './use-restore';

const KINDS = ['requests', 'helpers', 'people', 'matches'] as const;

/** Opens a locked backup first; then says what it holds and what would be lost, and asks once. */
export function RestoreDialog({ restore, format }: { restore: Restore; format: Format }) {
  return (
    <>
      <UnlockDialog restore={restore} />
      <PreviewDialog restore={restore} format={format} />
    </>
  );
}

function PreviewDialog({ restore, format }: { restore: Restore; format: Format }) {
  const { t } = useTranslation();
  const { preview, isRestoring } = restore;
  return (
    <Dialog
      opened={preview !== null}
      onClose={restore.close}
      title={t('backups.restore.title')}
      size="lg"
      closeOnClickOutside={!isRestoring}
      closeOnEscape={!isRestoring}
    >
      {preview !== null && (
        <Stack>
          <Outcome preview={preview} format={format} />
          <ErrorNotice error={restore.restoreError} />
          <Group justify="flex-end">
            <Button variant="default" onClick={restore.close} disabled={isRestoring} data-autofocus>
              {t('backups.restore.cancel')}
            </Button>
            <Button color="red" loading={isRestoring} onClick={restore.confirm}>
              {t('backups.restore.confirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

function Outcome({ preview, format }: { preview: RestorePreview; format: Format }) {
  const { t } = useTranslation();
  const { made, reason, lost } = preview;
  const when = format.moment(made);
  const isLosing = lost === null || KINDS.some((kind) => lost[kind] > 0);
  const words =
    lost === null
      ? t('backups.restore.unknown', { when })
      : t(isLosing ? 'backups.restore.lostHint' : 'backups.restore.nothingLost');
  return (
    <>
      <Text>
        {t('backups.restore.from', {
          ago: format.ago(made),
          when,
          reason: t(`backups.reason.${reason ?? 'unknown'}`),
        })}
      </Text>
      <Comparison preview={preview} format={format} />
      <Alert
        color={isLosing ? 'yellow' : 'teal'}
        variant="light"
        icon={isLosing ? <IconAlertTriangle aria-hidden /> : undefined}
      >
        {words}
      </Alert>
      <Text size="sm">{t('backups.restore.kept')}</Text>
    </>
  );
}

function Comparison({ preview: { counts, now, lost }, format }: { preview: RestorePreview; format: Format }) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backups.restore.what')}</Table.Th>
          <Table.Th>{t('backups.restore.inBackup')}</Table.Th>
          {now !== null && <Table.Th>{t('backups.restore.now')}</Table.Th>}
          {lost !== null && <Table.Th>{t('backups.restore.lost')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {KINDS.map((kind) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row" fw={400}>
              {t(`backups.list.${kind}`)}
            </Table.Th>
            <Table.Td>{format.number(counts[kind])}</Table.Td>
            {now !== null && <Table.Td>{format.number(now[kind])}</Table.Td>}
            {lost !== null && <Table.Td>{format.number(lost[kind])}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
