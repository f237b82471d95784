import { useTranslation } from 'react-i18next';
import type { LeaveQuestion } from '../lib/leave-guard';
import { ConfirmDialog } from './confirm-dialog';

/** Asks before unsaved words are let go. */
export function LeaveDialog({ question }: { question: LeaveQuestion }) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      opened={question.isOpen}
      title={t('people.leave.title')}
      confirmLabel={t('people.leave.leave')}
      isDangerous
      onConfirm={question.leave}
      onClose={question.stay}
    >
      {t('people.leave.hint')}
    </ConfirmDialog>
  );
}
