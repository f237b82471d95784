import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../../shared/contract/transfer';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

interface UndoImportButtonProps {
  batch: ImportBatch;
  onUndone?: () => void;
}

/** Takes out everything that one import brought in, after asking once. */
export function UndoImportButton({ batch, onUndone }: UndoImportButtonProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const undo = useCommand('imports.undo');
  const [isAsking, asking] = useDisclosure(false);
  const run = () => {
    undo.mutate(
      { id: batch.id },
      {
        onSuccess: () => {
          asking.close();
          notify.done(t('transfer.undo.done', { count: batch.imported }));
          onUndone?.();
        },
        onError: (error) => {
          asking.close();
          notify.failed(error);
        },
      },
    );
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={asking.open}
      >
        {t('transfer.undo.button')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('transfer.undo.title')}
        confirmLabel={t('transfer.undo.confirm')}
        isDangerous
        isBusy={undo.isPending}
        onConfirm={run}
        onClose={asking.close}
      >
        {t('transfer.undo.hint', { count: batch.imported })}
      </ConfirmDialog>
    </>
  );
}
