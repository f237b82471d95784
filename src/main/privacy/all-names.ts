import type { Reader } from '../database/session';
import { wordsOf } from './words-of';

export interface NamedPerson {
  readonly id: number;
  readonly words: readonly string[];
}

// An answer with more rows arrives in one piece that makes windows wait.
const AT_ONCE = 2_000;

/** The names of everybody who was not erased, in words. */
export async function namesOfAll(reader: Reader): Promise<NamedPerson[]> {
  const all: NamedPerson[] = [];
  for (let after = 0; ;) {
    const rows = await reader.sql<{ id: number; name: string }>(
      `SELECT id, display_name AS name FROM person
       WHERE id > ? AND id NOT IN (SELECT person_id FROM erased_person) ORDER BY id LIMIT ${String(AT_ONCE)}`,
      [after],
    );
    const last = rows.at(-1);
    if (last === undefined) return all;
    all.push(...rows.map(({ id, name }) => ({ id, words: wordsOf(name).map(({ folded }) => folded) })));
    after = last.id;
  }
}
