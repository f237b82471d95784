import { describe, expect, it } from 'vitest';
import { ALIKE, FEWEST_LETTERS, likeness, marksOf } from './similarity';

const TEXT =
  'My name is Erika and I am new in town. I need somebody to bring me a small parcel from the station before noon, I will tell the rest by phone.';
const OTHER =
  'Weekly shopping for two: milk, bread, potatoes, tea. She lives on the third floor and there is no lift, please ring twice.';

const shareMark = (one: string, other: string) => marksOf(one).some((mark) => marksOf(other).includes(mark));

describe('the same text', () => {
  it.each([
    ['with another name', TEXT.replace('Erika', 'Ingrid')],
    ['in other cases and signs', TEXT.toUpperCase().replaceAll('.', ' !')],
    ['with letters of another script', TEXT.replaceAll('a', 'а')],
    ['with another hour and place', TEXT.replace('station', 'airport').replace('noon', 'nine')],
  ])('is known again %s', (_how, changed) => {
    expect(likeness(TEXT, changed)).toBeGreaterThan(ALIKE);
    expect(shareMark(TEXT, changed)).toBe(true);
  });

  it('is not seen in another one', () => {
    expect(likeness(TEXT, OTHER)).toBeLessThan(0.2);
    expect(shareMark(TEXT, OTHER)).toBe(false);
  });

  it('is not looked for where a text is short', () => {
    const short = 'A lift to the doctor on Monday';
    expect(short.replace(/\s/g, '').length).toBeLessThan(FEWEST_LETTERS);
    expect(marksOf(short)).toEqual([]);
    expect(likeness(short, short)).toBe(0);
  });

  it('has marks that a column holds exactly', () => {
    for (const mark of marksOf(TEXT)) expect(Number.isSafeInteger(mark) && mark > 0).toBe(true);
  });

  it('shares few marks with texts that are about the same', () => {
    const about = Array.from(
      { length: 400 },
      (_none, n) =>
        `${OTHER.slice(0, 70)} ${String(n * 7919)} ${'abcdefghijklmnop'.slice(n % 9)} somebody else needs other things today number ${String(n)}`,
    );
    const alike = about.filter((text) => likeness(text, OTHER) < 0.5 && shareMark(text, OTHER));
    expect(alike.length / about.length).toBeLessThan(0.25);
  });
});
