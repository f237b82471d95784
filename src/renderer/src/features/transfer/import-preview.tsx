import { Box, Button, Group, Paper, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MAX_PROBLEMS,
  type ImportBatch,
  type ImportMapping,
  type ImportPreview,
  type RowDecision,
} from '../../../../shared/contract/transfer';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { VirtualList } from '../../components/virtual-list';
import { useFormat } from '../../lib/format';
import { useCall, useCommand } from '../../lib/query';
import type { ChosenFile } from './chosen-file';
import { ImportProgressBar } from './import-progress';
import { fieldWords } from './mapping';
import { AlikeRows } from './alike-rows';
import { NoticedRows } from './noticed-rows';
import { MatchValues } from './match-values';

// Every look reads the whole file, and people choose several meanings in a row.
const PAUSE_MILLISECONDS = 400;

interface ImportPreviewStepProps {
  file: ChosenFile;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
  onBack: () => void;
  onDone: (batch: ImportBatch) => void;
}

/** What the import would do, row by row, before anything is stored. */
export function ImportPreviewStep({ file, mapping, onChange, onBack, onDone }: ImportPreviewStepProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(mapping, PAUSE_MILLISECONDS);
  const preview = useCall('imports.preview', { token: file.token, mapping: settled }, { keepPrevious: true });
  const isBehind = settled !== mapping || preview.isPlaceholderData;
  const run = useCommand('imports.run');
  const [decided, setDecided] = useState<RowDecision[]>([]);
  const importable = preview.data?.importable ?? 0;
  return (
    <Stack>
      {preview.isPending && <ListSkeleton rows={6} />}
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data !== undefined && (
        <PreviewWords
          preview={preview.data}
          values={<MatchValues unknown={preview.data.unknownValues} mapping={mapping} onChange={onChange} />}
          alike={<AlikeRows preview={preview.data} decided={decided} onDecide={setDecided} />}
        />
      )}
      <ErrorNotice error={run.error} />
      {(run.isPending || preview.isFetching) && (
        <ImportProgressBar key={run.isPending ? 'run' : 'preview'} token={file.token} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack} disabled={run.isPending}>
          {t('common.action.back')}
        </Button>
        <Button
          disabled={importable === 0 || preview.isError}
          loading={run.isPending || (isBehind && !preview.isError)}
          onClick={() => {
            run.mutate(
              { token: file.token, mapping, decided: stillAsked(decided, preview.data) },
              { onSuccess: onDone },
            );
          }}
        >
          {t('transfer.preview.run', { count: importable })}
        </Button>
      </Group>
    </Stack>
  );
}

/** A row that another mapping reads otherwise is no longer the one that was decided on. */
function stillAsked(decided: readonly RowDecision[], preview: ImportPreview | undefined): RowDecision[] {
  return decided.filter(({ row, as }) =>
    preview?.alike.some((one) => one.row === row && (as === 'skip' || as === one.personId)),
  );
}

interface PreviewWordsProps {
  preview: ImportPreview;
  values: ReactNode;
  alike: ReactNode;
}

function PreviewWords({ preview, values, alike }: PreviewWordsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Counts
        counts={[
          ['rows', preview.rows],
          ['importable', preview.importable],
          ['rejected', preview.rejected],
          ['skipped', preview.skipped],
        ]}
      />
      {values}
      {preview.problems.length > 0 && <Problems problems={preview.problems} />}
      {preview.alikeRows > 0 && alike}
      {preview.noticedRows > 0 && <NoticedRows preview={preview} />}
      {preview.sample.length > 0 && (
        <div>
          <Title order={3} size="h6" mb={4}>
            {t('transfer.preview.sample')}
          </Title>
          <Sample sample={preview.sample} />
        </div>
      )}
    </>
  );
}

/** Numbers side by side, each under its word. */
export function Counts({ counts }: { counts: readonly (readonly [name: string, count: number])[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group gap="sm" grow role="status">
      {counts.map(([name, count]) => (
        <Paper key={name} withBorder p="sm">
          <Text size="xl" fw={650}>
            {format.number(count)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`transfer.count.${name}`)}
          </Text>
        </Paper>
      ))}
    </Group>
  );
}

function Problems({ problems }: { problems: ImportPreview['problems'] }) {
  const { t } = useTranslation();
  const count = problems.length;
  const title = t(count < MAX_PROBLEMS ? 'transfer.preview.problems' : 'transfer.preview.firstProblems', {
    count,
  });
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      <Box
        h={Math.min(count, 5) * 32 + 2}
        bd="1px solid var(--mantine-color-default-border)"
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
      >
        <VirtualList
          label={title}
          count={count}
          rowHeight={32}
          renderRow={(index) => {
            const problem = problems[index];
            return problem === undefined ? null : (
              <Text size="sm" px="sm" truncate lh="32px">
                {t('transfer.preview.problem', { ...problem })}
              </Text>
            );
          }}
        />
      </Box>
    </div>
  );
}

function Sample({ sample }: { sample: ImportPreview['sample'] }) {
  const { t } = useTranslation();
  const fields = [...new Set(sample.flatMap((row) => Object.keys(row.cells)))];
  return (
    <ScrollArea type="auto" offsetScrollbars>
      <Table withTableBorder verticalSpacing={4} style={{ whiteSpace: 'nowrap' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('transfer.preview.row')}</Table.Th>
            {fields.map((field) => (
              <Table.Th key={field}>
                {t(`transfer.field.${field}`, { defaultValue: fieldWords(field) })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map((row) => (
            <Table.Tr key={row.row}>
              <Table.Td>{row.row}</Table.Td>
              {fields.map((field) => (
                <Table.Td key={field} maw={240} style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
                  {row.cells[field] ?? ''}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
