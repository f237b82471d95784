import { useState } from 'react';
import type { RequestId } from '../../../../shared/domain/ids';

export type DialogName = 'choose' | 'whatIf' | 'turnDown' | 'postpone' | 'confirmMany';

/**
 * Which dialog asks. It belongs to the request it was opened for: once another one is selected it is gone, so an answer
 * never goes to a request that was not asked about.
 */
export function useDialog(shown: RequestId | null, isStill: (id: RequestId | null) => boolean) {
  const [opened, setOpened] = useState<{ name: DialogName; requestId: RequestId | null } | null>(null);
  if (opened !== null && opened.requestId !== shown) setOpened(null);
  return {
    dialog: opened !== null && opened.requestId === shown ? opened.name : null,
    open: (name: DialogName, isPossible: boolean) => () => {
      if (isPossible && isStill(shown)) setOpened({ name, requestId: shown });
    },
    close: () => {
      setOpened(null);
    },
  };
}
