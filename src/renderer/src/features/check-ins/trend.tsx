import { useTranslation } from 'react-i18next';
import { FEELINGS, type Feeling } from '../../../../shared/domain/check-in';
import { useFormat } from '../../lib/format';
import classes from './check-ins.module.css';

const STEP = 14;
const HEIGHT = 36;
const EDGE = 5;
const yOf = (feeling: Feeling) =>
  EDGE + (FEELINGS.indexOf(feeling) * (HEIGHT - 2 * EDGE)) / (FEELINGS.length - 1);

/** How somebody was, the oldest first, as a line; its name says the same in words. */
export function Trend({ feelings }: { feelings: readonly Feeling[] }) {
  const words = useTrendWords()(feelings);
  if (feelings.length === 0) return <span className={classes['quiet']}>{words}</span>;
  const points = feelings.map((feeling, index) => ({ x: EDGE + index * STEP, y: yOf(feeling), feeling }));
  const width = (feelings.length - 1) * STEP + 2 * EDGE;
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={words} className={classes['trend']}>
      <polyline points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')} />
      {points.map(({ x, y, feeling }) => (
        <circle key={x} cx={x} cy={y} r={3.5} data-feeling={feeling} />
      ))}
    </svg>
  );
}

export function useTrendWords(): (feelings: readonly Feeling[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (feelings) => {
    if (feelings.length === 0) return t('checkIns.trend.none');
    const list = format.list(feelings.map((feeling) => t(`checkIns.feeling.${feeling}`).toLowerCase()));
    return feelings.length === 1
      ? t('checkIns.trend.once', { list })
      : t('checkIns.trend.words', { count: feelings.length, list });
  };
}
