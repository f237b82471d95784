import { Loader, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlanMeasures } from '../../../../shared/contract/settings';
import { useFormat, type Format } from '../../lib/format';
import type { WeightsState } from './use-weights';
import classes from './weights.module.css';

const MEASURES = ['suggestions', 'metres', 'askedAgain', 'wishesMet', 'busiestShare'] as const;
type Measure = (typeof MEASURES)[number];

/** What the moved sliders would change, first in a sentence, then figure by figure. */
export function WeightsOutcome({ state }: { state: Pick<WeightsState, 'preview' | 'isTrying' | 'isDirty'> }) {
  const { t } = useTranslation();
  const { preview, isTrying } = state;
  return (
    <>
      <div className={classes['sentence']}>
        <Text role="status" fw={600} size="sm">
          {sentence(state, t)}
        </Text>
        {isTrying && <Loader size={14} aria-hidden />}
      </div>
      {preview !== null && (
        <dl className={`${classes['figures'] ?? ''} kith-stale`} aria-busy={isTrying}>
          {MEASURES.map((measure) => (
            <Figure key={measure} measure={measure} before={preview.before} after={preview.after} />
          ))}
        </dl>
      )}
    </>
  );
}

function sentence(
  { preview, isTrying, isDirty }: Parameters<typeof WeightsOutcome>[0]['state'],
  t: TFunction,
) {
  if (!isDirty) return t('weights.outcome.unchanged');
  if (isTrying) return t('weights.outcome.busy');
  if (preview === null) return t('weights.outcome.notStored');
  const { changed: count, after } = preview;
  const said =
    count === 0
      ? t('weights.outcome.same')
      : t('weights.outcome.different', { count, of: after.suggestions });
  return `${said} ${t('weights.outcome.notStored')}`;
}

interface FigureProps {
  measure: Measure;
  before: PlanMeasures;
  after: PlanMeasures;
}

function Figure({ measure, before, after }: FigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [then, now] = [before, after].map((measures) => wordsOf(measure, measures, t, format));
  const isSame = then === now;
  return (
    <div>
      <dt>{t(`weights.outcome.${measure}`)}</dt>
      <dd>
        <VisuallyHidden>
          {t(isSame ? 'weights.outcome.stays' : 'weights.outcome.from', { before: then, after: now })}
        </VisuallyHidden>
        <span aria-hidden>{then}</span>
        {!isSame && (
          <>
            <IconArrowNarrowRight size={16} aria-hidden />
            <strong aria-hidden>{now}</strong>
          </>
        )}
      </dd>
    </div>
  );
}

function wordsOf(measure: Measure, measures: PlanMeasures, t: TFunction, format: Format): string {
  switch (measure) {
    case 'suggestions':
      return format.number(measures.suggestions);
    case 'metres':
      return format.distance(measures.metres);
    case 'askedAgain':
      return t('weights.outcome.helpers', { count: measures.askedAgain });
    case 'wishesMet':
      return t('weights.outcome.wishes', { met: measures.wishesMet, all: measures.wishes });
    case 'busiestShare':
      return format.percent(measures.busiestShare);
  }
}
