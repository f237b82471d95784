import type { CategoryDetail, Term, TermList } from '../../../../shared/domain/term';

export interface TermDraft {
  label: string;
  isActive: boolean;
  minutes: number | string;
  hasDestination: boolean;
  needsVehicle: boolean;
  involvesSpending: boolean;
  vetting: string[];
}

const NEW_CATEGORY: CategoryDetail = {
  ...{ minutes: 60, hasDestination: false, needsVehicle: false },
  ...{ involvesSpending: false, vetting: [] },
};

export function draftOf(term: Term | null): TermDraft {
  const detail = term?.category ?? NEW_CATEGORY;
  return {
    ...detail,
    vetting: [...detail.vetting],
    label: term?.label ?? '',
    isActive: term?.isActive ?? true,
  };
}

/** The details of a category; null for entries of other lists. */
export function categoryOf(list: TermList, draft: TermDraft): CategoryDetail | null {
  if (list !== 'category') return null;
  const { hasDestination, needsVehicle, involvesSpending, vetting } = draft;
  return { minutes: Number(draft.minutes), hasDestination, needsVehicle, involvesSpending, vetting };
}

/** Which rule the words of an entry break, by its catalogue key; null when they are fine. */
export function labelProblem(label: string, others: readonly Term[]): 'labelMissing' | 'labelTaken' | null {
  const words = label.trim().toLowerCase();
  if (words === '') return 'labelMissing';
  return others.some((term) => term.label.trim().toLowerCase() === words) ? 'labelTaken' : null;
}

/** Whether a usual length fits what a request may last. */
export function areMinutesFine(minutes: number | string): boolean {
  const value = Number(minutes);
  return minutes !== '' && Number.isInteger(value) && value >= 5 && value <= 1440;
}
