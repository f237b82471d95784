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
  const start = () => {
    inList.reset();
    file.reset();
    run.reset();
  };
  return {
    preview,
    previewError: inList.error ?? file.error,
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
      run.reset();
      setPreview(null);
    },
  };
}
