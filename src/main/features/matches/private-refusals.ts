import { can, type User } from '../../../shared/contract/permissions';

/** In place of a rule that is between two people. More than one stands under it, so that it gives neither away. */
export const NOT_SHOWN = 'not_shown';
const PRIVATE = new Set(['do_not_match', 'declined']);

interface Coded {
  readonly code: string;
  readonly facts?: unknown;
}

/** Refusals as this user may read them: what two people have with one another is for those who decide on matches. */
export function refusalsFor(user: User): <R extends Coded>(refusal: R) => R {
  return can(user, 'match.review') ? (refusal) => refusal : hidden;
}

/** A refusal as everybody may read it, also on paper and in files. */
export function hidden<R extends Coded>(refusal: R): R {
  if (!PRIVATE.has(refusal.code)) return refusal;
  return 'facts' in refusal ? { ...refusal, code: NOT_SHOWN, facts: {} } : { ...refusal, code: NOT_SHOWN };
}
