import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import { useCall } from '../../lib/query';

/** Fewer say nothing of the next one. */
const ENOUGH = 5;
const HOURS_OF_DAY = 24;
/** From so many days on, callers should be told that it takes long. */
const LONG_DAYS = 3;
const NONE = '';

export interface Waiting {
  /** In words that may be promised; empty where no kind is chosen. */
  readonly words: string;
  /** Most waited some days, or got nobody. */
  readonly isLong: boolean;
}

/** How long requests of this kind waited lately. */
export function useWaiting(category: string | null): Waiting {
  const { t } = useTranslation();
  const { data } = useCall('calls.waiting', { category: category ?? NONE }, { enabled: category !== null });
  if (category === null || data === undefined) return { words: NONE, isLong: false };
  const { requests, helped, medianHours } = data;
  const isLong =
    medianHours === null || medianHours >= LONG_DAYS * HOURS_OF_DAY || helped < requests - helped;
  return { words: wordsOf(t, data), isLong: requests >= ENOUGH && isLong };
}

function wordsOf(t: TFunction, { requests, helped, medianHours }: OutputOf<'calls.waiting'>): string {
  if (requests < ENOUGH) return t('scripts.wait.tooFew');
  if (medianHours === null) return t('scripts.wait.nobody');
  return medianHours < HOURS_OF_DAY
    ? t('scripts.wait.hours', { count: Math.max(1, medianHours), helped, requests })
    : t('scripts.wait.days', { count: Math.ceil(medianHours / HOURS_OF_DAY), helped, requests });
}
