import * as chrono from 'chrono-node/en';
import { NoteReader } from '../src/shared/notes/note-reader';
import { keyOf, type Proposal } from '../src/shared/notes/proposal';
import { HELD_OUT_SETS } from '../src/shared/notes/testing/held-out-sets';
import { TYPED_AT, TYPED_IN, type LabelledNote } from '../src/shared/notes/testing/labelled';
import { defaultLists } from '../src/shared/notes/testing/lists';
import { scoresOf } from '../src/shared/notes/testing/score';
import { TUNING_SETS } from '../src/shared/notes/testing/tuning-sets';
import { TUNING } from '../src/shared/notes/testing/tuning';

const PARTS = {
  ...HELD_OUT_SETS,
  ...TUNING_SETS,
  'tuning, all': Object.values(TUNING_SETS).flat(),
};
const ROUNDS = 20;

/**
 * How well notes are understood, per kind of proposal, on the notes that were held out and on those by which the words
 * were chosen; the same for the days alone beside a general reader of dates; and how long a note takes.
 */
export function run(): object[] {
  const reader = new NoteReader(defaultLists());
  const typed = { instant: TYPED_AT, timeZone: TYPED_IN, country: 'GB' };
  const read = (text: string) => reader.read(text, typed);
  const scores = Object.entries(PARTS).flatMap(([part, notes]) =>
    scoresOf(notes, read).map((score) => ({
      name: `notes, ${part}`,
      notes: notes.length,
      ...rounded(score),
    })),
  );
  const days = Object.entries(PARTS).flatMap(([part, notes]) => [
    { name: `days alone, ${part}, Kith`, ...daysOf(notes, (text) => datesIn(read(text))) },
    { name: `days alone, ${part}, chrono-node`, ...daysOf(notes, chronoDates) },
  ]);
  return [...scores, ...days, timed(read)];
}

function rounded<T extends { readonly precision: number; readonly recall: number }>(score: T): T {
  const short = (part: number) => Math.round(part * 1000) / 1000;
  return { ...score, precision: short(score.precision), recall: short(score.recall) };
}

const datesIn = (proposals: readonly Proposal[]) =>
  proposals.flatMap((one) => (one.kind === 'when' ? [one.date] : []));

const dateOf = (key: string) => /^when:(\d{4}-\d\d-\d\d)/.exec(key)?.[1] ?? [];

/** Days of the notes: found ones that should be, of those found and of those that should be. */
function daysOf(notes: readonly LabelledNote[], dates: (text: string) => readonly string[]): object {
  const rows = notes.map(({ text, must, may }) => ({
    must: [...new Set(must.flatMap(dateOf))],
    may: new Set(may.flatMap(dateOf)),
    found: [...new Set(dates(text))],
  }));
  const sum = (part: (row: (typeof rows)[number]) => readonly string[]) =>
    rows.reduce((total, row) => total + part(row).length, 0);
  const right = sum(({ must, found }) => must.filter((date) => found.includes(date)));
  const wrong = sum(({ must, may, found }) => found.filter((date) => !must.includes(date) && !may.has(date)));
  const cases = sum(({ must }) => must);
  return rounded({
    cases,
    proposed: right + wrong,
    precision: right / (right + wrong),
    recall: right / cases,
  });
}

/** What chrono-node reads as a day, told that the future is meant; a time without a day is left out. */
function chronoDates(text: string): string[] {
  const found = chrono.GB.parse(
    text,
    { instant: new Date(TYPED_AT), timezone: 'UTC' },
    { forwardDate: true },
  );
  return found
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday'))
    .map(({ start }) =>
      [start.get('year'), start.get('month'), start.get('day')]
        .map((part) => String(part ?? 0).padStart(2, '0'))
        .join('-'),
    );
}

/** Milliseconds for a note of usual length, and for one of 2,000 characters. */
function timed(read: (text: string) => readonly Proposal[]): object {
  const texts = [...TUNING, ...Object.values(HELD_OUT_SETS).flat()].map(({ text }) => text);
  const long = texts.join(', ').slice(0, 2000);
  const each = (list: readonly string[]) => {
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round++) for (const text of list) read(text).map(keyOf);
    return Math.round(((performance.now() - start) / ROUNDS / list.length) * 1000) / 1000;
  };
  return { name: 'notes, milliseconds', usual: each(texts), long: each([long]) };
}
