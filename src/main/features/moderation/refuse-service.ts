import { KithError } from '../../../shared/contract/errors';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { blockedRequesters, isHeldBack, todayHere } from './in-force-repository';

/** Says nothing of why: that is for those who may decide on it. */
export const BLOCKED_WORDS =
  'Nothing new can be taken down for this person at the moment. Please ask the front desk, who know more.';

/** @throws KithError `not_possible` when one of them may not ask for anything new */
export async function refuseBlocked(
  reader: Reader,
  personIds: readonly number[],
  now: Instant,
): Promise<void> {
  const blocked = await blockedRequesters(reader, personIds, now);
  if (blocked.size > 0) throw new KithError('not_possible', BLOCKED_WORDS, { why: 'held_back' });
}

/**
 * For steps that no eligibility is worked out for, such as taking one back.
 * @throws KithError `not_eligible` when nothing new is to be arranged for one of the two
 */
export async function refuseHeldBack(
  reader: Reader,
  { requestId, helperId }: { requestId: number; helperId: number },
  now: Instant,
): Promise<void> {
  const today = await todayHere(reader, now);
  const row = await reader.sqlOne<{ requester: 0 | 1; helper: 0 | 1 }>(
    `SELECT ${isHeldBack('r.requester_id', 'requester', today)} AS requester,
       ${isHeldBack('h.person_id', 'helper', today)} AS helper
     FROM request r, helper h WHERE r.id = ? AND h.id = ?`,
    [requestId, helperId],
  );
  const refusal =
    row?.helper === 1 ? 'helper_held_back' : row?.requester === 1 ? 'requester_held_back' : null;
  if (refusal === null) return;
  throw new KithError(
    'not_eligible',
    'Nothing new is arranged for one of these two at the moment. Please ask the front desk, who know more.',
    { refusal },
  );
}
