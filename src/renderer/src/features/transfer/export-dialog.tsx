import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

export type ExportKind = 'requests' | 'helpers' | 'matches';

interface ExportDialogProps {
  kind: ExportKind;
  opened: boolean;
  onClose: () => void;
}

/** Saves records as a CSV file, after saying once that anyone can read that file. */
export function ExportDialog({ kind, opened, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('exports.save');
  const run = () => {
    onClose();
    save.mutate(
      { kind },
      {
        onSuccess: (answer) => {
          if (answer !== null) notify.done(t('transfer.export.done', { count: answer.rows }));
        },
        onError: notify.failed,
      },
    );
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t(`transfer.export.title.${kind}`)}
      confirmLabel={t('transfer.export.choose')}
      onConfirm={run}
      onClose={onClose}
    >
      <Text size="sm">{t('transfer.export.warning')}</Text>
    </ConfirmDialog>
  );
}
