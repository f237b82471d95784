import { useState } from 'react';
import type { BackupSummary, RestorePreview } from '../../../shared/contract/backups';
import type { ApiError } from '../lib/api';
import { useCommand } from '../lib/query';

export interface Restore {
  /** What would happen; null while nothing was looked at. */
  readonly preview: RestorePreview | null;
  /** Why the last backup that was looked at cannot be put back. */
  readonly previewError: ApiError | null;
  readonly restoreError: ApiError | null;
  readonly busyId: string | null;
  readonly isChoosing: boolean;
  readonly isRestoring: boolean;
  /** The backup that was looked at last opens only with what opened it when it was made. */
  readonly isLocked: boolean;
  /** Takes what an unlocked backup holds. */
  readonly unlocked: (preview: RestorePreview) => void;
  readonly look: (backup: BackupSummary) => void;
  readonly chooseFile: () => void;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** First look, then put back. Afterwards the main process loads the window anew. */
export function useRestore(): Restore {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const inList = useCommand('backups.preview');
  const file = useCommand('backups.previewFile');
  const run = useCommand('backups.restore');
  const error = inList.error ?? file.error;
  const isLocked = error?.code === 'backup_unusable' && error.details['problem'] === 'locked';
  const start = () => {
    inList.reset();
    file.reset();
    run.reset();
  };
  return {
    preview,
    previewError: isLocked ? null : error,
    isLocked,
    unlocked: (found) => {
      start();
      setPreview(found);
    },
    restoreError: run.error,
    busyId: inList.isPending ? inList.variables.id : null,
    isChoosing: file.isPending,
    isRestoring: run.isPending || run.isSuccess,
    look: ({ place, id }) => {
      start();
      inList.mutate({ place, id }, { onSuccess: setPreview });
    },
    chooseFile: () => {
      start();
      file.mutate({}, { onSuccess: setPreview });
    },
    confirm: () => {
      if (preview !== null) run.mutate({ token: preview.token });
    },
    close: () => {
      start();
      setPreview(null);
    },
  };
}
