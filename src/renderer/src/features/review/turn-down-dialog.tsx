import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../components/reason-dialog';
import { useTerms } from '../../lib/terms';

interface TurnDownDialogProps {
  opened: boolean;
  helperName: string;
  requesterName: string;
  isBusy: boolean;
  onTurnDown: (reason: string, note: string) => void;
  onClose: () => void;
}

/** Asks why a suggestion is turned down. */
export function TurnDownDialog({ helperName, requesterName, onTurnDown, ...rest }: TurnDownDialogProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <ReasonDialog
      {...rest}
      title={t('review.turnDown.title', { helper: helperName, requester: requesterName })}
      intro={t('review.turnDown.intro', { helper: helperName })}
      reasons={terms.list('turn_down')}
      confirmLabel={t('review.turnDown.submit')}
      onSubmit={({ reason, note }) => {
        onTurnDown(reason, note);
      }}
    />
  );
}
