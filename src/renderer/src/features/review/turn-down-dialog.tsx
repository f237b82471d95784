import { useTranslation } from 'react-i18next';
import type { MatchId } from '../../../../shared/domain/ids';
import { ReasonDialog, type ReasonAnswer } from '../../drafts/reason-dialog';
import { useTerms } from '../../lib/terms';

interface TurnDownDialogProps {
  opened: boolean;
  /** The suggestion. */
  matchId: MatchId | null;
  helperName: string;
  requesterName: string;
  isBusy: boolean;
  onTurnDown: (answer: ReasonAnswer) => void;
  onClose: () => void;
}

/** Names the step, so that a note which was begun for it comes back. */
export const turnDownKeyOf = (matchId: MatchId | null) => `turn_down:${String(matchId ?? 'none')}`;

/** Asks why a suggestion is turned down. */
export function TurnDownDialog({
  matchId,
  helperName,
  requesterName,
  onTurnDown,
  ...rest
}: TurnDownDialogProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <ReasonDialog
      {...rest}
      draftKey={turnDownKeyOf(matchId)}
      title={t('review.turnDown.title', { helper: helperName, requester: requesterName })}
      intro={t('review.turnDown.intro', { helper: helperName })}
      reasons={terms.list('turn_down')}
      confirmLabel={t('review.turnDown.submit')}
      onSubmit={onTurnDown}
    />
  );
}
