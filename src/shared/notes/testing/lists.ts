import { DEFAULT_CATEGORIES, DEFAULT_TERMS } from '../../../main/features/terms/defaults';
import { LANGUAGE_TAGS } from '../../../renderer/src/people/language-tags';
import type { Term } from '../../domain/term';
import type { NoteLists } from '../note-reader';

/** The lists that an organisation starts with, and the languages that the forms offer. */
export function defaultLists(): NoteLists {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const categories = DEFAULT_CATEGORIES.map(({ word, label, category }, position) =>
    termOf({ code: `category:${word}`, list: 'category', label, position, category }),
  );
  const needs = DEFAULT_TERMS.need.map(({ word, label }, position) =>
    termOf({ code: `need:${word}`, list: 'need', label, position, category: null }),
  );
  const languages = LANGUAGE_TAGS.map((tag) => ({ tag, name: names.of(tag) ?? tag }));
  return { terms: [...categories, ...needs], languages };
}

export function termOf(term: Omit<Term, 'isActive' | 'vetting'>): Term {
  return { ...term, isActive: true, vetting: null };
}
