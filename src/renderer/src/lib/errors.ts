import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api';

export interface ErrorWords {
  /** What happened, in one sentence. */
  readonly title: string;
  /** What was expected and what was found, and the way forward. */
  readonly detail: string;
  /** Finds the entry in the log; null when nothing was logged. */
  readonly logId: string | null;
}

/** An error in words for people. Codes give the sentence; the main process's own words say more. */
export function errorWords(t: TFunction, error: unknown): ErrorWords {
  if (!(error instanceof ApiError)) {
    return { title: t('errors.title.internal'), detail: t('errors.hint.internal'), logId: null };
  }
  const hint = t(`errors.hint.${error.code}`);
  const isOwn = error.code !== 'internal' && error.message !== '';
  return {
    title: t(`errors.title.${error.code}`),
    detail: [isOwn ? error.message : '', hint].filter((part) => part !== '').join(' '),
    logId: error.logId,
  };
}

export function useErrorWords(): (error: unknown) => ErrorWords {
  const { t } = useTranslation();
  return (error) => errorWords(t, error);
}
