import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteReader } from './note-reader';
import { keyOf } from './proposal';
import { HELD_OUT } from './testing/held-out';
import { HELD_OUT_SETS } from './testing/held-out-sets';
import { TYPED_AT, TYPED_IN } from './testing/labelled';
import { defaultLists, termOf } from './testing/lists';
import { mistakesOf, scoresOf } from './testing/score';
import { TUNING_SETS } from './testing/tuning-sets';

const LISTS = defaultLists();
const READER = new NoteReader(LISTS);
const TYPED = { instant: TYPED_AT, timeZone: TYPED_IN, country: 'GB' };
const read = (text: string, reader = READER) => reader.read(text, TYPED);
const keys = (text: string, reader = READER) => read(text, reader).map(keyOf);
const KNOWN = Object.values(TUNING_SETS).flat();
const UNSEEN = Object.values(HELD_OUT_SETS).flat();
const ALL = [...KNOWN, ...UNSEEN];
const CODES: ReadonlySet<string> = new Set([
  ...LISTS.terms.map(({ code }) => code),
  ...LISTS.languages.map(({ tag }) => `language:${tag}`),
]);
const PLAIN_LABEL =
  /^(?:when:\d{4}-\d\d-\d\d(?:[@<>]\d\d:\d\d|@\d\d:\d\d-\d\d:\d\d)?|urgency:(?:low|high|critical)|(?:people|helpers|duration):\d+|return:yes)$/;

describe('the labelled notes', () => {
  it('are at least 500, none of them twice', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(500);
    expect(new Set(ALL.map(({ text }) => text)).size).toBe(ALL.length);
  });

  it('are held out in more than a seventh', () => {
    expect(UNSEEN.length / ALL.length).toBeGreaterThan(1 / 7);
  });

  it('are labelled by what can be proposed', () => {
    const labels = ALL.flatMap(({ must, may }) => [...must, ...may]);
    expect(labels.filter((label) => !CODES.has(label) && !PLAIN_LABEL.test(label))).toEqual([]);
  });

  it.each(KNOWN.map((note) => [note.text, note] as const))('propose nothing wrong: %s', (text, note) => {
    expect(mistakesOf(note, read(text)).wrong).toEqual([]);
  });

  it('are missed in few things', () => {
    for (const { kind, recall } of scoresOf(KNOWN, read))
      expect([kind, recall >= 0.95]).toEqual([kind, true]);
  });

  it('are read well also where they were held out first', () => {
    for (const { kind, precision, recall } of scoresOf(HELD_OUT, read))
      expect([kind, precision >= 0.95, recall >= 0.8]).toEqual([kind, true, true]);
  });
});

describe('the way back', () => {
  const backAt = (text: string, leadsSomewhere = false) =>
    READER.read(text, { ...TYPED, leadsSomewhere }).flatMap((one) =>
      one.kind === 'return' ? [one.minute] : [],
    );

  it('has its own time, beside that of the way there', () => {
    expect(backAt('lift to eye clinic fri 10am and back at 12')).toEqual([720]);
    expect(backAt('lift to town tues 9am, return at noon')).toEqual([720]);
    expect(backAt('lift to town tues 9am, there and back')).toEqual([null]);
    expect(backAt('lift there and back on tues at 9')).toEqual([null]);
    expect(backAt('lift both ways tues, out at 9.30, and home again at 4')).toEqual([960]);
  });

  it('is none where nothing leads anywhere, unless the form says so', () => {
    expect(backAt('and back at 12')).toEqual([]);
    expect(backAt('and back at 12', true)).toEqual([720]);
    expect(backAt('ring back at 12', true)).toEqual([]);
  });
});

describe('the lists of the organisation', () => {
  const reading = termOf({
    code: 'category:read_aloud',
    list: 'category',
    label: 'Reading aloud',
    position: 90,
    category: null,
  });

  it('are what is proposed from: an own category by its label', () => {
    const own = new NoteReader({ ...LISTS, terms: [...LISTS.terms, reading] });
    expect(keys('wants some reading aloud on tues', own)).toEqual(['category:read_aloud', 'when:2026-12-01']);
    expect(keys('wants some reading aloud on tues')).toEqual(['when:2026-12-01']);
  });

  it('hide what is not in use any more', () => {
    const terms = LISTS.terms.map((term) => ({ ...term, isActive: term.code !== 'need:wheelchair' }));
    expect(keys('hoover broken, wheelchair', new NoteReader({ ...LISTS, terms }))).toEqual([]);
    expect(keys('hoover broken, wheelchair')).toContain('need:wheelchair');
  });

  it('decide how fine a ride is told apart', () => {
    const without = (code: string) =>
      new NoteReader({ ...LISTS, terms: LISTS.terms.filter((term) => term.code !== code) });
    expect(keys('lift to hospital', without('category:medical_ride'))).toEqual(['category:ride']);
    expect(keys('lift to town', without('category:ride'))).toEqual(['category:medical_ride']);
  });

  it('offer the languages: one that cannot be chosen is not proposed', () => {
    const few = new NoteReader({ ...LISTS, languages: [{ tag: 'pl', name: 'Polish' }] });
    expect(keys('speaks urdu', few)).toEqual([]);
    expect(keys('speaks polish', few)).toEqual(['language:pl']);
  });
});

describe('days and times', () => {
  it('are those of the zone of the organisation', () => {
    const lateEvening = Date.UTC(2026, 10, 30, 23, 30);
    const tomorrow = (timeZone: string) =>
      READER.read('tomorrow', { ...TYPED, instant: lateEvening, timeZone }).map(keyOf);
    expect(tomorrow('Europe/London')).toEqual(['when:2026-12-01']);
    expect(tomorrow('Europe/Zurich')).toEqual(['when:2026-12-02']);
    expect(tomorrow('America/New_York')).toEqual(['when:2026-12-01']);
  });

  it('in numbers have the month first where people write so', () => {
    const on = (country: string) => READER.read('lift on 12/3', { ...TYPED, country }).map(keyOf);
    expect(on('GB')).toEqual(['category:ride', 'when:2027-03-12']);
    expect(on('US')).toEqual(['category:ride', 'when:2026-12-03']);
  });

  it.each([
    ['lift today 8am', ['category:ride']],
    ['lift on 27 nov', ['category:ride']],
    ['lift mon', ['category:ride', 'when:2026-12-07']],
    ['lift on fri 10th', ['category:ride']],
    ['lift on fri 27 nov', ['category:ride']],
    ['lift on 29 feb 2028', ['category:ride', 'when:2028-02-29']],
    ['lift on 31 april', ['category:ride']],
    ['needs a lift a week on fri 2pm', ['category:ride', 'when:2026-12-11@14:00']],
    ['lift next week tue', ['category:ride', 'when:2026-12-08']],
    ['lift thu 10am-12pm', ['category:ride', 'when:2026-12-03@10:00-12:00']],
    ['lift thu 11-1', ['category:ride', 'when:2026-12-03@11:00-13:00']],
    ['lift tues 12/8', ['category:ride', 'when:2026-12-08']],
    ['lift mon wed fri 7am', ['category:ride']],
    ['needs a lift once a week tues or thurs', ['category:ride', 'when:2026-12-01', 'when:2026-12-03']],
    [
      'lift weds or thurs eve',
      ['category:ride', 'when:2026-12-02@17:00-21:00', 'when:2026-12-03@17:00-21:00'],
    ],
    ['lift at 10 to 3 on thurs', ['category:ride', 'when:2026-12-03@14:50']],
    ['lift thurs 6.45pm for 7.30', ['category:ride', 'when:2026-12-03@18:45']],
    ['needs a lift, any time after sunday', ['category:ride']],
    ['needs a lift, swap thurs for weds', ['category:ride', 'when:2026-12-02']],
    ['lift for 11.30 on mon', ['category:ride', 'when:2026-12-07@11:30']],
    ['lift to 11 Quay St thurs', ['category:ride', 'when:2026-12-03']],
    ['lift tues 15 dec 10', ['category:ride', 'when:2026-12-15@10:00']],
    ['hurt her knee on sun, lift to town weds', ['category:ride', 'when:2026-12-02']],
    ['lift on thurs? no, weds', ['category:ride', 'when:2026-12-02']],
    ['lift to town for Mrs Monday, weds', ['category:ride', 'when:2026-12-02']],
    ['lift to the theatre thurs at 7.30', ['category:ride', 'when:2026-12-03@19:30']],
  ])('in "%s"', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('people and helpers', () => {
  it.each([
    ['lift to church, herself + husband + 2 kids', 'people:4'],
    ['lift to church for 2 or 3 people', undefined],
    ['hedge needs cutting, 3 people w clippers', 'helpers:3'],
    ['lift on the 4th, 2 ladies', 'people:2'],
  ])('in "%s"', (text, expected) => {
    expect(keys(text).find((key) => /^(?:people|helpers):/.test(key))).toBe(expected);
  });
});

describe('what is proposed', () => {
  it('quotes the words it rests on, as they were written', () => {
    const text = 'Needs a LIFT to the éye clinic, speaks “Twi” – Thu 10am';
    const quotes = read(text).map((one) => [keyOf(one), text.slice(one.from, one.to)]);
    expect(quotes).toEqual([
      ['category:medical_ride', 'Needs a LIFT'],
      ['language:tw', 'Twi'],
      ['when:2026-12-03@10:00', 'Thu 10am'],
    ]);
  });

  it('is the same for words that were misspelt by one letter', () => {
    expect(keys('perscription for wendesday, wheelchiar')).toEqual([
      'category:medicine',
      'when:2026-12-02',
      'need:wheelchair',
    ]);
  });

  it('stands once, however often it is written', () => {
    expect(keys('lift to town, really needs a lift, lift please')).toEqual(['category:ride']);
  });
});

const WORDS = [...new Set(ALL.flatMap(({ text }) => text.split(/\s+/)))];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...WORDS, '-', '...', '12', '2.30', '/', 'İ', 'ﬃ', '٣', '\u0301'), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS, ' ', '.', ':', '0'), { maxLength: 40 }).map((words) => words.join('')),
);

describe('any text', () => {
  it('is read without an error, and whatever is proposed rests on words of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { from, to } of read(text)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'lift to ',
    'mon ',
    '10-',
    'no ',
    'polish and ',
    'son has a ',
    'thu 10am ',
    'a',
    'she needs ',
    '2 people ',
  ])('costs work that grows with its length only: %s…', (piece) => {
    const looks = (length: number) => {
      let count = 0;
      const tokens = READER.tokensOf(piece.repeat(length / piece.length + 1).slice(0, length));
      const counted = new Proxy(tokens, {
        get: (target, key, receiver) => {
          count++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      READER.readTokens(counted, TYPED);
      return count;
    };
    expect(looks(2000)).toBeLessThan(2000 * 120);
    expect(looks(4000)).toBeLessThan(looks(2000) * 2.2);
  });
});
