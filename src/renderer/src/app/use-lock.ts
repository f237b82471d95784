import { useState } from 'react';
import { useUnsaved } from '../lib/leave-guard';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

export interface Locking {
  /** Something is unsaved, and it is asked whether to lock all the same. */
  readonly isAsking: boolean;
  readonly isBusy: boolean;
  /** Locks, or asks once when that would lose words; asked again, it locks. */
  readonly lock: () => void;
  readonly stay: () => void;
}

/** Ends the session. The main process loads the window anew, which then shows who may log in. */
export function useLock(): Locking {
  const { isUnsaved, letGo } = useUnsaved();
  const notify = useNotify();
  const command = useCommand('session.lock');
  const [isAsking, setAsking] = useState(false);
  return {
    isAsking,
    isBusy: command.isPending,
    lock: () => {
      if (isUnsaved && !isAsking) {
        setAsking(true);
        return;
      }
      // Nothing may keep the window from being loaded anew.
      letGo();
      setAsking(false);
      command.mutate({}, { onError: notify.failed });
    },
    stay: () => {
      setAsking(false);
    },
  };
}
