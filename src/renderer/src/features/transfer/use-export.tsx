import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

type ExportKind = 'requests' | 'helpers' | 'matches';

/** Saves records as a CSV file, after saying once that anyone can read that file. */
export function useExport(kind: ExportKind): () => void {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('exports.save');
  const run = () => {
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
  return () => {
    modals.openConfirmModal({
      title: t(`transfer.export.title.${kind}`),
      children: <Text size="sm">{t('transfer.export.warning')}</Text>,
      labels: { confirm: t('transfer.export.choose'), cancel: t('common.action.cancel') },
      onConfirm: run,
    });
  };
}
