import { useCallback, useMemo, useState } from 'react';

/** What is wrong with each field: the key of a sentence in the catalogue. */
export type Problems<T> = Partial<Record<Extract<keyof T, string>, string>>;

/** A record being typed. Problems show once their field was touched, and all of them after an attempt to save. */
export interface Draft<T extends object> {
  readonly value: T;
  /** What it began with: blank, or as it was loaded or saved. */
  readonly start: T;
  readonly isDirty: boolean;
  readonly set: (patch: Partial<T>) => void;
  readonly touch: (field: Extract<keyof T, string>) => void;
  readonly problem: (field: Extract<keyof T, string>) => string | undefined;
  /** How many problems an attempt to save has shown; 0 before. */
  readonly shownProblems: number;
  /** The value when nothing is wrong; otherwise null, and every problem shows. */
  readonly attempt: () => T | null;
  /** Puts words back that were typed earlier; no field counts as touched by that. */
  readonly bring: (value: T) => void;
  /** Takes a new starting point: what was loaded or saved. */
  readonly reset: (value: T) => void;
}

interface DraftState<T> {
  readonly value: T;
  readonly start: T;
  readonly touched: ReadonlySet<string>;
  readonly isAttempted: boolean;
}

function fresh<T>(start: T): DraftState<T> {
  return { value: start, start, touched: new Set(), isAttempted: false };
}

export function useDraft<T extends object>(start: T, check: (value: T) => Problems<T>): Draft<T> {
  const [state, setState] = useState(() => fresh(start));
  const problems = useMemo(() => check(state.value), [check, state.value]);
  const isDirty = useMemo(() => JSON.stringify(state.value) !== JSON.stringify(state.start), [state]);

  const set = useCallback((patch: Partial<T>) => {
    setState((old) => ({
      ...old,
      value: { ...old.value, ...patch },
      touched: new Set([...old.touched, ...Object.keys(patch)]),
    }));
  }, []);
  const touch = useCallback((field: string) => {
    setState((old) => (old.touched.has(field) ? old : { ...old, touched: new Set([...old.touched, field]) }));
  }, []);
  const bring = useCallback((value: T) => {
    setState((old) => ({ ...old, value }));
  }, []);
  const reset = useCallback((value: T) => {
    setState(fresh(value));
  }, []);

  return {
    value: state.value,
    start: state.start,
    isDirty,
    set,
    touch,
    bring,
    reset,
    shownProblems: state.isAttempted ? Object.keys(problems).length : 0,
    problem: (field) => (state.isAttempted || state.touched.has(field) ? problems[field] : undefined),
    attempt: () => {
      setState((old) => ({ ...old, isAttempted: true }));
      return Object.keys(problems).length === 0 ? state.value : null;
    },
  };
}
