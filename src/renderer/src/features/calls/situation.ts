import type { Situation } from '../../../../shared/domain/script';

/** As far as a call has come. */
export interface CallProgress {
  readonly isCallerKnown: boolean;
  readonly category: string | null;
  /** All that was needed is there, so that it can be said once more. */
  readonly isComplete: boolean;
}

/** What is most likely said next; an operator may always choose otherwise. */
export function situationOf({ isCallerKnown, category, isComplete }: CallProgress): Situation {
  if (isComplete) return 'closing';
  return category === null && !isCallerKnown ? 'opening' : 'ask';
}
