import { expect, it } from 'vitest';
import { CALL_NOTES } from '../../../../shared/domain/call';
import { blankCall, checkCall, type CallForm, type Wish } from './call-form';
import { endedEarly, isLeft, type Words } from './ended-early';

const TODAY = '2026-01-05';
const WORDS: Words = {
  began: 'Not finished:',
  term: (code) => code.replace(/^.*:/, ''),
  day: (date) => date,
  time: (minute) => `${String(minute / 60)} h`,
  answer: (scope, answer) => `${scope} ${answer}`,
  over60: 'over 60',
  wheelchair: 'wheelchair',
};
const [BLANK] = blankCall().wishes as readonly [Wish];
const RIDE: Wish = { ...BLANK, category: 'category:ride', date: '2026-01-06', fromMinute: 600 };
const WHOLE: Wish = { ...RIDE, summary: 'To the clinic' };
const ended = (form: CallForm) => endedEarly(form, TODAY, WORDS);

it('keeps a request that is half typed in the notes, and can be saved', () => {
  const form = { ...blankCall(), notes: 'Then she was gone', wishes: [RIDE] };
  const left = ended(form);
  expect(left).toMatchObject({
    wishes: blankCall().wishes,
    notes: 'Then she was gone\nNot finished: ride, 2026-01-06, 10 h.',
  });
  expect(checkCall(left as CallForm, TODAY)).toEqual({});
});

it('keeps what needs a name that nobody gave', () => {
  const answers = { ...blankCall().answers, hold: 'yes' as const };
  const form = { ...blankCall(), isOver60: true, needs: ['need:memory'], answers };
  const left = ended({ ...form, offers: true, offerWords: 'Could drive on Fridays', followUpOn: TODAY });
  expect(left?.notes).toBe('Not finished: memory; over 60; hold yes; Could drive on Fridays; 2026-01-05.');
  expect(checkCall(left as CallForm, TODAY)).toEqual({});
});

it('leaves alone what can be saved beside it', () => {
  const known = { ...blankCall(), callerId: 7 as never, isOver60: true, wishes: [RIDE, WHOLE] };
  const left = ended(known);
  expect(left).toMatchObject({ callerId: 7, isOver60: true, wishes: [WHOLE] });
  expect(left?.notes).toBe('Not finished: ride, 2026-01-06, 10 h.');
});

it('loses nothing where the notes are full', () => {
  expect(ended({ ...blankCall(), notes: 'x'.repeat(CALL_NOTES - 5), wishes: [RIDE] })).toBeNull();
});

it('is for calls in which nobody can be asked any more', () => {
  expect((['hung_up', 'silent', 'wrong_number', 'test', 'voicemail', 'cut_off'] as const).every(isLeft)).toBe(
    true,
  );
  expect((['added', 'updated', 'informed', 'other'] as const).some(isLeft)).toBe(false);
});
