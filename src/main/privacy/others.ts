import type { PersonId } from '../../shared/domain/ids';
import type { Reader } from '../database/session';
import { namesOfAll } from './all-names';
import { merged, overlaps, SequenceBook, type Finder, type Passage } from './find-person';
import { wordsOf } from './words-of';

/** People who have to do with this one: the other side of matches and rules, callers, and those they called for. */
const RELATED = `SELECT r.caller_id AS id FROM request r WHERE r.requester_id = ?1 AND r.caller_id IS NOT NULL
  UNION SELECT r.requester_id FROM request r WHERE r.caller_id = ?1
  UNION SELECT d.high_id FROM do_not_match d WHERE d.low_id = ?1
  UNION SELECT d.low_id FROM do_not_match d WHERE d.high_id = ?1
  UNION SELECT h.person_id FROM request r JOIN "match" m ON m.request_id = r.id JOIN helper h ON h.id = m.helper_id
    WHERE r.requester_id = ?1
  UNION SELECT r.requester_id FROM helper h JOIN "match" m ON m.helper_id = h.id JOIN request r ON r.id = m.request_id
    WHERE h.person_id = ?1`;

const SHORTEST = 3;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const NUMBER = /(?<![\d.])\+?\(?\d[\d\s()./\-–]{5,}\d(?!\d)/gu;
const DATE =
  /^\d{4}-\d\d-\d\d$|^\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}$|^\d{1,2}[.:]\d\d\s?[-–]\s?\d{1,2}[.:]\d\d$/;
// Points on the map, and instants in milliseconds.
const MEASURE = /^\d{1,3}\.\d{5,}$|^1\d{12}$/;
const FEWEST_DIGITS = 7;

/**
 * Finds passages of a text that tell of somebody else: full names of anybody in the record, single words of the names of
 * people who have to do with this one, and whatever looks like a phone number or an email address.
 * @param own finds the person whose text it is, who is nobody else
 */
export async function createOthersFinder(reader: Reader, personId: PersonId, own: Finder): Promise<Finder> {
  const related = new Set((await reader.sql<{ id: number }>(RELATED, [personId])).map(({ id }) => id));
  const book = new SequenceBook();
  for (const { id, words } of await namesOfAll(reader)) {
    if (id === personId) continue;
    book.add(words, true);
    if (related.has(id)) for (const word of words) if (word.length >= SHORTEST) book.add([word], true);
  }
  return (text) => {
    const words = wordsOf(text);
    const mine = own(text).filter(({ isSure }) => isSure);
    const found = [
      ...words.flatMap((_, index) => book.at(words, index)),
      ...[...text.matchAll(EMAIL)].map(passageOf),
      ...[...text.matchAll(NUMBER)].filter(([number]) => isNumber(number)).map(passageOf),
    ];
    return merged(found.filter((passage) => !mine.some((one) => overlaps(one, passage))));
  };
}

const passageOf = (found: RegExpExecArray): Passage => ({
  start: found.index,
  end: found.index + found[0].length,
  isSure: true,
});
const isNumber = (text: string) =>
  !DATE.test(text.trim()) && !MEASURE.test(text.trim()) && text.replace(/\D/g, '').length >= FEWEST_DIGITS;
