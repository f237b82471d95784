import { describe, expect, it } from 'vitest';
import { storableText } from '../../../shared/domain/text';
import { bodyOf, bringBack } from './bring-back';

interface Form {
  readonly summary: string;
  readonly details: string;
  readonly skills: readonly string[];
  readonly date: string | null;
}
const START: Form = { summary: 'Bread', details: '', skills: [], date: null };
const kept = (value: object, start: object = START, key = '7') => ({ key, body: bodyOf({ value, start }) });

describe('what comes back', () => {
  it('is every word that was typed, marks and all', () => {
    const details = `O'Brien "\u202Ehalf" \0 \uD83D 👩‍👩‍👧\n\u2067שלום\u2069`;
    const draft = kept({ ...START, details });
    expect(storableText(60_000).safeParse(draft.body).success).toBe(true);
    expect(bringBack(draft, START)).toEqual({
      value: { ...START, details },
      ...{ now: START, theirs: [], both: [] },
    });
  });

  it('is nothing when it says what is there already', () => {
    expect(bringBack(kept(START), START)).toBeNull();
    expect(bringBack(kept({ ...START, summary: 'Milk' }), { ...START, summary: 'Milk' })).toBeNull();
  });

  it('stands beside what somebody else changed meanwhile, and takes none of that back', () => {
    const now = { ...START, skills: ['skill:cooking'], summary: 'Bread, urgently' };
    const back = bringBack(kept({ ...START, details: 'Ring twice', summary: 'Milk' }), now);
    expect(back).toEqual({
      value: { ...now, details: 'Ring twice', summary: 'Milk' },
      now,
      theirs: ['summary', 'skills'],
      both: ['summary'],
    });
  });

  it('of something new is as it was typed, whatever it would begin with today', () => {
    const typed = { ...START, details: 'Ring twice' };
    expect(bringBack(kept(typed, START, 'new'), { ...START, summary: 'Fritz' })?.value).toEqual(typed);
  });

  it('fits the form of this version, where a field went, came, or holds something else now', () => {
    const old = { summary: 'Milk', details: ['a', 'list'], gone: 1, date: '2026-01-01' };
    const back = bringBack(kept(old, { ...START, gone: 0 }), START);
    expect(back?.value).toEqual({ ...START, summary: 'Milk', date: '2026-01-01' });
  });
});
