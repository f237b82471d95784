import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../components/confirm-dialog';
import type { Locking } from './use-lock';

/** Asks before unsaved words are lost by locking. */
export function LockDialog({ locking }: { locking: Locking }) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      opened={locking.isAsking}
      title={t('session.lockAsk.title')}
      confirmLabel={t('session.lockAsk.lock')}
      isBusy={locking.isBusy}
      isDangerous
      onConfirm={locking.lock}
      onClose={locking.stay}
    >
      {t('session.lockAsk.text')}
    </ConfirmDialog>
  );
}
