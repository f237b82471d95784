import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Helper } from '../../../../shared/domain/helper';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { helperOfForm, type HelperForm } from './helper-form';

/** Creates or updates a helper, then goes back to the list. `onSaved` lets the window go on. */
export function useHelperSaving(started: Helper | null, draftId: string | undefined, onSaved: () => void) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const notify = useNotify();
  const create = useCommand('helpers.create');
  const update = useCommand('helpers.update');
  const onSuccess = () => {
    onSaved();
    notify.done(t(started === null ? 'helpers.saved.created' : 'helpers.saved.updated'));
    navigate('/helpers');
  };
  return {
    isBusy: create.isPending || update.isPending,
    error: create.error ?? update.error,
    forget: update.reset,
    /** `version` is the one that the change builds on. */
    save: (form: HelperForm, version: number) => {
      const helper = helperOfForm(form);
      if (helper === null) return;
      if (started === null) create.mutate({ ...helper, draftId }, { onSuccess });
      else update.mutate({ id: started.id, version, helper, draftId }, { onSuccess });
    },
  };
}
