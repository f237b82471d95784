import { useTranslation } from 'react-i18next';
import { useCall } from '../../lib/query';

/** Fewer say nothing of the next one. */
const ENOUGH = 5;
const HOURS_OF_DAY = 24;
const NONE = '';

/** How long requests of this kind waited lately, in words that may be promised; empty where no kind is chosen. */
export function useWaitingWords(category: string | null): string {
  const { t } = useTranslation();
  const { data } = useCall('calls.waiting', { category: category ?? NONE }, { enabled: category !== null });
  if (category === null || data === undefined) return NONE;
  const { requests, helped, medianHours } = data;
  if (requests < ENOUGH) return t('scripts.wait.tooFew');
  if (medianHours === null) return t('scripts.wait.nobody');
  const missed = requests - helped;
  const within =
    medianHours < HOURS_OF_DAY
      ? t('scripts.wait.hours', { count: Math.max(1, medianHours), helped })
      : t('scripts.wait.days', { count: Math.ceil(medianHours / HOURS_OF_DAY), helped });
  return missed === 0 ? within : `${within} ${t('scripts.wait.missed', { count: missed })}`;
}
