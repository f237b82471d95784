import { HOLDING_STATUSES, type MatchStatus } from '../../../shared/domain/match';
import { KithError } from '../../../shared/contract/errors';
import {
  matchEntity,
  matchEventEntity,
  type MatchEventRow,
  type MatchRow,
} from '../../database/entities/match.entity';
import type { Reader, Writer } from '../../database/session';
import { refuseHeldBack } from '../moderation/refuse-service';
import { noteEnd } from './ended-matches';

const HOLDING = HOLDING_STATUSES.map((status) => `'${status}'`).join(',');

/** @throws KithError `not_found` */
export async function getMatch(reader: Reader, id: number): Promise<MatchRow> {
  const row = await reader.find(matchEntity, { id });
  if (!row) throw new KithError('not_found', 'This suggestion was replaced by a newer one.', { id });
  return row;
}

/** The suggestion of a pair, if there is one. */
export function findSuggestion(
  reader: Reader,
  requestId: number,
  helperId: number,
): Promise<MatchRow | null> {
  return reader.find(matchEntity, { requestId, helperId, status: 'suggested' });
}

/** Whether a postponement ended after `since` and up to `now`: that request wants a suggestion again. */
export async function hasPostponementEnded(reader: Reader, since: number, now: number): Promise<boolean> {
  const row = await reader.sqlOne(
    `SELECT 1 FROM request WHERE status = 'open' AND postponed_until > ? AND postponed_until <= ? LIMIT 1`,
    [since, now],
  );
  return row !== null;
}

/** How many helpers a request has and needs. */
export async function countTaken(
  reader: Reader,
  requestId: number,
): Promise<{ taken: number; needed: number }> {
  const row = await reader.sqlOne<{ taken: number; needed: number }>(
    `SELECT (SELECT count(*) FROM "match" m WHERE m.request_id = r.id AND m.status IN (${HOLDING})) AS taken,
       r.helpers_needed AS needed FROM request r WHERE r.id = ?`,
    [requestId],
  );
  if (!row) throw new KithError('not_found', 'This request is not there any more.');
  return row;
}

export interface Step {
  readonly to: MatchStatus;
  readonly at: number;
  readonly by: string;
  readonly side?: MatchEventRow['side'];
  readonly reason?: string | null;
  readonly note?: string;
  readonly changes?: Partial<MatchRow>;
}

const counts = (status: MatchStatus) => (HOLDING_STATUSES as readonly string[]).includes(status);

/** Whether a step begins something: a suggestion comes back, or somebody is counted on who was not. */
function isNew(from: MatchStatus, to: MatchStatus): boolean {
  return to === 'suggested' || (counts(to) && !counts(from));
}

/**
 * Moves a match to another status and writes the step into its history, and where it ends, into what changed.
 * @throws KithError `not_eligible` for a step that begins something while nothing new is to be arranged for one of the two
 */
export async function moveMatch(writer: Writer, match: MatchRow, step: Step): Promise<void> {
  if (isNew(match.status, step.to)) await refuseHeldBack(writer, match, step.at);
  await writer.updateGuarded(matchEntity, match.id, match.version, {
    ...step.changes,
    status: step.to,
    updatedAt: step.at,
    updatedBy: step.by,
  });
  await writer.insert(matchEventEntity, [
    {
      matchId: match.id,
      at: step.at,
      by: step.by,
      fromStatus: match.status,
      toStatus: step.to,
      side: step.side ?? null,
      reason: step.reason ?? null,
      note: step.note ?? '',
    },
  ]);
  await noteEnd(writer, match, { status: step.to, at: step.at });
}

/** Takes away the suggestions of a request that it no longer has room for, dearest first; `keepId` goes last. */
export async function dropSurplusSuggestions(writer: Writer, requestId: number, keepId = 0): Promise<void> {
  const { taken, needed } = await countTaken(writer, requestId);
  await writer.run(
    `DELETE FROM "match" WHERE id IN (
       SELECT id FROM "match" WHERE request_id = ? AND status = 'suggested'
       ORDER BY (id = ?) DESC, cost, id LIMIT -1 OFFSET ?)`,
    [requestId, keepId, Math.max(0, needed - taken)],
  );
}

/** Takes away every suggestion of a request. */
export async function dropSuggestions(writer: Writer, requestId: number): Promise<void> {
  await writer.run(`DELETE FROM "match" WHERE request_id = ? AND status = 'suggested'`, [requestId]);
}
