import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchWithHelper } from '../../../../shared/contract/matches';
import { useRef } from 'react';
import { ErrorNotice } from '../../components/error-notice';
import { PRESSED_ONCE } from '../../lib/pressed-once';
import { focusUnlessTyping } from '../../lib/typing';
import classes from './review.module.css';
import { StepDialog } from './step-dialog';
import { nextSteps, useMatchSteps, type Step } from './use-match-steps';

interface MatchStepsProps {
  match: MatchWithHelper;
  requesterName: string;
  onRecorded: (step: Step) => void;
}

/** What may happen next, one click each; a step that needs a reason asks for it. */
export function MatchSteps({ match, requesterName, onRecorded }: MatchStepsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const steps = useMatchSteps(match, (step) => {
    onRecorded(step);
    // The button that was pressed is gone by then; a second Enter must not reach the queue.
    focusUnlessTyping(box);
  });
  const next = nextSteps(match);
  return (
    <div ref={box} tabIndex={-1} className={classes['steps']} {...PRESSED_ONCE}>
      <Group gap={6}>
        {next.map((step) => (
          <Button
            key={step}
            size="xs"
            variant={step === 'accepted' || step === 'done' ? 'filled' : 'default'}
            disabled={steps.isBusy}
            onClick={() => {
              steps.take(step);
            }}
          >
            {t(`review.match.step.${step}`)}
          </Button>
        ))}
      </Group>
      <ErrorNotice error={steps.error} />
      <StepDialog
        step={steps.asking}
        matchId={match.id}
        helperName={match.helperName}
        requesterName={requesterName}
        isBusy={steps.isBusy}
        onAnswer={steps.answer}
        onClose={steps.close}
      />
    </div>
  );
}
