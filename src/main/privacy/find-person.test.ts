import { describe, expect, it } from 'vitest';
import { createFinder, type Passage } from './find-person';
import type { Identity } from './identity';

const ANNA: Identity = {
  names: [{ words: ['anna', 'muller'], isShared: false }],
  ownWords: new Set(['muller']),
  sharedWords: new Set(['anna']),
  namesakes: [['anna', 'beispiel']],
  phones: [{ asGiven: '079 123 45 67', e164: '+41791234567' }],
  emails: ['anna.m@beispiel.example'],
};
const find = createFinder(ANNA);
const found = (text: string) =>
  find(text).map(({ start, end, isSure }: Passage) => `${text.slice(start, end)}${isSure ? '' : '?'}`);

describe('finding somebody in a text', () => {
  it.each([
    ['Anna Müller was here', ['Anna Müller']],
    ['MUELLER, ANNA', ['MUELLER, ANNA']],
    ["Anna Mu\u0308ller's son", ['Anna Mu\u0308ller']],
    ['bei Müllers geläutet', ['Müllers']],
    ['Anna rang', ['Anna?']],
    ['Anna Beispiel rang', []],
    ['Hannah and Millie', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '0791234567',
    '079/123 45 67',
    '+41 79 123 45 67',
    '0041791234567',
    '+41 (0)79 123-45-67',
    '79 1234567',
  ])('by phone, written as %s', (number) => {
    expect(found(`call ${number} at 12`)).toEqual([number]);
  });

  it.each(['1079123456799', '079 123 45 68', '12.11.2026'])('not by another number, such as %s', (number) => {
    expect(found(`call ${number} now`)).toEqual([]);
  });

  it('by email, in any case', () => {
    expect(found('write to Anna.M@Beispiel.example!')).toEqual(['Anna.M@Beispiel.example']);
  });
});
