import { describe, expect, it } from 'vitest';
import type { PlaceInput } from '../../../../shared/domain/place';
import { blankCall, withAnother, withChanged, type CallForm, type Wish } from './call-form';
import { factsOf, fillFromNote, withFacts, type CallFacts } from './fill-from-note';

const date = '2026-12-03';
const FACTS = factsOf(blankCall()) as CallFacts;
const at = (line: string): PlaceInput => ({
  ...{ label: '', line, locality: 'Vaduz', postcode: '', country: 'LI', point: null, precision: 'street' },
});
const HOME = at('Musterweg 1');
const CLINIC = at('Klinikweg 1');

it('fills the last request and the language, and nothing else of the call', () => {
  const call = { ...blankCall(), notes: 'as typed' };
  const two = { ...call, ...withAnother(call) };
  const filled = { ...two, ...withFacts(two, { category: 'category:ride', language: 'tw' }, null) };
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
  expect(fillFromNote({ ...when, time: morning }, FACTS)).toEqual({
    patch: { date, fromMinute: 540 },
    shown: { ...when, time: { kind: 'at', minute: 540 } },
  });
  expect(fillFromNote({ ...when, time: { kind: 'by', minute: 1020 } }, FACTS)).toEqual({
    patch: { date, fromMinute: null },
    shown: { ...when, time: null, isBy: true },
  });
});

it('leaves alone what a call has no field for', () => {
  expect(fillFromNote({ kind: 'helpers', count: 2 }, FACTS)).toBeNull();
});

it('adds what somebody needs to what was noted of it, and takes back that alone', () => {
  const known = { ...FACTS, needs: ['need:memory'] };
  const filling = fillFromNote({ kind: 'need', code: 'need:walking_aid' }, known);
  expect(filling?.patch).toEqual({ needs: ['need:memory', 'need:walking_aid'] });
  const filled = { ...known, ...filling?.patch };
  expect(filling?.takeBack?.({ ...filled, needs: [...filled.needs, 'need:oxygen'] })).toEqual({
    needs: ['need:memory', 'need:oxygen'],
  });
  expect(fillFromNote({ kind: 'need', code: 'need:wheelchair' }, known)?.patch).toEqual({ wheelchair: true });
  expect(fillFromNote({ kind: 'need', code: 'need:over_60' }, known)?.patch).toEqual({ isOver60: true });
});

describe('the way back', () => {
  const accept = (form: CallForm, minute: number | null) => {
    const patch = fillFromNote({ kind: 'return', minute }, factsOf(form) ?? FACTS)?.patch ?? {};
    return { ...form, ...withFacts(form, patch, HOME) };
  };

  it('is added with its time, also before it is known where it leads, and follows the way there', () => {
    const [there] = blankCall().wishes;
    const ride = { ...there, category: 'category:ride', date } as Wish;
    const both = accept({ ...blankCall(), wishes: [ride] }, 720);
    expect(both.wishes[1]).toMatchObject({
      ...{ category: 'category:ride', date, fromMinute: 720, returnOf: 0, place: null, destination: HOME },
    });
    const led = { ...both, ...withChanged(both, 0, { destination: CLINIC, summary: 'To the clinic' }) };
    expect(led.wishes[1]).toMatchObject({ place: CLINIC, summary: 'To the clinic', fromMinute: 720 });
    const own = { ...led, ...withChanged(led, 1, { date: '2026-12-04', place: HOME }) };
    const moved = { ...own, ...withChanged(own, 0, { date: '2026-12-05', destination: null }) };
    expect(moved.wishes[1]).toMatchObject({ date: '2026-12-04', place: HOME });
  });

  it('that is there already only gets its time', () => {
    const both = accept(accept(blankCall(), null), 900);
    expect(both.wishes.map(({ returnOf, fromMinute }) => [returnOf, fromMinute])).toEqual([
      [null, null],
      [0, 900],
    ]);
    expect(accept(both, null).wishes).toEqual(both.wishes);
    expect(factsOf(both)?.back).toEqual({ minute: 900 });
  });

  it('is taken back whole', () => {
    const both = accept(blankCall(), 900);
    expect({ ...both, ...withFacts(both, { back: null }, HOME) }).toEqual(blankCall());
  });
});
