import { useMemo } from 'react';
import type { CategoryDetail, Term, TermCode, TermList, VettingDetail } from '../../../shared/domain/term';
import { useCall } from './query';

export interface Terms {
  readonly isLoading: boolean;
  /** The label of a code; a code that is not in any list is shown by its own word. */
  label: (code: TermCode) => string;
  /** The terms of a list that are in use, in their order. */
  list: (list: TermList) => readonly Term[];
  /** Every term of a list, hidden ones too. */
  all: (list: TermList) => readonly Term[];
  /** What a category asks for by itself; null for other terms. */
  category: (code: TermCode) => CategoryDetail | null;
  /** How long a kind of check is valid; null where nothing was said, and for other terms. */
  vetting: (code: TermCode) => VettingDetail | null;
  /** `{ value, label }` for selects; `keep` stays offered although it is hidden by now. */
  options: (list: TermList, keep?: readonly TermCode[]) => { value: string; label: string }[];
}

const NONE: readonly Term[] = [];

/** The lists of the organisation. */
export function useTerms(): Terms {
  const { data, isPending } = useCall('terms.list', {});
  return useMemo(() => termsOf(data ?? NONE, isPending), [data, isPending]);
}

export function termsOf(terms: readonly Term[], isLoading = false): Terms {
  const byCode = new Map(terms.map((term) => [term.code, term]));
  const ordered = [...terms].sort((a, b) => a.position - b.position || a.label.localeCompare(b.label));
  const all = (list: TermList) => ordered.filter((term) => term.list === list);
  const active = (list: TermList) => all(list).filter((term) => term.isActive);
  return {
    isLoading,
    label: (code) => byCode.get(code)?.label ?? wordOf(code),
    list: active,
    all,
    category: (code) => byCode.get(code)?.category ?? null,
    vetting: (code) => byCode.get(code)?.vetting ?? null,
    options: (list, keep = []) =>
      all(list)
        .filter((term) => term.isActive || keep.includes(term.code))
        .map((term) => ({ value: term.code, label: term.label })),
  };
}

function wordOf(code: TermCode): string {
  return code.slice(code.indexOf(':') + 1).replaceAll('_', ' ');
}
