import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Merge } from '../../../../shared/contract/duplicates';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useUndoMerge } from './use-undo-merge';

/** What was merged, the latest first, each with the way back. */
export function MergeList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('duplicates.merges', {});
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={3} />;
  if (data.length === 0)
    return <EmptyState title={t('duplicates.merges.none')} hint={t('duplicates.merges.noneHint')} />;
  return (
    <Stack
      component="ul"
      gap="xs"
      m={0}
      p={0}
      aria-label={t('duplicates.merges.label')}
      style={{ listStyle: 'none' }}
    >
      {data.map((merge) => (
        <li key={merge.id}>
          <MergeLine merge={merge} />
        </li>
      ))}
    </Stack>
  );
}

function MergeLine({ merge: { id, keptName, goneName, by, at } }: { merge: Merge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isBusy, undo } = useUndoMerge();
  const names = { kept: keptName, gone: goneName };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text>{t('duplicates.merges.line', names)}</Text>
          <Text size="sm" c="dimmed">
            {t('duplicates.merges.by', { by, when: format.moment(at) })}
          </Text>
        </div>
        <Button
          variant="default"
          style={{ flex: 'none' }}
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          loading={isBusy}
          aria-label={t('duplicates.merges.undoName', names)}
          onClick={() => {
            undo(id);
          }}
        >
          {t('duplicates.merge.undo')}
        </Button>
      </Group>
    </Paper>
  );
}
