import { UPSET } from './en/upset';
import { ENGLISH } from './en/words';
import { PhraseSet } from './phrase-set';
import { tokensOf, type NoteToken } from './tokens';
import { choiceOf } from './word-choice';

const { classes, short, calendar, past } = ENGLISH;
const READING = { numbers: calendar.numbers, past, correct: (word: string) => short[word] ?? null };
const PHRASES = new PhraseSet(
  UPSET.phrases.map((phrase) => [phrase, true] as const),
  classes,
);
const isNegator = choiceOf(UPSET.negators, classes);
const isJoin = choiceOf(UPSET.joins, classes);
/** So far before it something may stand that denies it. */
const REACH = 3;

/** Whether notes tell of somebody who is upset, so that words for that may be shown; a guess that changes nothing else. */
export function tellsOfDistress(notes: string): boolean {
  const tokens = tokensOf(notes, READING);
  return PHRASES.find(tokens).some(({ start }) => !isDenied(tokens, start));
}

/** "Not very upset", but not "not sleeping and upset". */
function isDenied(tokens: readonly NoteToken[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
    if (isJoin(tokens[at]) || tokens[at]?.clause !== tokens[start]?.clause) return false;
    if (isNegator(tokens[at])) return true;
  }
  return false;
}
