import { fold, type Sign } from './fold';

/** A word of a text as it may be read, and where it stood. */
export interface Token {
  /** A digit may stand for more than one letter, so one word may be read in several ways. */
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Counts up at each sign that ends a sentence, or only a part of one. */
  readonly sentence: number;
  readonly clause: number;
}

/** An amount of money; a number of anything else. */
export const SUM = '<sum>';
export const NUMBER = '<number>';

const LETTER = /^[\p{L}\p{N}]$/u;
const CURRENCY = /^[£$€¥₤]$/u;
// Between two letters they stand for one.
const AS_LETTER: Readonly<Record<string, string>> = { '@': 'a', '!': 'i', $: 's', '|': 'l', '€': 'e' };
const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };
const CURRENCY_WORD = /^(pounds?|quid|euros?|dollars?|francs?|bucks|grand|pence|chf|gbp|eur|usd)$/;
const ENDS_SENTENCE = /^[.!?\n\r]$/;
const ENDS_CLAUSE = /^[,;:()]$/;

/** The words of a text, however they were disguised. */
export function tokensOf(text: string): Token[] {
  return withSums(new Reading(fold(text)).tokens());
}

/** Reads signs one after the other. */
class Reading {
  private at = 0;
  private sentence = 0;
  private clause = 0;

  constructor(private readonly signs: readonly Sign[]) {}

  tokens(): Token[] {
    const found: Token[] = [];
    while (this.at < this.signs.length) {
      if (this.isWordSign(this.at)) found.push(this.word());
      else if (CURRENCY.test(this.sign(this.at))) found.push(this.token('£', this.at, ++this.at));
      else this.pass();
    }
    return found;
  }

  private sign(at: number): string {
    return this.signs[at]?.sign ?? '';
  }

  private isLetter(at: number): boolean {
    return LETTER.test(this.sign(at));
  }

  /** A letter or digit, or a sign in the place of one: inside a word, and $ also at its beginning. */
  private isWordSign(at: number): boolean {
    if (this.isLetter(at)) return true;
    if (!(this.sign(at) in AS_LETTER)) return false;
    const [before, after] = [this.nextTo(at, -1), this.nextTo(at, 1)];
    if (!LETTER.test(after)) return false;
    const isAmount = /\d/.test(after) && !/\p{L}/u.test(before);
    return !isAmount && (LETTER.test(before) || this.sign(at) === '$');
  }

  /** The first sign on that side that is none of those which stand for a letter. */
  private nextTo(at: number, step: 1 | -1): string {
    let next = at + step;
    while (this.sign(next) in AS_LETTER) next += step;
    return this.sign(next);
  }

  private word(): Token {
    const from = this.at;
    let word = '';
    while (this.isWordSign(this.at) || (this.sign(this.at) === "'" && this.isLetter(this.at + 1))) {
      const sign = this.sign(this.at++);
      if (sign !== "'") word += AS_LETTER[sign] ?? sign;
    }
    return this.token(word, from, this.at);
  }

  private token(word: string, from: number, to: number): Token {
    const place = { from: this.signs[from]?.at ?? 0, to: this.signs[to - 1]?.end ?? 0 };
    return { words: readingsOf(word), ...place, sentence: this.sentence, clause: this.clause };
  }

  private pass(): void {
    const sign = this.sign(this.at++);
    // A full stop inside "c.a.s.h" or 1.50 ends nothing.
    if (ENDS_SENTENCE.test(sign) && !(sign === '.' && this.isLetter(this.at))) {
      this.sentence++;
      this.clause++;
    } else if (ENDS_CLAUSE.test(sign)) this.clause++;
  }
}

/** A word with digits for letters, letters that are dragged out, and a number as what it is. */
function readingsOf(word: string): string[] {
  if (/^\d+$/.test(word)) return [NUMBER];
  const plain = word.replace(/[0134578]/g, (digit) => DIGITS[digit] ?? digit);
  const other = word.replace(/1/g, 'l').replace(/[034578]/g, (digit) => DIGITS[digit] ?? digit);
  const short = plain.replace(/(.)\1{2,}/g, '$1');
  const amount = /^(\d+)(pounds?|quid|euros?|dollars?|francs?|chf|gbp|eur|usd|k)$/.test(word) ? [SUM] : [];
  return [...new Set([word, plain, other, short, ...amount])];
}

/** Makes one amount of a sign or name of a currency and the numbers beside it. */
function withSums(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = sumLength(tokens, at);
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (first === undefined || last === undefined) continue;
    if (length > 1) merged.push({ ...first, words: [SUM], to: last.to });
    else if (first.words[0] !== '£') merged.push(first);
    at += length - 1;
  }
  return merged;
}

const is = (token: Token | undefined, word: string | RegExp) =>
  token !== undefined &&
  token.words.some((one) => (typeof word === 'string' ? one === word : word.test(one)));

/** How many tokens from here on are one amount; 1 for a token that is none. */
function sumLength(tokens: readonly Token[], at: number): number {
  const isNamed = (token: Token | undefined) => is(token, '£') || is(token, CURRENCY_WORD);
  let end = at;
  if (isNamed(tokens[end])) end++;
  const firstNumber = end;
  while (is(tokens[end], NUMBER)) end++;
  if (end === firstNumber) return 1;
  if (firstNumber > at) return end - at;
  return isNamed(tokens[end]) ? end + 1 - at : 1;
}
