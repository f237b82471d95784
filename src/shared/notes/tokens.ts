import { fold, type Sign } from '../screening/fold';
import type { Token } from '../screening/tokens';

/**
 * A word or number of a note, folded. Phrases of a note stay within a clause, so `sentence`, which phrases do not
 * leave, counts up at each sign that ends a part of a sentence; `period` only where a whole one ends.
 */
export interface NoteToken extends Token {
  readonly word: string;
  /** The number that it is, in digits or in words; null for other words and for digits as long as a phone number. */
  readonly value: number | null;
  readonly isDigits: boolean;
  /** The signs between it and the token before when no space stands there; null where one does. */
  readonly glue: string | null;
  readonly period: number;
}

/** Any number, any that may be the age of somebody over sixty, and any word that tells of what was or is to be done, as phrases write them. */
export const ANY_NUMBER = '<n>';
const ANY_OLD_AGE = '<old>';
const ANY_PAST = '<ed>';
const [OLD, OLDEST] = [60, 109];

const WORD =
  /2(?:moro|moz|morrow|mrw|mro|day|nite|night)(?![\p{L}\p{N}])|\d+|\p{L}(?:[\p{L}\p{N}]|'(?=\p{L}))*|[&+@]/gu;
const AS_WORD: Readonly<Record<string, string>> = { '&': 'and', '+': 'and', '@': 'at' };
const ENDS_CLAUSE = /[,;:()!?.\n\r\u2013\u2014]|\s-+\s|^-+\s/;
const ENDS_PERIOD = /[!?.\n\r]/;
const MOST_DIGITS = 4;

/** How words are read: numbers in words, how those end that tell of the past, and what a misspelt word was meant to be. */
export interface Reading {
  readonly numbers: Readonly<Record<string, number>>;
  readonly correct: (word: string) => string | null;
  readonly past: RegExp;
}

/** The words of a note in their order. */
export function tokensOf(text: string, reading: Reading): NoteToken[] {
  const folds = fold(text);
  const signs = folds.flatMap((sign) => Array.from({ length: sign.sign.length }, () => sign));
  const folded = folds.map(({ sign }) => sign).join('');
  const tokens: NoteToken[] = [];
  for (const match of folded.matchAll(WORD)) {
    const start = match.index;
    tokens.push(tokenOf(match[0], { signs, folded, start, before: tokens.at(-1), reading }));
  }
  return tokens;
}

interface Place {
  readonly signs: readonly Sign[];
  readonly folded: string;
  readonly start: number;
  readonly before: NoteToken | undefined;
  readonly reading: Reading;
}

function tokenOf(found: string, place: Place): NoteToken {
  const { signs, start, before, reading } = place;
  const word = AS_WORD[found] ?? found.replaceAll("'", '');
  const isDigits = /^\d+$/.test(word);
  const value = isDigits ? digitsOf(word) : (reading.numbers[word] ?? null);
  const between = before === undefined ? ' ' : betweenOf(place);
  const isGlued = between === '' || (/^[.:]$/.test(between) && isDigits && before?.isDigits === true);
  const clause = before?.sentence ?? 0;
  const period = before?.period ?? 0;
  const endsClause = !isGlued && ENDS_CLAUSE.test(between);
  return {
    word,
    words: [...new Set([word, reading.correct(word) ?? word, ...kindsOf(word, value, reading)])],
    value,
    isDigits,
    glue: /\s/.test(between) ? null : between,
    from: signs[start]?.at ?? 0,
    to: signs[start + found.length - 1]?.end ?? 0,
    sentence: endsClause ? clause + 1 : clause,
    clause: endsClause ? clause + 1 : clause,
    period: !isGlued && ENDS_PERIOD.test(between) ? period + 1 : period,
  };
}

function kindsOf(word: string, value: number | null, { past }: Reading): string[] {
  const isOld = value !== null && value > OLD && value <= OLDEST;
  return [
    ...(value === null ? [] : [ANY_NUMBER]),
    ...(isOld ? [ANY_OLD_AGE] : []),
    ...(past.test(word) ? [ANY_PAST] : []),
  ];
}

/** What stands between the token before and this one. */
function betweenOf({ folded, signs, start, before }: Place): string {
  let at = start;
  while (at > 0 && (signs[at - 1]?.at ?? 0) >= (before?.to ?? 0)) at--;
  return folded.slice(at, start);
}

function digitsOf(word: string): number | null {
  return word.length > MOST_DIGITS ? null : Number(word);
}

/** Whether a clause ends before this token, or the text. */
export function isClauseEnd(tokens: readonly NoteToken[], end: number): boolean {
  return tokens[end]?.clause !== tokens[end - 1]?.clause;
}
