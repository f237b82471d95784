import type { Situation } from '../../../../shared/domain/script';

/** As far as a call has come. */
export interface CallProgress {
  readonly isCallerKnown: boolean;
  readonly category: string | null;
  /** The notes tell of somebody who is upset. */
  readonly isUpset: boolean;
  /** All that was needed is there, so that it can be said once more. */
  readonly isComplete: boolean;
}

/** What is most likely said next; an operator may always choose otherwise. */
export function situationOf({ isCallerKnown, category, isUpset, isComplete }: CallProgress): Situation {
  if (isComplete) return 'closing';
  if (isUpset) return 'distress';
  return category === null && !isCallerKnown ? 'opening' : 'ask';
}

/** A choice, and what was proposed when it was made. */
export interface Chosen {
  readonly situation: Situation;
  readonly insteadOf: Situation;
}

/** A choice stays until the call has come to its end since: then that is said, whatever was said before. */
export function shownSituation(chosen: Chosen | null, proposed: Situation): Situation {
  const hasEnded = proposed === 'closing' && chosen?.insteadOf !== 'closing';
  return chosen === null || hasEnded ? proposed : chosen.situation;
}
