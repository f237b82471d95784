import { HOLDING_STATUSES, LOST_STATUSES, type LostStatus, type Side } from '../../../shared/domain/match';
import type { MatchRow } from '../../database/entities/match.entity';
import { planChangeEntity } from '../../database/entities/plan.entity';
import type { Reader, Writer } from '../../database/session';

const LOST = LOST_STATUSES.map((status) => `'${status}'`).join(',');
const isHeld = (status: string) => HOLDING_STATUSES.some((held) => held === status);
const isLost = (status: string) => LOST_STATUSES.some((lost) => lost === status);

/** Keeps, until somebody has seen it, that nobody counts on a match any more; whether that is so still, reading says. */
export async function noteEnd(
  writer: Writer,
  { requestId, helperId, status }: MatchRow,
  step: Pick<MatchRow, 'status'> & { readonly at: number },
): Promise<void> {
  if (!isHeld(status) || !isLost(step.status)) return;
  const id = await writer.nextId(planChangeEntity);
  await writer.insert(planChangeEntity, [
    { id, at: step.at, requestId, helperId, change: 'ended', why: null },
  ]);
}

/** How a match of a pair ended. */
export interface End {
  readonly requestId: number;
  readonly helperId: number;
  readonly status: LostStatus;
  readonly side: Side | null;
  readonly reason: string | null;
}

/** How the matches of requests ended, in the order of time. */
export function endsOf(reader: Reader, requestIds: readonly number[]): Promise<End[]> {
  // That the other side was told of the end is a step after it, which has no reason.
  return reader.sql<End>(
    `SELECT m.request_id AS requestId, m.helper_id AS helperId, m.status, e.side, e.reason
     FROM "match" m JOIN match_event e ON e.match_id = m.id AND e.to_status = m.status AND e.from_status <> m.status
     WHERE m.request_id IN (SELECT value FROM json_each(?)) AND m.status IN (${LOST}) ORDER BY e.at, e.rowid`,
    [JSON.stringify(requestIds)],
  );
}
