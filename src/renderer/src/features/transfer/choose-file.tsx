import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch, ImportKind } from '../../../../shared/contract/transfer';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useCall, useCommand } from '../../lib/query';
import type { ChosenFile } from './chosen-file';
import { UndoImportButton } from './undo-import-button';

interface ChooseFileProps {
  kind: ImportKind;
  onChosen: (file: ChosenFile) => void;
}

const MOST_SHOWN = 5;

/** Asks for the file, and shows what was brought in before, to undo it. */
export function ChooseFile({ kind, onChosen }: ChooseFileProps) {
  const { t } = useTranslation();
  const choose = useCommand('imports.chooseFile');
  return (
    <Stack>
      <Text size="sm">{t(`transfer.choose.hint.${kind}`)}</Text>
      <Button
        style={{ alignSelf: 'start' }}
        leftSection={<IconFileImport size={18} aria-hidden />}
        loading={choose.isPending}
        data-autofocus
        onClick={() => {
          choose.mutate(
            { kind },
            {
              onSuccess: (file) => {
                if (file !== null) onChosen(file);
              },
            },
          );
        }}
      >
        {t('transfer.choose.button')}
      </Button>
      <ErrorNotice error={choose.error} />
      <EarlierImports kind={kind} />
    </Stack>
  );
}

function EarlierImports({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  const batches = useCall('imports.list', {});
  const shown = (batches.data ?? []).filter((batch) => batch.kind === kind).slice(0, MOST_SHOWN);
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {t('transfer.earlier.title')}
      </Title>
      {shown.map((batch) => (
        <EarlierImport key={batch.id} batch={batch} />
      ))}
    </Stack>
  );
}

function EarlierImport({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {t('transfer.earlier.line', {
          at: format.moment(batch.at),
          by: batch.by,
          imported: format.number(batch.imported),
          rejected: format.number(batch.rejected),
          skipped: format.number(batch.skipped),
        })}
      </Text>
      {batch.undoneAt === null ? (
        <UndoImportButton batch={batch} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('transfer.earlier.undone', { ago: format.ago(batch.undoneAt) })}
        </Text>
      )}
    </Group>
  );
}
