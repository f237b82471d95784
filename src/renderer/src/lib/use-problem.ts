import { useTranslation } from 'react-i18next';
import type { Draft } from './use-draft';

/** The sentence for a field of a draft, or undefined while there is nothing to say. */
export function useProblem<T extends object>(
  draft: Draft<T>,
): (field: Extract<keyof T, string>) => string | undefined {
  const { t } = useTranslation();
  return (field) => {
    const key = draft.problem(field);
    return key === undefined ? undefined : t(key);
  };
}
