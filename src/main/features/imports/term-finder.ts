import type { ImportMapping } from '../../../shared/contract/transfer';
import type { Term, TermList } from '../../../shared/domain/term';
import { foldName } from '../../maps/fold-name';

/** Finds the code that a cell stands for: as the mapping says, else as a code, else as a term's label. */
export class TermFinder {
  private readonly byList = new Map<string, Map<string, string>>();
  private readonly byField = new Map<string, Map<string, string>>();

  constructor(terms: readonly Term[], values: ImportMapping['values']) {
    for (const term of terms) {
      const list = this.byList.get(term.list) ?? new Map<string, string>();
      this.byList.set(term.list, list);
      list.set(term.code, term.code);
      if (term.isActive) list.set(foldName(term.label), term.code);
    }
    for (const [field, meanings] of Object.entries(values)) {
      const entries = Object.entries(meanings).map(
        ([value, code]) => [valueKey(value), code.trim()] as const,
      );
      this.byField.set(field, new Map(entries));
    }
  }

  /** What the mapping says that a value of this field means, else the value itself. */
  meaningOf(field: string, value: string): string {
    return this.byField.get(field)?.get(valueKey(value)) ?? value.trim();
  }

  /** The code of a term, or null when the value names none of the list. */
  codeOf(list: TermList, field: string, value: string): string | null {
    const terms = this.byList.get(list);
    const meaning = this.meaningOf(field, value);
    return terms?.get(meaning) ?? terms?.get(`${list}:${meaning}`) ?? terms?.get(foldName(meaning)) ?? null;
  }
}

/** Values with the same key mean the same, whatever their case and spacing. */
export function valueKey(value: string): string {
  return value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
