import { useMemo } from 'react';
import type { Names } from '../../../shared/words/names';
import { useFormat } from './format';
import { useTerms } from './terms';

/** How facts become words in this window. */
export function useNames(): Names {
  const format = useFormat();
  const terms = useTerms();
  return useMemo(
    () => ({ ...format, label: terms.label, weekday: (day) => format.weekday(day) }),
    [format, terms],
  );
}
