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

/** Before a phrase it says that a clause begins with it. */
const CLAUSE_START = '^ ';

interface Entry<T> {
  readonly phrase: CompiledPhrase;
  readonly value: T;
  readonly isAtStart: boolean;
  /** Of each of these one word has to stand in the note for it to be found at all. */
  readonly needs: readonly ReadonlySet<string>[];
}

/** Phrases that are looked for together, each with what it stands for. */
export class PhraseSet<T> {
  private readonly byWord = new Map<string, Entry<T>[]>();
  private readonly byBeginning: [string, Entry<T>][] = [];
  /** Every whole word in them. */
  readonly vocabulary: ReadonlySet<string>;

  constructor(entries: Iterable<readonly [Phrase, T]>, classes: Readonly<Record<string, string>>) {
    const variants = [...entries].flatMap(([phrase, value]) =>
      variantsOf(phrase).map((one) => [one, value] as const),
    );
    const compiled = variants.map(([phrase, value]) => {
      const isAtStart = phrase.startsWith(CLAUSE_START);
      const words = isAtStart ? phrase.slice(CLAUSE_START.length) : phrase;
      const ready = compilePhrase(words, classes);
      return { phrase: ready, value, isAtStart, needs: neededIn(ready) };
    });
    for (const entry of compiled) this.add(entry);
    this.vocabulary = vocabularyOf(compiled.map(({ phrase }) => phrase));
  }

  /** All places where one of them stands, from left to right, the longest first. */
  find(tokens: readonly NoteToken[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    const said = [...new Set(tokens.flatMap(({ words }) => words))];
    const isMet = new Map<ReadonlySet<string>, boolean>();
    const isSaid = (needs: ReadonlySet<string>) => {
      const known = isMet.get(needs) ?? said.some((word) => needs.has(word));
      isMet.set(needs, known);
      return known;
    };
    tokens.forEach((token, start) => {
      const isStart = token.clause !== tokens[start - 1]?.clause;
      for (const { phrase, value, isAtStart, needs } of this.beginningWith(token)) {
        if ((isAtStart && !isStart) || !needs.every(isSaid)) continue;
        const end = endOfRest(phrase, tokens, start);
        if (end !== -1) hits.push({ start, end, value });
      }
    });
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private add(entry: Entry<T>): void {
    const { whole, beginnings } = firstWords(entry.phrase);
    for (const word of whole) this.byWord.set(word, [...(this.byWord.get(word) ?? []), entry]);
    for (const beginning of beginnings) this.byBeginning.push([beginning, entry]);
  }

  private beginningWith({ words }: NoteToken): Iterable<Entry<T>> {
    const [only] = words;
    if (only !== undefined && words.length === 1 && this.byBeginning.length === 0)
      return this.byWord.get(only) ?? [];
    const found = new Set<Entry<T>>();
    for (const word of words) {
      for (const entry of this.byWord.get(word) ?? []) found.add(entry);
      for (const [beginning, entry] of this.byBeginning) if (word.startsWith(beginning)) found.add(entry);
    }
    return found;
  }
}

/** The words of each step behind the first that is not optional and names no beginnings of words. */
function neededIn(phrase: CompiledPhrase): ReadonlySet<string>[] {
  return phrase
    .slice(1)
    .flatMap((step) =>
      'words' in step && !step.isOptional && step.words.beginnings.length === 0 ? [step.words.whole] : [],
    );
}

/** A choice may name the end of the clause, too: "chat please|$". */
function variantsOf(phrase: Phrase): Phrase[] {
  const words = phrase.replace(/\|\$|\$\|/, '');
  return words === phrase ? [phrase] : [words, phrase.replace(/(?:\.\.\d+ )?\S*(?:\|\$|\$\|).*/, '$$')];
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
