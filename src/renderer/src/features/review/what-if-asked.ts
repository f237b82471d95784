import type { Hypothesis } from '../../../../shared/contract/explanations';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { HelperId } from '../../../../shared/domain/ids';

export interface WhatIfDialogProps {
  opened: boolean;
  detail: ReviewDetail;
  /** The suggestion that the questions are about, where there is one. */
  suggested: { helperId: HelperId; name: string } | null;
  isBusy: boolean;
  onChoose: (helper: { helperId: HelperId; name: string }) => void;
  onTurnDown: () => void;
  onClose: () => void;
}

/** What was asked, with the name of the helper it is about. */
export interface Asked {
  readonly change: Hypothesis;
  readonly helperName: string;
}
