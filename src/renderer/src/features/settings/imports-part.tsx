import { Badge, Button, Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../../shared/contract/transfer';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

/** Every import so far; each can be undone as a whole. */
export function ImportsPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('imports.list', {});
  const [undoing, setUndoing] = useState<ImportBatch | null>(null);
  return (
    <Part title={t('settings.tab.imports')} hint={t('settings.imports.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data?.length === 0 && (
        <EmptyState
          icon={<IconFileImport size={36} />}
          title={t('settings.imports.empty')}
          hint={t('settings.imports.emptyHint')}
        />
      )}
      {data !== undefined && data.length > 0 && <Batches batches={data} onUndo={setUndoing} />}
      <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />
    </Part>
  );
}

function Batches({ batches, onUndo }: { batches: ImportBatch[]; onUndo: (batch: ImportBatch) => void }) {
  const { t } = useTranslation();
  const heads = ['what', 'when', 'by', 'rows', 'imported', 'rejected', 'skipped', 'state'] as const;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{t(`settings.imports.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {batches.map((batch) => (
            <BatchRow key={batch.id} batch={batch} onUndo={onUndo} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function BatchRow({ batch, onUndo }: { batch: ImportBatch; onUndo: (batch: ImportBatch) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isAllowed = useCan()('data.import');
  return (
    <Table.Tr>
      <Table.Td>{t(`settings.imports.kind.${batch.kind}`)}</Table.Td>
      <Table.Td>{format.moment(batch.at)}</Table.Td>
      <Table.Td>{batch.by}</Table.Td>
      {([batch.rows, batch.imported, batch.rejected, batch.skipped] as const).map((count, at) => (
        <Table.Td key={at}>{format.number(count)}</Table.Td>
      ))}
      <Table.Td>
        {batch.undoneAt !== null ? (
          <Badge color="gray" variant="light">
            {t('settings.imports.undone', { when: format.ago(batch.undoneAt) })}
          </Badge>
        ) : (
          isAllowed && (
            <Button size="compact-sm" variant="default" onClick={() => onUndo(batch)}>
              {t('settings.imports.undo')}
            </Button>
          )
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function UndoDialog({ batch, onClose }: { batch: ImportBatch | null; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const undo = useCommand('imports.undo');
  const run = () => {
    if (batch === null) return;
    undo.mutate(
      { id: batch.id },
      {
        onSuccess: () => {
          notify.done(t('settings.imports.undoDone'));
          onClose();
        },
      },
    );
  };
  const close = () => {
    undo.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={batch !== null}
      title={t('settings.imports.undoTitle')}
      confirmLabel={t('settings.imports.undo')}
      isBusy={undo.isPending}
      onConfirm={run}
      onClose={close}
    >
      <Text mb="sm">{t('settings.imports.undoText', { count: batch?.imported ?? 0 })}</Text>
      <ErrorNotice error={undo.error} />
    </ConfirmDialog>
  );
}
