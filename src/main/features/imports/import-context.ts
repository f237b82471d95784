import type { ImportKind, ImportMapping } from '../../../shared/contract/transfer';
import type { Organisation } from '../../../shared/domain/organisation';
import type { Term } from '../../../shared/domain/term';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { localToday } from '../../time/zones';
import { TermFinder } from './term-finder';

/** What rows are read against. */
export interface ImportContext {
  readonly kind: ImportKind;
  readonly mapping: ImportMapping;
  readonly organisation: Organisation;
  readonly categories: ReadonlyMap<string, NonNullable<Term['category']>>;
  readonly terms: TermFinder;
  readonly now: Instant;
  readonly today: LocalDate;
}

export function importContext(
  kind: ImportKind,
  mapping: ImportMapping,
  record: { readonly organisation: Organisation; readonly terms: readonly Term[]; readonly now: Instant },
): ImportContext {
  const { organisation, terms, now } = record;
  const categories = new Map(
    terms.flatMap((term) => (term.category === null ? [] : [[term.code, term.category] as const])),
  );
  const today = localToday(now, organisation.timeZone);
  return {
    kind,
    mapping,
    organisation,
    categories,
    terms: new TermFinder(terms, mapping.values),
    now,
    today,
  };
}
