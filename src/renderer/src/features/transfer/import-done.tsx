import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../../shared/contract/transfer';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import type { ChosenFile } from './chosen-file';
import { Counts } from './import-preview';
import { UndoImportButton } from './undo-import-button';

interface ImportDoneProps {
  file: ChosenFile;
  batch: ImportBatch;
  onAnother: () => void;
  onClose: () => void;
}

/** What the import did. Imported, rejected and skipped rows together are all rows of the file. */
export function ImportDone({ file, batch, onAnother, onClose }: ImportDoneProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Counts
        counts={[
          ['rows', batch.rows],
          ['imported', batch.imported],
          ['rejected', batch.rejected],
          ['skipped', batch.skipped],
        ]}
      />
      <Text size="sm">{batch.rejected > 0 ? t('transfer.done.rejected') : t('transfer.done.all')}</Text>
      <Group>
        {batch.rejected > 0 && <SaveRejectedButton token={file.token} />}
        {batch.imported > 0 && <UndoImportButton batch={batch} onUndone={onAnother} />}
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onAnother}>
          {t('transfer.done.another')}
        </Button>
        <Button onClick={onClose}>{t('common.action.close')}</Button>
      </Group>
    </Stack>
  );
}

function SaveRejectedButton({ token }: { token: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('imports.saveRejected');
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => {
        save.mutate(
          { token },
          {
            onSuccess: (answer) => {
              if (answer !== null) notify.done(t('transfer.done.savedRejected', { count: answer.rows }));
            },
            onError: notify.failed,
          },
        );
      }}
    >
      {t('transfer.done.saveRejected')}
    </Button>
  );
}
