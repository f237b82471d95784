import { describe, expect, it } from 'vitest';
import { PhraseSet } from './phrase-set';
import { tokensOf } from './tokens';

const READING = { numbers: {}, correct: () => null, past: /ed$/ };
const found = (phrase: string, text: string) =>
  new PhraseSet([[phrase, 'it']], {}).find(tokensOf(text, READING)).length > 0;

describe('a phrase', () => {
  it.each([
    ['visitor', true],
    ['a lift, visitor', true],
    ['no visitor', false],
  ])('marked to begin a clause is found in "%s": %s', (text, isFound) => {
    expect(found('^ visitor', text)).toBe(isFound);
  });

  it.each([
    ['chat please', true],
    ['a chat', true],
    ['chat, then a lift', true],
    ['chat line', false],
  ])('that may end its clause is found in "%s": %s', (text, isFound) => {
    expect(found('chat please|$', text)).toBe(isFound);
  });
});
