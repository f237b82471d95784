import type { InputOf } from '../../../../shared/contract';
import { useAppState, useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

/** The settings, whether this user may change them, and the way to change some of them. */
export function useSettings() {
  const { settings } = useAppState();
  const isAllowed = useCan()('settings.manage');
  const notify = useNotify();
  const update = useCommand('settings.update');
  const change = (part: Partial<InputOf<'settings.update'>>, words: string, onSaved?: () => void) => {
    update.mutate(
      { ...settings, ...part },
      {
        onSuccess: () => {
          onSaved?.();
          notify.done(words);
        },
        onError: notify.failed,
      },
    );
  };
  return { settings, isAllowed, isBusy: update.isPending, change };
}
