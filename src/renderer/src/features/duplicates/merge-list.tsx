import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Merge } from '../../../../shared/contract/duplicates';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { TwoLine, TwoLines } from './two-lines';
import { useUndoMerge } from './use-undo-merge';

/** What was merged, the latest first, each with the way back. */
export function MergeList() {
  const { t } = useTranslation();
  const asked = useCall('duplicates.merges', {});
  return (
    <TwoLines
      label={t('duplicates.merges.label')}
      asked={asked}
      none={{ title: t('duplicates.merges.none'), hint: t('duplicates.merges.noneHint') }}
      keyOf={({ id }) => id}
    >
      {(merge) => <MergeLine merge={merge} />}
    </TwoLines>
  );
}

function MergeLine({ merge: { id, keptName, goneName, by, at } }: { merge: Merge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isBusy, undo } = useUndoMerge();
  const names = { kept: keptName, gone: goneName };
  return (
    <TwoLine
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          loading={isBusy}
          aria-label={t('duplicates.merges.undoName', names)}
          onClick={() => {
            undo(id);
          }}
        >
          {t('duplicates.merge.undo')}
        </Button>
      }
    >
      <Text>{t('duplicates.merges.line', names)}</Text>
      <Text size="sm" c="dimmed">
        {t('duplicates.merges.by', { by, when: format.moment(at) })}
      </Text>
    </TwoLine>
  );
}
