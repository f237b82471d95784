import { describe, expect, it } from 'vitest';
import { findShapes } from './find-shapes';
import { CORPUS, HELD_OUT, type LabelledText } from './testing/corpus';

const rulesIn = ({ text, speech }: LabelledText) => findShapes(text, speech).map(({ rule }) => rule);
const told = (texts: readonly LabelledText[]) => texts.filter(({ shapes }) => shapes.length > 0);

/** Of the flags that were raised, the part that should be; of those that should be, the part that was. */
function measure(texts: readonly LabelledText[]) {
  const rows = texts.map((one) => ({ wanted: one.shapes, found: rulesIn(one) }));
  const count = (list: readonly (readonly unknown[])[]) => list.reduce((sum, one) => sum + one.length, 0);
  const right = count(rows.map(({ wanted, found }) => found.filter((rule) => wanted.includes(rule))));
  return {
    precision: right / count(rows.map(({ found }) => found)),
    recall: right / count(rows.map(({ wanted }) => wanted)),
  };
}

describe('the labelled texts', () => {
  it('are at least 120, a third of them held out, half of each in order', () => {
    const all = CORPUS.length + HELD_OUT.length;
    expect(all).toBeGreaterThanOrEqual(120);
    expect(HELD_OUT.length / all).toBeGreaterThan(0.3);
    for (const list of [CORPUS, HELD_OUT]) {
      const part = told(list).length / list.length;
      expect(part).toBeGreaterThan(0.4);
      expect(part).toBeLessThan(0.6);
    }
  });

  it.each(told(CORPUS).map((one) => [one.text, one] as const))('finds what stands in "%s"', (_text, one) => {
    expect(rulesIn(one)).toEqual(expect.arrayContaining([...one.shapes]));
  });

  it.each(CORPUS.filter(({ shapes }) => shapes.length === 0).map((one) => [one.text, one] as const))(
    'finds nothing in "%s"',
    (_text, one) => {
      expect(rulesIn(one)).toEqual([]);
    },
  );

  it('misses no demand for money, vouchers or secrets among those held out', () => {
    const costly = ['money', 'gift_card', 'secrets'] as const;
    const missed = HELD_OUT.filter((one) =>
      one.shapes.some((shape) => costly.some((rule) => rule === shape) && !rulesIn(one).includes(shape)),
    );
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('are told apart well, also those held out', () => {
    expect(measure(CORPUS)).toEqual({ precision: 1, recall: 1 });
    const { precision, recall } = measure(HELD_OUT);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.92);
  });
});

const LEET: Readonly<Record<string, string>> = { a: '@', e: '3', i: '!', o: '0', s: '$' };
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х' };
const letterwise = (map: Readonly<Record<string, string>>) => (word: string) =>
  Array.from(word)
    .map((letter, index) => (index === 0 || index === word.length - 1 ? letter : (map[letter] ?? letter)))
    .join('');

describe('a disguise', () => {
  const disguises: Record<string, (text: string) => string> = {
    'in capitals': (text) => text.toUpperCase(),
    'with digits and signs for letters': letterwise(LEET),
    'with letters of another script': letterwise(CYRILLIC),
    'with accents': (text) => text.replace(/[aeo]/g, (letter) => `${letter}\u0301`),
    'with unseen marks': (text) => Array.from(text).join('\u200B'),
    'with hyphens between letters': (text) => Array.from(text).join('-').replaceAll('- -', ' '),
    'letter by letter': (text) => Array.from(text).join(' ').replaceAll('   ', '  '),
    'in full-width letters': (text) =>
      text.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    'dragged out': (text) => text.replace(/o|i/g, (letter) => letter.repeat(4)),
  };
  const plain = [
    ['please send money to him', 'money'],
    ['please buy gift cards', 'gift_card'],
    ['tell me the password', 'secrets'],
    ['payment in bitcoin only', 'elsewhere'],
  ] as const;
  for (const [name, disguise] of Object.entries(disguises)) {
    it.each(plain)(`${name} hides nothing of "%s"`, (text, rule) => {
      const words = text.split(' ');
      const hidden =
        name === 'in capitals'
          ? disguise(text)
          : words.map(disguise).join(name === 'letter by letter' ? '  ' : ' ');
      expect(findShapes(hidden, 'request').map((one) => one.rule)).toContain(rule);
    });
  }
});

describe('what is found', () => {
  it('is quoted as it was written', () => {
    const text = 'Hello. Could you b-u-y a g!ft cárd, please?';
    const [found] = findShapes(text, 'request');
    expect(text.slice(found?.from, found?.to)).toBe('b-u-y a g!ft cárd');
  });

  it('is one flag for a rule, however often it is written', () => {
    const text = 'Send me money. Send me cash. Lend me money.';
    expect(findShapes(text, 'request')).toHaveLength(1);
  });

  it('does not reach from one sentence into the next', () => {
    expect(findShapes('Her son will send a card. Pin the list to the door.', 'request')).toEqual([]);
  });

  it('is not turned round by a fraud that is denied', () => {
    expect(findShapes('This is not a scam, send me money', 'request').map(({ rule }) => rule)).toEqual([
      'money',
    ]);
  });

  it('counts for an offer what is in order in a request', () => {
    const text = 'When the parents are out, somebody should be with the children.';
    expect(findShapes(text, 'request')).toEqual([]);
    expect(findShapes(text, 'offer').map(({ rule }) => rule)).toEqual(['alone']);
  });

  it('comes back also for a text as long as a field may hold, of the worst kind', () => {
    const worst = `${'send give lend me '.repeat(230)}x`;
    expect(worst.length).toBeGreaterThan(4000);
    expect(findShapes(worst, 'request').map(({ rule }) => rule)).toEqual(['money']);
    expect(findShapes('a '.repeat(2000), 'offer')).toEqual([]);
    expect(findShapes(`${'a.'.repeat(2000)}!`, 'offer')).toEqual([]);
  });
});
