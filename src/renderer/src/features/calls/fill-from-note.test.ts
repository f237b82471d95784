import { expect, it } from 'vitest';
import { blankCall, withAnother } from './call-form';
import { factsOf, fillFromNote, withFacts } from './fill-from-note';

const date = '2026-12-03';

it('fills the last request and the language, and nothing else of the call', () => {
  const call = { ...blankCall(), notes: 'as typed' };
  const two = { ...call, ...withAnother(call) };
  const filled = { ...two, ...withFacts(two, { category: 'category:ride', language: 'tw' }) };
  expect(filled).toEqual({
    ...two,
    language: 'tw',
    wishes: [two.wishes[0], { ...two.wishes[1], category: 'category:ride' }],
  });
  expect(factsOf(filled)).toMatchObject({ category: 'category:ride', language: 'tw' });
});

it('names no more of a day than the call keeps', () => {
  const when = { kind: 'when', date, isBy: false } as const;
  const morning = { kind: 'between', fromMinute: 540, toMinute: 720 } as const;
  expect(fillFromNote({ ...when, time: morning })).toEqual({
    patch: { date, fromMinute: 540 },
    shown: { ...when, time: { kind: 'at', minute: 540 } },
  });
  expect(fillFromNote({ ...when, time: { kind: 'by', minute: 1020 } })).toEqual({
    patch: { date, fromMinute: null },
    shown: { ...when, time: null, isBy: true },
  });
});

it('leaves alone what a call has no field for', () => {
  expect(fillFromNote({ kind: 'helpers', count: 2 })).toBeNull();
  expect(fillFromNote({ kind: 'need', code: 'need:memory' })).toBeNull();
});
