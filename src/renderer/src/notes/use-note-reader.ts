import { useMemo } from 'react';
import { NoteReader } from '../../../shared/notes/note-reader';
import { useFormat } from '../lib/format';
import { useTerms } from '../lib/terms';
import { LANGUAGE_TAGS } from '../people/language-tags';

/** A reader of notes by the organisation's lists and the languages that forms offer; null until the lists are there. */
export function useNoteReader(): NoteReader | null {
  const terms = useTerms();
  const { language } = useFormat();
  const languages = useMemo(() => LANGUAGE_TAGS.map((tag) => ({ tag, name: language(tag) })), [language]);
  return useMemo(() => {
    if (terms.isLoading) return null;
    return new NoteReader({ terms: [...terms.list('category'), ...terms.list('need')], languages });
  }, [terms, languages]);
}
