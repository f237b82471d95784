import { KithError } from '../../../shared/contract/errors';
import type { CategoryDetail, Term, TermList, VettingDetail } from '../../../shared/domain/term';
import type { Reader, Writer } from '../../database/session';
import { foldName } from '../../maps/fold-name';
import {
  DEFAULT_CATEGORIES,
  DEFAULT_TERMS,
  DEFAULT_VETTING,
  type DefaultCategory,
  type DefaultTerm,
} from './defaults';
import { findTerm, insertTerms, nextPosition, unknownCodes, updateTerm } from './repository';

const MAX_WORD = 60;

/** Every term an organisation starts with. */
export function defaultTerms(): Term[] {
  const plain = Object.entries(DEFAULT_TERMS).flatMap(([list, terms]) =>
    terms.map((term, index) => toTerm(list as TermList, term, index)),
  );
  return [...DEFAULT_CATEGORIES.map((term, index) => toTerm('category', term, index)), ...plain];
}

function toTerm(list: TermList, term: DefaultTerm | DefaultCategory, index: number): Term {
  const category = 'category' in term ? term.category : null;
  return {
    code: `${list}:${term.word}`,
    list,
    label: term.label,
    isActive: true,
    position: index + 1,
    category,
    vetting: list === 'vetting' ? (DEFAULT_VETTING[term.word] ?? null) : null,
  };
}

/** Writes the default lists into an empty record. */
export async function seedTerms(writer: Writer): Promise<void> {
  await insertTerms(writer, defaultTerms());
}

/** Adds a term behind the others of its list. @throws KithError `bad_input` for a category without its detail */
export async function addTerm(
  writer: Writer,
  input: { list: TermList; label: string; category: CategoryDetail | null; vetting: VettingDetail | null },
): Promise<Term> {
  await checkCategory(writer, input.list, input.category);
  refuseForeignRule(input.list, input.vetting);
  const code = await freeCode(writer, input.list, input.label);
  const position = await nextPosition(writer, input.list);
  const term: Term = { ...input, code, position, isActive: true };
  await insertTerms(writer, [term]);
  return term;
}

/** @throws KithError `not_found` */
export async function getTerm(reader: Reader, code: string): Promise<Term> {
  const term = await findTerm(reader, code);
  if (term === null) throw new KithError('not_found', 'This word is not in the lists any more.');
  return term;
}

/** Changes what a term says and asks for; its code stays, so that everything that names it stays true. */
export async function changeTerm(
  writer: Writer,
  input: Pick<Term, 'code' | 'label' | 'isActive' | 'category' | 'vetting'>,
): Promise<Term> {
  const term = await getTerm(writer, input.code);
  await checkCategory(writer, term.list, input.category);
  refuseForeignRule(term.list, input.vetting);
  await updateTerm(writer, input);
  return { ...term, ...input };
}

/** What a record may name: term codes by the list they must come from. */
export type NamedTerms = Readonly<Partial<Record<TermList, readonly (string | null)[]>>>;

/**
 * Checks that every named code is in its list. Inactive terms pass, since older records keep them.
 * @throws KithError `bad_input` naming the first code that is not
 */
export async function checkTerms(reader: Reader, named: NamedTerms): Promise<void> {
  const codes = new Set<string>();
  for (const [list, listCodes] of Object.entries(named)) {
    for (const code of listCodes) {
      if (code === null) continue;
      if (!code.startsWith(`${list}:`)) refuseCode(list, code);
      codes.add(code);
    }
  }
  const [unknown] = codes.size === 0 ? [] : await unknownCodes(reader, [...codes]);
  if (unknown !== undefined) refuseCode(unknown.slice(0, unknown.indexOf(':')), unknown);
}

function refuseCode(list: string, code: string): never {
  throw new KithError('bad_input', `"${code}" is not in the list "${list}" of this organisation.`, {
    list,
    code,
  });
}

async function checkCategory(reader: Reader, list: TermList, category: CategoryDetail | null): Promise<void> {
  if ((list === 'category') !== (category !== null)) {
    throw new KithError('bad_input', 'A category needs its usual length; other words have none.', { list });
  }
  if (category !== null) await checkTerms(reader, { vetting: category.vetting });
}

function refuseForeignRule(list: TermList, vetting: VettingDetail | null): void {
  if (list === 'vetting' || vetting === null) return;
  throw new KithError('bad_input', 'Only a kind of check has months of validity and days of grace.', {
    list,
  });
}

async function freeCode(reader: Reader, list: TermList, label: string): Promise<string> {
  const letters = foldName(label)
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, MAX_WORD);
  const word = letters.replace(/^_+|_+$/g, '') || 'word';
  for (let n = 1; ; n++) {
    const code = `${list}:${n === 1 ? word : `${word}_${String(n)}`}`;
    if ((await findTerm(reader, code)) === null) return code;
  }
}
