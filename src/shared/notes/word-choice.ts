import { isOneOf, wordSet } from '../screening/phrases';
import type { NoteToken } from './tokens';

/** Asks whether a word is one of a choice; there is no word beyond the ends of a note. */
export type Choice = (token: NoteToken | undefined) => boolean;

export function choiceOf(words: string, classes: Readonly<Record<string, string>>): Choice {
  const set = wordSet(words, classes);
  return (token) => isOneOf(token, set);
}

/** The same for each choice of a table. */
export function choicesOf<Name extends string>(
  table: Readonly<Record<Name, string>>,
  classes: Readonly<Record<string, string>>,
): Record<Name, Choice> {
  const choices = Object.entries<string>(table).map(([name, words]) => [name, choiceOf(words, classes)]);
  return Object.fromEntries(choices) as Record<Name, Choice>;
}
