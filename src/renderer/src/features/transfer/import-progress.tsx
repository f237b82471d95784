import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../../shared/contract/transfer';
import { StepProgress } from '../../components/step-progress';
import { useFormat } from '../../lib/format';
import { useAfter, useEvent } from '../../lib/use-event';

// A small file is through sooner.
const QUIET_MILLISECONDS = 300;

/** How far the reading or storing of a file is, for as long as it lasts. */
export function ImportProgressBar({ token }: { token: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const isLong = useAfter(QUIET_MILLISECONDS);
  useEvent('imports.progress', (told) => {
    if (told.token === token) setProgress(told);
  });
  if (progress === null || !isLong) return null;
  const { step, done, total } = progress;
  return (
    <StepProgress
      step={t(`transfer.progress.${step}`)}
      words={t('transfer.progress.rows', { done: format.number(done), count: total })}
      part={total === 0 ? 1 : done / total}
    />
  );
}
