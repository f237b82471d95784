import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_LISTS, type Side } from '../../../../shared/domain/match';
import type { MatchId } from '../../../../shared/domain/ids';
import { ReasonDialog, type ReasonAnswer } from '../../drafts/reason-dialog';
import { useTerms } from '../../lib/terms';
import { asksForSide, stepKeyOf, type Step } from './use-match-steps';

interface StepDialogProps {
  /** Null while nothing is asked. */
  step: Step | null;
  matchId: MatchId;
  helperName: string;
  requesterName: string;
  isBusy: boolean;
  onAnswer: (side: Side | null, answer: ReasonAnswer) => void;
  onClose: () => void;
}

/** Asks for the reason of a step, and for whose it was. */
export function StepDialog({ step, ...rest }: StepDialogProps) {
  return step === null ? null : <StepReason key={step} step={step} {...rest} />;
}

function StepReason({
  step,
  matchId,
  helperName,
  requesterName,
  isBusy,
  onAnswer,
  onClose,
}: StepDialogProps & { step: Step }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const [side, setSide] = useState<Side | null>(null);
  const [isAsked, setAsked] = useState(false);
  const list = REASON_LISTS[step];
  const names = { helper: helperName, requester: requesterName };
  const needsSide = asksForSide(step);
  const sides: [Side, string][] = [
    ['helper', t('review.match.sideHelper', { name: helperName })],
    ['requester', t('review.match.sideRequester', { name: requesterName })],
    ...(step === 'cancelled' ? ([['staff', t('review.match.sideStaff')]] satisfies [Side, string][]) : []),
  ];
  return (
    <ReasonDialog
      opened
      draftKey={stepKeyOf(step, matchId)}
      title={t(`review.match.ask.${step}`, names)}
      intro={t(`review.match.askIntro.${step}`, names)}
      reasons={list === undefined ? [] : terms.list(list)}
      confirmLabel={t('review.match.submit')}
      isBusy={isBusy}
      onClose={onClose}
      onSubmit={(answer) => {
        if (needsSide && side === null) setAsked(true);
        else onAnswer(side, answer);
      }}
    >
      {needsSide && (
        <Radio.Group
          label={t('review.match.side')}
          withAsterisk
          value={side}
          onChange={(value) => {
            setSide(value);
          }}
          error={isAsked && side === null ? t('review.match.sideNeeded') : null}
        >
          <Stack gap="xs" my="xs">
            {sides.map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </ReasonDialog>
  );
}
