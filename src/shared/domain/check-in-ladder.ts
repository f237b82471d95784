import { z } from 'zod';
import type { Instant } from './time';

/** What is done one after the other when nobody answers; `outcome` waits for how it ended. */
export const LADDER_STEPS = [
  'call',
  'again',
  'once_more',
  'first_contact',
  'second_contact',
  'emergency',
  'outcome',
] as const;
export const ladderStepSchema = z.enum(LADDER_STEPS);
export type LadderStep = z.infer<typeof ladderStepSchema>;

/** A contact who goes to look, and emergency services that were called, are told apart from nobody answering. */
export const TRY_RESULTS = ['no_answer', 'will_look', 'called'] as const;
export const tryResultSchema = z.enum(TRY_RESULTS);
export type TryResult = z.infer<typeof tryResultSchema>;

/** One step of the ladder that somebody took. */
export interface Try {
  readonly step: LadderStep;
  readonly at: Instant;
  readonly result: TryResult;
}

/** Minutes to wait before a step, after the one before it. */
export const DELAY_NAMES = [
  'again',
  'once_more',
  'first_contact',
  'second_contact',
  'emergency',
  'look',
  'outcome',
  'late',
] as const;
export type DelayName = (typeof DELAY_NAMES)[number];
/** `look`: how long a contact who goes to look is given. `late`: from when a step that is due is an alarm. */
export type Delays = Readonly<Record<DelayName, number>>;

export const DEFAULT_DELAYS: Delays = {
  again: 15,
  once_more: 15,
  first_contact: 0,
  second_contact: 0,
  emergency: 0,
  look: 30,
  outcome: 30,
  late: 5,
};

/** The window of one check-in, and how many contacts its plan names. */
export interface Window {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly contacts: 0 | 1 | 2;
}

/** `later`: the window has not begun. `waiting`: between two steps. `due`: somebody should. `alarm`: nobody has. */
export const LADDER_STATES = ['later', 'waiting', 'due', 'alarm'] as const;
export const ladderStateSchema = z.enum(LADDER_STATES);
export type LadderState = z.infer<typeof ladderStateSchema>;

/** Where a check-in stands on the ladder. */
export interface Stand {
  readonly step: LadderStep;
  readonly state: LadderState;
  readonly dueAt: Instant;
  /** From when on it is an alarm. */
  readonly lateAt: Instant;
  /** When the state is next another one if nobody does anything; null where it stays. */
  readonly changesAt: Instant | null;
}

const MINUTE_MS = 60_000;
/** By less, a computer sets its clock right by itself. */
const SET_BACK_MS = MINUTE_MS;

/**
 * What is to be done now about a check-in that is not closed, and from when. Steps for contacts that the plan does not
 * name are left out; after the last one it waits for its outcome, for ever if need be.
 * @param tries in the order in which they were made
 */
export function standOf(window: Window, tries: readonly Try[], delays: Delays, now: Instant): Stand {
  const last = tries.at(-1);
  if (last === undefined) {
    const { startsAt, endsAt } = window;
    return standing('call', { dueAt: startsAt, lateAt: endsAt }, now);
  }
  const step = stepAfter(last.step, window.contacts);
  // The clock was set back since: how long ago that try was nobody knows, so nobody is to wait any longer.
  if (last.at > now + SET_BACK_MS) return standing(step, { dueAt: now, lateAt: now }, now);
  const dueAt = last.at + waitBefore(step, last.result, delays) * MINUTE_MS;
  // Nobody is to wait any longer once it has come to ringing for help.
  const grace = step === 'emergency' ? 0 : delays.late;
  return standing(step, { dueAt, lateAt: dueAt + grace * MINUTE_MS }, now);
}

/** The step that follows one; `outcome` follows itself. */
export function stepAfter(step: LadderStep, contacts: Window['contacts']): LadderStep {
  const skipped = (name: LadderStep) =>
    (name === 'first_contact' && contacts < 1) || (name === 'second_contact' && contacts < 2);
  const rest = LADDER_STEPS.slice(LADDER_STEPS.indexOf(step) + 1);
  return rest.find((name) => !skipped(name)) ?? 'outcome';
}

/** Whether `step` may be taken while the ladder stands at `current`: that one, or a later one at once. */
export function mayTake(step: LadderStep, current: LadderStep, contacts: Window['contacts']): boolean {
  if (step === 'outcome') return false;
  if (step === 'first_contact' && contacts < 1) return false;
  if (step === 'second_contact' && contacts < 2) return false;
  const at = LADDER_STEPS.indexOf(current);
  // Help may be called more than once.
  return LADDER_STEPS.indexOf(step) >= at || (current === 'outcome' && step === 'emergency');
}

/** Which results a step can have. */
export function resultsOf(step: LadderStep): readonly TryResult[] {
  if (step === 'emergency') return ['called'];
  return step === 'first_contact' || step === 'second_contact' ? ['no_answer', 'will_look'] : ['no_answer'];
}

function waitBefore(step: LadderStep, result: TryResult, delays: Delays): number {
  const wait = step === 'call' ? 0 : delays[step];
  return result === 'will_look' ? Math.max(wait, delays.look) : wait;
}

function standing(step: LadderStep, at: Pick<Stand, 'dueAt' | 'lateAt'>, now: Instant): Stand {
  if (now >= at.lateAt) return { step, state: 'alarm', ...at, changesAt: null };
  if (now >= at.dueAt) return { step, state: 'due', ...at, changesAt: at.lateAt };
  return { step, state: step === 'call' ? 'later' : 'waiting', ...at, changesAt: at.dueAt };
}
