import type { MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { CallbackReason } from '../../../shared/domain/queue';
import type { RingWhen } from './ring-times';
import type { Rung } from './who-to-ring';

/** Who is to be rung, and what about. */
export interface CallSubject {
  personId: PersonId;
  name: string;
  requestId?: RequestId;
  matchId?: MatchId;
  /** What it is about in most cases. */
  reason?: CallbackReason;
}

/** Names what is typed about a call to make, so that it comes back. */
export function keyOfCall(subject: CallSubject | null): string {
  if (subject === null) return 'new';
  const { personId, requestId, matchId } = subject;
  if (matchId !== undefined) return `match:${String(matchId)}`;
  return requestId === undefined ? `person:${String(personId)}` : `request:${String(requestId)}`;
}

/** A call to make as it is typed. */
export interface CallToAdd {
  readonly who: Rung;
  readonly reason: CallbackReason;
  readonly when: RingWhen;
  readonly words: string;
}
