import type { QueueItem, TryOutcome } from '../../../../shared/domain/queue';

/** What can be said of a call; `over` is for the program alone. */
export type Answer = Exclude<TryOutcome, 'over'>;

const SILENCE: readonly Answer[] = ['no_answer', 'engaged', 'left_message'];
const ELSE: readonly Answer[] = ['asked_later', 'wrong_number', 'skipped', 'handed_over'];

/** The answers in the order of their keys, 1 to 9. */
export function answersFor({ kind, state }: Pick<QueueItem, 'kind' | 'state'>): readonly Answer[] {
  const reached: readonly Answer[] = kind === 'round' ? ['still_needed', 'no_longer'] : ['reached'];
  if (state === 'stuck') return ['again', ...reached, 'dropped'];
  return [...reached, ...SILENCE, ...ELSE];
}

/** Answers that a note has to come with. */
export const NEEDS_NOTE: ReadonlySet<Answer> = new Set(['handed_over', 'dropped']);
