import { foldName } from '../maps/fold-name';
import { withoutDigraphs } from '../search/search-text';

/** A word of a text, folded as names are looked for, and where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’`ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/i;

/** The words of a text in order: no accents, no case, ä and ae the same; "Beck's" is "Beck". */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => {
    const word = found[0].replace(POSSESSIVE, '');
    return { folded: foldWord(word), start: found.index, end: found.index + word.length };
  });
}

export function foldWord(word: string): string {
  return withoutDigraphs(foldName(word)).replaceAll(' ', '');
}
