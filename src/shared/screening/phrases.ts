import type { Phrase } from './language-words';
import type { Token } from './tokens';

type Step =
  | { readonly gap: number }
  /** The sentence ends here, or the text. */
  | { readonly isEnd: true }
  | { readonly words: WordSet; readonly isOptional: boolean };

/** Words to be found, and beginnings of words. */
interface WordSet {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}
export type CompiledPhrase = readonly Step[];

const GAP = 4;

/** Makes a phrase ready for looking. @throws Error when it names a class that is not there: a slip in the table */
export function compilePhrase(phrase: Phrase, classes: Readonly<Record<string, string>>): CompiledPhrase {
  return phrase.split(' ').map((part): Step => {
    if (part === '$') return { isEnd: true };
    if (part === '...') return { gap: GAP };
    if (part.startsWith('..')) return { gap: Number(part.slice(2)) };
    const isOptional = part.endsWith('?');
    return { words: wordSet(isOptional ? part.slice(0, -1) : part, classes), isOptional };
  });
}

/** The words that a phrase begins with. @throws Error where it begins with a gap or an optional word: a slip in the table */
export function firstWords([first]: CompiledPhrase): WordSet {
  if (first === undefined || !('words' in first) || first.isOptional)
    throw new Error('A phrase was expected to begin with a word');
  return first.words;
}

/** The words of a choice, with those of the classes that it names. */
export function wordSet(choice: string, classes: Readonly<Record<string, string>>): WordSet {
  const filled = choice.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const words = classes[name];
    if (words === undefined) throw new Error(`No words are known as {${name}}`);
    return words;
  });
  const words = filled.split('|');
  return {
    whole: new Set(words.filter((word) => !word.endsWith('*'))),
    beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

export function isOneOf(token: Token | undefined, { whole, beginnings }: WordSet): boolean {
  if (token === undefined) return false;
  return token.words.some((word) => whole.has(word) || beginnings.some((start) => word.startsWith(start)));
}

/** Every whole word that phrases look for, so that one which was torn apart can be put together again. */
export function vocabularyOf(phrases: readonly CompiledPhrase[]): ReadonlySet<string> {
  return new Set(
    phrases.flatMap((steps) => steps.flatMap((step) => ('words' in step ? [...step.words.whole] : []))),
  );
}

/** Where a phrase that begins with this token ends (exclusive); -1 where it does not begin here. */
export function endOfPhrase(phrase: CompiledPhrase, tokens: readonly Token[], start: number): number {
  return endFrom(phrase, tokens, { start, step: 0 });
}

/** The same where its first word is known to stand here. */
export function endOfRest(phrase: CompiledPhrase, tokens: readonly Token[], start: number): number {
  return endFrom(phrase, tokens, { start, step: 1 });
}

function endFrom(
  phrase: CompiledPhrase,
  tokens: readonly Token[],
  { start, step: known }: { readonly start: number; readonly step: 0 | 1 },
): number {
  const sentence = tokens[start]?.sentence;
  const goOn = (step: number, at: number): number => {
    const next = phrase[step];
    if (next === undefined) return at;
    if ('gap' in next) return afterGap(step + 1, at, next.gap);
    if ('isEnd' in next) return tokens[at]?.sentence === sentence ? -1 : goOn(step + 1, at);
    const fits = tokens[at]?.sentence === sentence && isOneOf(tokens[at], next.words);
    const found = fits ? goOn(step + 1, at + 1) : -1;
    return found === -1 && next.isOptional ? goOn(step + 1, at) : found;
  };
  const afterGap = (step: number, at: number, most: number): number => {
    for (let skipped = 0; skipped <= most; skipped++) {
      const found = goOn(step, at + skipped);
      if (found !== -1) return found;
    }
    return -1;
  };
  return goOn(known, start + known);
}
