import { useState } from 'react';
import type { Draft } from './use-draft';

type FieldOf<T> = Extract<keyof T, string>;

/**
 * The draft as it was, for as long as nothing differs but some fields: for parts of a form that do not show these, so
 * that they are not drawn anew at each key. `attempt` is for the form itself.
 */
export function useDraftBeside<T extends object>(draft: Draft<T>, fields: readonly FieldOf<T>[]): Draft<T> {
  const [shown, setShown] = useState(draft);
  if (isSameBeside(shown, draft, fields)) return shown;
  setShown(draft);
  return draft;
}

function isSameBeside<T extends object>(a: Draft<T>, b: Draft<T>, fields: readonly FieldOf<T>[]): boolean {
  if (a.start !== b.start || a.isDirty !== b.isDirty || a.shownProblems !== b.shownProblems) return false;
  const others = (Object.keys(b.value) as FieldOf<T>[]).filter((field) => !fields.includes(field));
  return others.every(
    (field) => Object.is(a.value[field], b.value[field]) && a.problem(field) === b.problem(field),
  );
}
