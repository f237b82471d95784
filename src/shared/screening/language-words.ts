import type { TextRule } from './rules';

/**
 * Phrases, a word or a choice `one|another` after the other. `word*` is any word that begins so, `{name}` one of a class,
 * `...` up to four words in between, `..2` up to two; `?` after a choice makes it optional, `$` stands
 * for the end of a sentence (of a clause, in notes). Words are written folded: small letters, no accents, no apostrophes;
 * what is often written apart (`gift card`) stands in one and is found either way.
 */
export type Phrase = string;

export interface RuleWords {
  readonly find: readonly Phrase[];
  /** Found in an offer only. */
  readonly findInOffers?: readonly Phrase[];
  /** What is found counts only where one of these stands somewhere in the text, too. */
  readonly together?: readonly Phrase[];
  /** A phrase that overlaps with what was found, and makes it harmless. */
  readonly unless?: readonly Phrase[];
}

/** All that screening knows of one language. Another language is another table like this one. */
export interface LanguageWords {
  readonly classes: Readonly<Record<string, string>>;
  /** Up to three words before a phrase, they turn it round: "never give …". */
  readonly negators: string;
  /** Somebody tells of a fraud: what stands in the same sentence is no demand. */
  readonly reports: readonly Phrase[];
  readonly rules: Readonly<Record<Exclude<TextRule, 'link'>, RuleWords>>;
  /** What people are asked to do with a link, in the same sentence. */
  readonly followLink: readonly Phrase[];
}
