import { describe, expect, it } from 'vitest';
import { expired, type Rotated } from './rotation';

// A Friday; the Mondays of that autumn are 2 November, 9, 16, 23.
const NOW = Date.parse('2026-11-27T12:00:00Z');

const backup = (id: string, kind: 'regular' | 'before' | 'by_hand' = 'regular'): Rotated => ({
  id,
  made: Date.parse(`${id.slice(0, 16)}:00Z`),
  isBeforeChange: kind === 'before',
  isByHand: kind === 'by_hand',
});
const left = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));

interface Row {
  what: string;
  made: string[];
  before?: string[];
  byHand?: string[];
  kept: string[];
  good?: string;
}

describe('rotation', () => {
  const table: readonly Row[] = [
    { what: 'nothing is kept of nothing', made: [], kept: [] },
    {
      what: 'the newest of a day is kept',
      made: ['2026-11-27T11:00', '2026-11-27T08:00', '2026-11-26T23:59'],
      kept: ['2026-11-27T11:00', '2026-11-26T23:59'],
    },
    {
      what: 'seven days that have one are kept, however far apart, and one of each week besides',
      made: days([
        '11-27',
        '11-25',
        '11-24',
        '11-23',
        '11-20',
        '11-19',
        '11-18',
        '11-17',
        '11-16',
        '11-13',
        '11-12',
      ]),
      kept: days(['11-27', '11-25', '11-24', '11-23', '11-20', '11-19', '11-18', '11-13']),
    },
    {
      what: 'four weeks are kept, by their newest',
      made: days(
        Array.from({ length: 27 }, (_, at) => `11-${String(27 - at).padStart(2, '0')}`).concat(
          '10-30',
          '10-29',
        ),
      ),
      kept: days(['11-27', '11-26', '11-25', '11-24', '11-23', '11-22', '11-21', '11-15', '11-08']),
    },
    {
      what: 'three from before changes are kept beside the others',
      made: ['2026-11-27T09:00'],
      before: ['2026-11-27T08:00', '2026-11-27T07:00', '2026-11-27T06:00', '2026-11-27T05:00'],
      kept: ['2026-11-27T09:00', '2026-11-27T08:00', '2026-11-27T07:00', '2026-11-27T06:00'],
    },
    {
      what: 'three made by hand are kept, also beside a later one of that day',
      made: ['2026-11-27T09:00'],
      byHand: ['2026-11-27T08:00', '2026-11-27T07:00', '2026-11-27T06:00', '2026-11-27T05:00'],
      kept: ['2026-11-27T09:00', '2026-11-27T08:00', '2026-11-27T07:00', '2026-11-27T06:00'],
    },
    {
      what: 'one made by hand counts for its day',
      made: ['2026-11-27T07:00'],
      byHand: ['2026-11-27T08:00'],
      kept: ['2026-11-27T08:00'],
    },
    {
      what: 'everything is gone after 35 days',
      made: ['2026-11-27T09:00', '2026-10-23T12:01', '2026-10-23T11:59']
        .slice(0, 2)
        .concat('2026-10-16T10:00'),
      before: ['2026-10-23T11:59'],
      kept: ['2026-11-27T09:00', '2026-10-23T12:01'],
    },
    {
      what: 'the last good one stays when all newer ones are bad, and however old it is',
      made: ['2026-11-27T09:00', '2026-09-01T09:00', '2026-08-01T09:00'],
      kept: ['2026-11-27T09:00', '2026-09-01T09:00'],
      good: '2026-09-01T09:00',
    },
  ];

  it.each(table)('$what', ({ made, before = [], byHand = [], kept, good }) => {
    const all = [
      ...made.map((id) => backup(id)),
      ...before.map((id) => backup(id, 'before')),
      ...byHand.map((id) => backup(id, 'by_hand')),
    ];
    const gone = expired(all, NOW, good ?? null);
    expect(left([...made, ...before, ...byHand], gone).sort()).toEqual([...kept].sort());
  });
});

function days(names: readonly string[]): string[] {
  return names.map((name) => `2026-${name}T10:00`);
}
