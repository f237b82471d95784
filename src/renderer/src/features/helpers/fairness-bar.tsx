import { useTranslation } from 'react-i18next';
import type { FairnessLine } from '../../../../shared/contract/fairness';
import { useFormat } from '../../lib/format';
import classes from './fairness.module.css';

/** The hours of one helper beside those of the busiest: so far, and on top what the suggestions add. */
export function FairnessBar({ line, most }: { line: FairnessLine; most: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { minutesBefore, minutesAfter } = line;
  const width = (minutes: number) => ({ width: `${most === 0 ? 0 : (100 * minutes) / most}%` });
  const before = format.duration(minutesBefore);
  const after = format.duration(minutesAfter);
  return (
    <div className={classes['bar']} role="img" aria-label={t('fairness.bar', { before, after })}>
      <span data-kind="before" style={width(minutesBefore)} />
      <span data-kind="more" style={width(minutesAfter - minutesBefore)} />
    </div>
  );
}
