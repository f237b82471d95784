import { useTranslation } from 'react-i18next';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

/** Takes a merge back and says so, or why it can no longer be. */
export function useUndoMerge() {
  const { t } = useTranslation();
  const notify = useNotify();
  const command = useCommand('duplicates.undo');
  return {
    isBusy: command.isPending,
    undo: (mergeId: number) => {
      const onSuccess = () => {
        notify.done(t('duplicates.merge.undone'));
      };
      command.mutate({ mergeId }, { onSuccess, onError: notify.failed });
    },
  };
}
