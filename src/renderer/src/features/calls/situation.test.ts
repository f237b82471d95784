import { describe, expect, it } from 'vitest';
import { shownSituation, situationOf, type CallProgress } from './situation';

const START: CallProgress = { isCallerKnown: false, category: null, isUpset: false, isComplete: false };

describe('what is said next', () => {
  it.each([
    ['the opening', START, 'opening'],
    ['what to ask, once somebody is known', { ...START, isCallerKnown: true }, 'ask'],
    ['what to ask, once the kind of help is known', { ...START, category: 'category:ride' }, 'ask'],
    ['words for somebody who is upset', { ...START, isCallerKnown: true, isUpset: true }, 'distress'],
    ['the closing, once all is there', { ...START, isUpset: true, isComplete: true }, 'closing'],
  ] as const)('is %s', (_name, progress, situation) => {
    expect(situationOf(progress)).toBe(situation);
  });

  it('is what the operator chose until the call comes to its end, and what they choose then', () => {
    const chosen = { situation: 'cannot_help', insteadOf: 'ask' } as const;
    expect(shownSituation(null, 'ask')).toBe('ask');
    expect(shownSituation(chosen, 'distress')).toBe('cannot_help');
    expect(shownSituation(chosen, 'closing')).toBe('closing');
    expect(shownSituation({ situation: 'long_wait', insteadOf: 'closing' }, 'closing')).toBe('long_wait');
  });
});
