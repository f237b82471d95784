import { describe, expect, it } from 'vitest';
import {
  DEFAULT_DELAYS,
  LADDER_STEPS,
  mayTake,
  resultsOf,
  standOf,
  stepAfter,
  type LadderStep,
  type Try,
  type Window,
} from './check-in-ladder';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5, 8);
const END = START + 60 * MINUTE;
const CONTACTS = [0, 1, 2] as const;
const windowWith = (contacts: Window['contacts']): Window => ({ startsAt: START, endsAt: END, contacts });
const stand = (tries: Try[], now: number, contacts: Window['contacts'] = 2) =>
  standOf(windowWith(contacts), tries, DEFAULT_DELAYS, now);
const missed = (step: LadderStep, at: number): Try => ({ step, at, result: 'no_answer' });

describe('before anybody has rung', () => {
  it.each([
    [START - 1, 'later', START],
    [START, 'due', END],
    [END - 1, 'due', END],
    [END, 'alarm', null],
    [END + 90 * 24 * 60 * MINUTE, 'alarm', null],
  ])('at %i it is %s', (now, state, changesAt) => {
    expect(stand([], now)).toEqual({ step: 'call', state, dueAt: START, lateAt: END, changesAt });
  });
});

describe('when nobody answers', () => {
  it('is tried again after a quarter of an hour, and again', () => {
    const first = [missed('call', START)];
    expect(stand(first, START)).toMatchObject({ step: 'again', state: 'waiting' });
    expect(stand(first, START + 15 * MINUTE)).toMatchObject({ step: 'again', state: 'due' });
    expect(stand(first, START + 20 * MINUTE)).toMatchObject({ step: 'again', state: 'alarm' });
    const second = [...first, missed('again', START + 16 * MINUTE)];
    expect(stand(second, START + 16 * MINUTE)).toMatchObject({
      step: 'once_more',
      state: 'waiting',
      dueAt: START + 31 * MINUTE,
    });
  });

  it('goes to the contacts at once, and gives one who goes to look half an hour', () => {
    const third = missed('once_more', START);
    expect(stand([third], START)).toMatchObject({ step: 'first_contact', state: 'due' });
    const unreached = missed('first_contact', START);
    expect(stand([unreached], START)).toMatchObject({ step: 'second_contact', state: 'due' });
    const looks: Try = { step: 'first_contact', at: START, result: 'will_look' };
    expect(stand([looks], START)).toMatchObject({
      step: 'second_contact',
      state: 'waiting',
      dueAt: START + 30 * MINUTE,
    });
  });

  it('leaves out contacts that the plan does not name', () => {
    expect(stepAfter('once_more', 0)).toBe('emergency');
    expect(stepAfter('once_more', 1)).toBe('first_contact');
    expect(stepAfter('first_contact', 1)).toBe('emergency');
    expect(stepAfter('first_contact', 2)).toBe('second_contact');
  });

  it('is an alarm at once where it has come to ringing for help', () => {
    expect(stand([missed('second_contact', START)], START)).toMatchObject({
      step: 'emergency',
      state: 'alarm',
    });
  });

  it('waits for how it ended, however often help was called', () => {
    const called: Try = { step: 'emergency', at: START, result: 'called' };
    expect(stand([called], START)).toMatchObject({ step: 'outcome', state: 'waiting' });
    expect(stand([called, called], START + 35 * MINUTE)).toMatchObject({ step: 'outcome', state: 'alarm' });
  });
});

/** Every way up the ladder: at each step every result, and every jump ahead. */
function* waysUp(contacts: Window['contacts'], tries: Try[] = []): Generator<Try[]> {
  yield tries;
  if (tries.length >= LADDER_STEPS.length) return;
  const now = START + tries.length * MINUTE;
  const { step: current } = standOf(windowWith(contacts), tries, DEFAULT_DELAYS, now);
  for (const step of LADDER_STEPS.filter((one) => mayTake(one, current, contacts))) {
    if (tries.at(-1)?.step === step) continue; // help that is called again and again adds nothing new
    for (const result of resultsOf(step)) yield* waysUp(contacts, [...tries, { step, at: now, result }]);
  }
}

describe.each(CONTACTS)('every way up a ladder with %i contacts', (contacts) => {
  const ways = [...waysUp(contacts)];

  it('is tried out in every order, not in one', () => {
    expect(ways.length).toBeGreaterThanOrEqual(16);
  });

  it('always has a step to take next, which lies ahead, and ends only at the outcome', () => {
    for (const tries of ways) {
      const { step } = stand(tries, START, contacts);
      const last = tries.at(-1)?.step ?? null;
      const at = LADDER_STEPS.indexOf(step);
      if (last !== null && last !== 'emergency') expect(at).toBeGreaterThan(LADDER_STEPS.indexOf(last));
      if (last === 'emergency') expect(step).toBe('outcome');
      if (contacts < 2) expect(step).not.toBe('second_contact');
      if (contacts < 1) expect(step).not.toBe('first_contact');
    }
  });

  it('becomes an alarm by itself, and an alarm never ends by itself', () => {
    for (const tries of ways) {
      let now = START - MINUTE;
      const seen: string[] = [];
      for (let looks = 0; looks < 5; looks += 1) {
        const { state, changesAt, dueAt, lateAt } = stand(tries, now, contacts);
        expect(lateAt).toBeGreaterThanOrEqual(dueAt);
        seen.push(state);
        if (changesAt === null) break;
        expect(changesAt).toBeGreaterThan(now);
        now = changesAt;
      }
      expect(seen.at(-1)).toBe('alarm');
      expect(stand(tries, now + 365 * 24 * 60 * MINUTE, contacts).state).toBe('alarm');
    }
  });
});

it('takes a step once and never back, except for help, which may be called again', () => {
  for (const contacts of CONTACTS) {
    for (const current of LADDER_STEPS) {
      const taken = LADDER_STEPS.filter((step) => mayTake(step, current, contacts));
      expect(taken).not.toContain('outcome');
      expect(taken).toContain('emergency');
      const behind = LADDER_STEPS.slice(0, LADDER_STEPS.indexOf(current));
      const back = taken.filter((step) => behind.includes(step));
      expect(back).toEqual(current === 'outcome' ? ['emergency'] : []);
    }
  }
});

describe('when the clock was set back after a try', () => {
  const ahead = missed('call', START + 3 * 24 * 60 * MINUTE);

  it('is an alarm at once, because nobody knows how long ago that was', () => {
    expect(stand([ahead], START)).toMatchObject({
      step: 'again',
      state: 'alarm',
      dueAt: START,
      lateAt: START,
    });
  });

  it('goes on as always from the next try', () => {
    expect(stand([ahead, missed('again', START)], START)).toMatchObject({
      step: 'once_more',
      state: 'waiting',
    });
  });

  it('is none where it was set right by some seconds', () => {
    const just = missed('call', START + MINUTE);
    expect(stand([just], START)).toMatchObject({ step: 'again', state: 'waiting' });
  });
});
