import type { CategoryDetail, Term, TermList, VettingDetail } from '../../../../shared/domain/term';

export interface TermDraft {
  label: string;
  isActive: boolean;
  minutes: number | string;
  hasDestination: boolean;
  needsVehicle: boolean;
  involvesSpending: boolean;
  vetting: string[];
  /** Empty for a check that does not end. */
  months: number | string;
  graceDays: number | string;
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
    months: term?.vetting?.months ?? '',
    graceDays: term?.vetting?.graceDays ?? 0,
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

/** How long a kind of check is valid; null for entries of other lists. */
export function vettingOf(list: TermList, { months, graceDays }: TermDraft): VettingDetail | null {
  if (list !== 'vetting') return null;
  return { months: months === '' ? null : Number(months), graceDays: Number(graceDays) };
}

/** Whether a check is valid for a number of months that can be, or without end. */
export function areMonthsFine(months: number | string): boolean {
  return months === '' || isWhole(months, 1, 240);
}

/** Whether days of grace are none, or no more than three months. */
export function areGraceDaysFine(days: number | string): boolean {
  return days !== '' && isWhole(days, 0, 90);
}

function isWhole(value: number | string, least: number, most: number): boolean {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most;
}

/** Which rule the words of an entry break, by its catalogue key; null when they are fine. */
export function labelProblem(label: string, others: readonly Term[]): 'labelMissing' | 'labelTaken' | null {
  const words = label.trim().toLowerCase();
  if (words === '') return 'labelMissing';
  return others.some((term) => term.label.trim().toLowerCase() === words) ? 'labelTaken' : null;
}

/** Whether a usual length fits what a request may last. */
export function areMinutesFine(minutes: number | string): boolean {
  return minutes !== '' && isWhole(minutes, 5, 1440);
}
