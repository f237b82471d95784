import { describe, expect, it } from 'vitest';
import { waitAfter, type QueueRules, type TryOutcome } from '../../../shared/domain/queue';
import { afterTry, refuseAnswer, type Standing } from './after-try';

const MINUTE = 60_000;
const NOW = 1_000_000_000_000;
const RULES: QueueRules = {
  ...{ firstMinutes: 30, factor: 2, mostHours: 3, tries: 3, followUps: false, followUpHours: 24 },
};
const item = (changes: Partial<Standing> = {}): Standing => ({
  state: 'open',
  dueAt: NOW,
  tries: 0,
  ...changes,
});
const answer = (outcome: TryOutcome, nextAt: number | null = null, words = '') => ({
  outcome,
  words,
  nextAt,
});
const after = (outcome: TryOutcome, changes?: Partial<Standing>) =>
  afterTry(item(changes), answer(outcome), RULES, NOW);

describe('the wait after tries without an answer', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [4, 180],
    [400, 180],
  ])('after %i is %i minutes: it grows, and not past its limit', (tries, minutes) => {
    expect(waitAfter(tries, RULES)).toBe(minutes * MINUTE);
  });

  it('stays the same where the factor is one', () => {
    expect(waitAfter(9, { ...RULES, factor: 1 })).toBe(30 * MINUTE);
  });
});

describe('an answer', () => {
  it.each(['no_answer', 'engaged', 'left_message'] as const)('%s comes up again later', (outcome) => {
    expect(after(outcome)).toEqual({ state: 'open', dueAt: NOW + 30 * MINUTE, tries: 1 });
  });

  it('is for a person to decide on after as many tries as the rules say', () => {
    expect(after('no_answer', { tries: 1 }).state).toBe('open');
    expect(after('no_answer', { tries: 2 })).toMatchObject({ state: 'stuck', tries: 3 });
    expect(after('wrong_number').state).toBe('stuck');
    expect(after('again', { state: 'stuck', tries: 3, dueAt: NOW + MINUTE })).toEqual(item());
  });

  it('leaves a call that was skipped or handed over where it was', () => {
    const waiting = item({ dueAt: NOW - MINUTE, tries: 2 });
    for (const outcome of ['skipped', 'handed_over'] as const)
      expect(afterTry(waiting, answer(outcome), RULES, NOW)).toEqual(waiting);
  });

  it('begins counting anew where somebody was reached and asked to be rung later', () => {
    const later = answer('asked_later', NOW + MINUTE);
    expect(afterTry(item({ tries: 2 }), later, RULES, NOW)).toEqual({
      ...{ state: 'open', dueAt: NOW + MINUTE, tries: 0 },
    });
  });

  it.each([
    ['asked_later', null],
    ['asked_later', NOW],
    ['asked_later', NOW + 367 * 24 * 60 * MINUTE],
    ['handed_over', null],
    ['dropped', null],
    ['no_longer', null],
  ] as const)('%s with %s is refused with what was expected', (outcome, nextAt) => {
    expect(() => refuseAnswer('callback', answer(outcome, nextAt, ' '), NOW)).toThrow();
  });
});
