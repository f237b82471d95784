import { useTranslation } from 'react-i18next';
import type { Scripts, Situation } from '../../../shared/domain/script';

export interface ProposedWords {
  situation: (situation: Situation) => string;
  /** What to ask for a kind of help; null where there is nothing but what is asked for any. */
  category: (code: string) => string | null;
}

/** The words that Kith proposes to say on the phone, with their braces. */
export function useProposedWords(): ProposedWords {
  const { t, i18n } = useTranslation();
  return {
    situation: (situation) => t(`scripts.words.${situation}`),
    category: (code) => {
      const key = `scripts.ask.${code.slice(code.indexOf(':') + 1)}`;
      return i18n.exists(key) ? t(key) : null;
    },
  };
}

/** What to say in a situation, and what to ask for a kind of help: the organisation's words before the proposed ones. */
export function wordsFor(
  { situations, categories }: Scripts,
  proposed: ProposedWords,
  { situation, category }: { readonly situation: Situation; readonly category: string | null },
): string {
  const ofCategory =
    situation === 'ask' && category !== null ? (categories[category] ?? proposed.category(category)) : null;
  return ofCategory ?? situations[situation] ?? proposed.situation(situation);
}
