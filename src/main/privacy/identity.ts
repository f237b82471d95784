import type { PersonId } from '../../shared/domain/ids';
import type { Reader } from '../database/session';
import { namesOfAll } from './all-names';
import { wordsOf } from './words-of';

/** By what somebody can be found in a text: as they are called now, and as the history says they were called before. */
export interface Identity {
  readonly names: readonly {
    readonly words: readonly string[];
    /** True when somebody else in the record is called the same. */
    readonly isShared: boolean;
  }[];
  /** Words of their names that nobody else in the record bears. */
  readonly ownWords: ReadonlySet<string>;
  /** Other words of their names of three letters and more: they may mean somebody else. */
  readonly sharedWords: ReadonlySet<string>;
  /** Whole names of others who share a word with theirs. */
  readonly namesakes: readonly (readonly string[])[];
  readonly phones: readonly { readonly asGiven: string; readonly e164: string | null }[];
  readonly emails: readonly string[];
}

const SHORTEST = 3;

interface Earlier {
  readonly field: 'display_name' | 'email' | 'as_given' | 'e164';
  readonly value: string;
}

/** Values that the audit still tells of the person; of a change both, so that earlier names are found, too. */
const EARLIER = `SELECT DISTINCT c.key AS field, v.value FROM audit_entry e JOIN audit_value a ON a.entry_id = e.id,
    json_each(a.changes) c, json_each(CASE c.type WHEN 'array' THEN c.value ELSE json_array(c.value) END) v
  WHERE (e.person_id = ?1 OR e.person_id IN (SELECT gone_id FROM merged_into WHERE kept_id = ?1)) AND e.table_name IN ('person', 'person_phone')
    AND c.key IN ('display_name', 'email', 'as_given', 'e164') AND v.type = 'text' AND v.value <> ''`;

/** Reads by what a person can be found. */
export async function identityOf(reader: Reader, personId: PersonId): Promise<Identity> {
  const now = await reader.sql<Earlier>(
    `SELECT 'display_name' AS field, display_name AS value FROM person WHERE id = ?1
     UNION SELECT 'email', email FROM person WHERE id = ?1 AND email IS NOT NULL`,
    [personId],
  );
  const phones = await reader.sql<{ asGiven: string; e164: string | null }>(
    'SELECT as_given AS asGiven, e164 FROM person_phone WHERE person_id = ?',
    [personId],
  );
  const known = [...now, ...(await reader.sql<Earlier>(EARLIER, [personId]))];
  const valuesOf = (field: Earlier['field']) =>
    known.filter((one) => one.field === field).map(({ value }) => value);
  const names = valuesOf('display_name').map((name) => wordsOf(name).map(({ folded }) => folded));
  const others = (await namesOfAll(reader)).filter(({ id }) => id !== personId);
  const othersNames = new Set(others.map(({ words }) => inAnyOrder(words)));
  const othersWords = new Set(others.flatMap(({ words }) => words));
  const words = names.flat().filter((word) => word.length >= SHORTEST);
  return {
    names: names
      .filter((name) => name.join('').length >= SHORTEST)
      .map((name) => ({ words: name, isShared: othersNames.has(inAnyOrder(name)) })),
    ownWords: new Set(words.filter((word) => !othersWords.has(word))),
    sharedWords: new Set(words.filter((word) => othersWords.has(word))),
    namesakes: others
      .map(({ words: name }) => name)
      .filter((name) => name.length > 1 && name.some((word) => words.includes(word))),
    phones: [
      ...phones,
      ...valuesOf('as_given').map((asGiven) => ({ asGiven, e164: null })),
      ...valuesOf('e164').map((e164) => ({ asGiven: e164, e164 })),
    ],
    emails: [...new Set(valuesOf('email').map((email) => email.toLowerCase()))],
  };
}

const inAnyOrder = (words: readonly string[]) => [...words].sort().join(' ');
