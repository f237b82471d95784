import { isOneOf, wordSet } from '../screening/phrases';
import type { NoteToken } from './tokens';

/** Asks whether a word is one of a choice; there is no word beyond the ends of a note. */
export type Choice = (token: NoteToken | undefined) => boolean;

export function choiceOf(words: string, classes: Readonly<Record<string, string>>): Choice {
  const set = wordSet(words, classes);
  return (token) => isOneOf(token, set);
}
