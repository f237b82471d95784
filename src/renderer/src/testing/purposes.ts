const FIELDS = 'input:not([type="hidden"]), textarea';

/** By whom a field is described: itself, a set of fields around it, or the part of the form. */
const describedBy = (field: Element): string =>
  field.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '';

const wordsOf = (ids: string): string =>
  ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

const nameOf = (field: Element): string => {
  const labelledBy = field.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const [label] = (field as HTMLInputElement).labels ?? [];
  return (label?.textContent ?? '') || (field.getAttribute('aria-label') ?? '') || wordsOf(labelledBy);
};

/** The fields that say nowhere why they are asked for, by name. */
export const withoutPurpose = (form: Element): string[] =>
  [...form.querySelectorAll(FIELDS)].filter((field) => wordsOf(describedBy(field)) === '').map(nameOf);
