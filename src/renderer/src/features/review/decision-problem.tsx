import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import type { Problem } from './use-decide';

interface DecisionProblemProps {
  problem: Problem | null;
  onLookAgain: () => void;
  onChoose: () => void;
}

/** A decision that was refused: why, and the two ways on. */
export function DecisionProblem({ problem, onLookAgain, onChoose }: DecisionProblemProps) {
  const { t } = useTranslation();
  if (problem === null) return null;
  return (
    <ErrorNotice
      error={problem.error}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onLookAgain}>
            {t('review.action.lookAgain')}
          </Button>
          <Button size="xs" variant="default" onClick={onChoose}>
            {t('review.action.choose')}
          </Button>
        </>
      }
    />
  );
}
