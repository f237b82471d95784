import type { Phrase } from '../screening/language-words';
import {
  compilePhrase,
  endOfRest,
  firstWords,
  vocabularyOf,
  type CompiledPhrase,
} from '../screening/phrases';
import type { NoteToken } from './tokens';

/** Where a phrase was found, in tokens (`end` exclusive), and what it stands for. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Phrases that are looked for together, each with what it stands for. */
export class PhraseSet<T> {
  private readonly byWord = new Map<string, [CompiledPhrase, T][]>();
  private readonly byBeginning: [string, CompiledPhrase, T][] = [];
  /** Every whole word in them. */
  readonly vocabulary: ReadonlySet<string>;

  constructor(entries: Iterable<readonly [Phrase, T]>, classes: Readonly<Record<string, string>>) {
    const compiled = Array.from(
      entries,
      ([phrase, value]) => [compilePhrase(phrase, classes), value] as const,
    );
    for (const [phrase, value] of compiled) this.add(phrase, value);
    this.vocabulary = vocabularyOf(compiled.map(([phrase]) => phrase));
  }

  /** All places where one of them stands, from left to right, the longest first. */
  find(tokens: readonly NoteToken[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    tokens.forEach((token, start) => {
      for (const [phrase, value] of this.beginningWith(token)) {
        const end = endOfRest(phrase, tokens, start);
        if (end !== -1) hits.push({ start, end, value });
      }
    });
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private add(phrase: CompiledPhrase, value: T): void {
    const { whole, beginnings } = firstWords(phrase);
    for (const word of whole) this.byWord.set(word, [...(this.byWord.get(word) ?? []), [phrase, value]]);
    for (const beginning of beginnings) this.byBeginning.push([beginning, phrase, value]);
  }

  private beginningWith({ words }: NoteToken): Iterable<[CompiledPhrase, T]> {
    const [only] = words;
    if (only !== undefined && words.length === 1 && this.byBeginning.length === 0)
      return this.byWord.get(only) ?? [];
    const found = new Map<CompiledPhrase, T>();
    for (const word of words) {
      for (const [phrase, value] of this.byWord.get(word) ?? []) found.set(phrase, value);
      for (const [beginning, phrase, value] of this.byBeginning)
        if (word.startsWith(beginning)) found.set(phrase, value);
    }
    return found;
  }
}

/** The tokens that lie in one of these places. */
export function covered(
  places: readonly { readonly start: number; readonly end: number }[],
): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { start, end } of places) for (let at = start; at < end; at++) tokens.add(at);
  return tokens;
}

/** Whether a place shares a token with covered ones. */
export function touches(
  { start, end }: { readonly start: number; readonly end: number },
  tokens: ReadonlySet<number>,
): boolean {
  for (let at = start; at < end; at++) if (tokens.has(at)) return true;
  return false;
}
