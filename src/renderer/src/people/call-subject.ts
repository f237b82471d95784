import type { MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { CallbackReason } from '../../../shared/domain/queue';

/** Who is to be rung, and what about. */
export interface CallSubject {
  personId: PersonId;
  name: string;
  requestId?: RequestId;
  matchId?: MatchId;
  /** What it is about in most cases. */
  reason?: CallbackReason;
}
