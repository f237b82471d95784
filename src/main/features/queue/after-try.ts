import { KithError } from '../../../shared/contract/errors';
import {
  UNANSWERED,
  waitAfter,
  type QueueKind,
  type QueueRules,
  type QueueState,
  type TryOutcome,
} from '../../../shared/domain/queue';
import type { Instant } from '../../../shared/domain/time';

const HOUR_MS = 3_600_000;
/** Nobody asks to be rung in more than a year. */
const LONGEST_MS = 366 * 24 * HOUR_MS;

/** Where an item stands. */
export interface Standing {
  readonly state: QueueState;
  readonly dueAt: Instant;
  readonly tries: number;
}

export interface Answer {
  readonly outcome: TryOutcome;
  readonly words: string;
  readonly nextAt: Instant | null;
}

const ENDS: Readonly<Partial<Record<TryOutcome, QueueState>>> = {
  reached: 'done',
  still_needed: 'done',
  no_longer: 'done',
  over: 'done',
  dropped: 'dropped',
};
const NEEDS_WORDS: ReadonlySet<TryOutcome> = new Set(['handed_over', 'dropped']);
const OF_ROUNDS: ReadonlySet<TryOutcome> = new Set(['still_needed', 'no_longer']);

/** Where an item stands after an answer. */
export function afterTry(
  item: Standing,
  { outcome, nextAt }: Answer,
  rules: QueueRules,
  now: Instant,
): Standing {
  const ended = ENDS[outcome];
  if (ended !== undefined) return { ...item, state: ended };
  if (UNANSWERED.some((one) => one === outcome)) return afterSilence(item, rules, now);
  if (outcome === 'wrong_number') return { ...item, state: 'stuck' };
  if (outcome === 'asked_later') return { state: 'open', dueAt: nextAt ?? now, tries: 0 };
  if (outcome === 'again') return { state: 'open', dueAt: now, tries: 0 };
  return item; // skipped and handed over: it waits where it was
}

function afterSilence(item: Standing, rules: QueueRules, now: Instant): Standing {
  const tries = item.tries + 1;
  const state = tries >= rules.tries ? 'stuck' : 'open';
  return { state, dueAt: now + waitAfter(tries, rules), tries };
}

/** @throws KithError `bad_input` for an answer without what it needs, `not_possible` for one that does not fit the kind */
export function refuseAnswer(kind: QueueKind, { outcome, words, nextAt }: Answer, now: Instant): void {
  if (NEEDS_WORDS.has(outcome) && words.trim() === '')
    throw new KithError('bad_input', 'Please write a few words for whoever comes next.', { path: 'words' });
  if (OF_ROUNDS.has(outcome) && kind !== 'round')
    throw new KithError('not_possible', 'Only calls of a round ask whether help is still needed.');
  const isInTime = nextAt !== null && nextAt > now && nextAt <= now + LONGEST_MS;
  if (outcome === 'asked_later' && !isInTime) {
    throw new KithError('bad_input', 'A time to ring was expected, later than now and within a year.', {
      path: 'nextAt',
    });
  }
}
