import type { SqlValue } from '../database/session';
import { foldName } from '../maps/fold-name';
import { isEmptySearch, searchQuery } from './search-text';

const MOST_WORDS = 12;

/** What `text` asks of a column of folded words, each behind a space; something that never holds where it says nothing. */
export function wordsFound(column: string, text: string): { sql: string; parameters: SqlValue[] } {
  const words = foldName(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  // Folding left letters, digits and spaces alone, so nothing in a word means something to LIKE.
  return {
    sql: words.map(() => `${column} LIKE ?`).join(' AND ') || 'FALSE',
    parameters: words.map((word) => `% ${word}%`),
  };
}

/**
 * A query for the ids of the people whom `text` finds: by all that is known of them, and of those who are withheld by
 * first name and town alone. A surname or number that is typed in must not tell whose it is.
 */
export function peopleFound(text: string): { sql: string; parameters: SqlValue[] } {
  const query = searchQuery(text);
  if (query === null) return { sql: 'SELECT 0 WHERE FALSE', parameters: [] };
  const withheld = wordsFound('p.open_words', text);
  return {
    // Whom open words find, all words find too.
    sql: `SELECT s.rowid FROM person_search s WHERE person_search MATCH ?
        AND (NOT EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = s.rowid)
          OR EXISTS (SELECT 1 FROM person p WHERE p.id = s.rowid AND ${withheld.sql}))`,
    parameters: [query, ...withheld.parameters],
  };
}

/**
 * A query for the ids of the requests whom `text` finds by their own words; for those who do not see details and addresses,
 * by the summary alone.
 */
export function requestsFound(text: string): { sql: string; parameters: SqlValue[] } {
  const query = searchQuery(text);
  if (query === null || isEmptySearch(text)) return { sql: 'SELECT 0 WHERE FALSE', parameters: [] };
  const words = text.trim().split(/\s+/u).slice(0, MOST_WORDS);
  return {
    sql: `SELECT s.rowid FROM request_search s WHERE request_search MATCH ?
        AND NOT EXISTS (SELECT 1 FROM withheld_request w WHERE w.id = s.rowid)
      UNION ALL SELECT q.id FROM withheld_request w JOIN request q ON q.id = w.id
        WHERE ${words.map(() => 'instr(lower(q.summary), lower(?)) > 0').join(' AND ')}`,
    parameters: [query, ...words],
  };
}
