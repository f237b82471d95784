import type { Token } from './tokens';

const MOST_PARTS = 16;
const LONGEST = 20;
/** From so many letters on, words that stand apart are one where together they are a word of the table. */
const LONG = 7;
/** Shorter ones only where they were torn into pieces of so few letters. */
const PIECE = 3;

/** Puts words together again that were written apart: "gift card", "g i f t c a r d", "pa ss word". */
export function joinSplit(tokens: readonly Token[], vocabulary: ReadonlySet<string>): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const whole = longestJoin(tokens, at, vocabulary);
    if (whole === null) {
      const token = tokens[at];
      if (token !== undefined) joined.push(token);
    } else {
      joined.push(whole.token);
      at = whole.last;
    }
  }
  return joined;
}

function longestJoin(
  tokens: readonly Token[],
  at: number,
  vocabulary: ReadonlySet<string>,
): { token: Token; last: number } | null {
  const first = tokens[at];
  if (first === undefined) return null;
  let word = '';
  let longestPart = 0;
  let found: { token: Token; last: number } | null = null;
  for (let last = at; last < Math.min(tokens.length, at + MOST_PARTS); last++) {
    const part = tokens[last];
    if (part === undefined || part.sentence !== first.sentence) break;
    const text = letters(part);
    word += text;
    longestPart = Math.max(longestPart, text.length);
    if (word.length > LONGEST) break;
    if (last > at && vocabulary.has(word) && isTorn(word, longestPart)) {
      found = { token: { ...first, words: [word], to: part.to }, last };
    }
  }
  return found;
}

const letters = (token: Token) => token.words[1] ?? token.words[0] ?? '';

function isTorn(word: string, longestPart: number): boolean {
  if (word.length >= LONG) return true;
  return longestPart <= (word.length <= 4 ? 1 : PIECE);
}
