import { flushDrafts } from '../drafts/open-drafts';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

/** Whoever locks has to leave at once: nothing keeps the lock waiting for longer than this. */
const LONGEST_WAIT_MS = 1_000;

const waitOver = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
  });

/**
 * Ends the session, after the last words that were typed are kept for whoever typed them. The main process loads the window
 * anew, which then shows who may log in.
 */
export function useLock(): () => void {
  const notify = useNotify();
  const { mutate } = useCommand('session.lock');
  return () => {
    void Promise.race([flushDrafts(), waitOver()]).then(() => {
      mutate({}, { onError: notify.failed });
    });
  };
}
