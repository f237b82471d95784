import { KithError } from '../../../shared/contract/errors';
import type { InputOf } from '../../../shared/contract';
import { MATCH_STEPS, REASON_LISTS } from '../../../shared/domain/match';
import type { MatchRow } from '../../database/entities/match.entity';
import { requestEntity } from '../../database/entities/request.entity';
import type { Writer } from '../../database/session';
import type { Decider } from './decider';
import { refuseForeignReason } from './decisions';
import { getMatch, moveMatch } from './match-repository';

type RecordInput = InputOf<'matches.record'>;

// Steps that can only follow once the helper was spoken to.
const IMPLIES_TOLD: ReadonlySet<string> = new Set(['contacted', 'accepted', 'declined']);

async function refuseStep(writer: Writer, match: MatchRow, input: RecordInput): Promise<void> {
  if (!MATCH_STEPS[match.status].includes(input.step)) {
    throw new KithError('changed_meanwhile', 'This match has moved on in the meantime.', {
      expected: input.step,
      found: match.status,
    });
  }
  const list = REASON_LISTS[input.step];
  if (list === undefined) return;
  if (input.reason === null) throw new KithError('bad_input', 'Please choose a reason.', { path: 'reason' });
  await refuseForeignReason(writer, input.reason, list);
}

/**
 * A window may be a telling behind, even its own: whoever notes that the helper was told often has the answer in the
 * same breath, and means the same by it. Every change adds one version and one event.
 */
async function refuseOldVersion(writer: Writer, match: MatchRow, version: number): Promise<void> {
  const since = match.version - version;
  if (since === 0) return;
  const row = await writer.sqlOne<{ others: number }>(
    `SELECT count(*) AS others FROM (
       SELECT from_status, to_status FROM match_event WHERE match_id = ? ORDER BY rowid DESC LIMIT ?)
     WHERE to_status IS NOT from_status AND to_status <> 'contacted'`,
    [match.id, Math.max(0, since)],
  );
  if (since < 0 || row?.others !== 0)
    throw new KithError('changed_meanwhile', 'This match was changed in the meantime.', {
      expected: version,
      found: match.version,
    });
}

/**
 * Records the next step of a confirmed match.
 * @throws KithError `changed_meanwhile` for a step that does not follow, or was chosen before another was recorded,
 *   `bad_input` without a reason where one is due
 */
export async function recordStep(
  writer: Writer,
  input: RecordInput,
  { by, now }: Decider,
): Promise<MatchRow> {
  const match = await getMatch(writer, input.matchId);
  await refuseOldVersion(writer, match, input.version);
  await refuseStep(writer, match, input);
  const isTold = IMPLIES_TOLD.has(input.step);
  await moveMatch(writer, match, {
    to: input.step,
    at: now,
    by,
    side: input.side,
    reason: input.reason,
    note: input.note,
    changes: isTold ? { helperToldAt: match.helperToldAt ?? now } : {},
  });
  if (input.step === 'done') await closeWhenAllDone(writer, match.requestId, { by, now });
  return await getMatch(writer, match.id);
}

async function closeWhenAllDone(
  writer: Writer,
  requestId: number,
  { by, now }: Pick<Decider, 'by' | 'now'>,
): Promise<void> {
  const row = await writer.sqlOne<{ version: number; isAllDone: number }>(
    `SELECT r.version, (SELECT count(*) FROM "match" m WHERE m.request_id = r.id AND m.status = 'done') >= r.helpers_needed AS isAllDone
     FROM request r WHERE r.id = ? AND r.status = 'open'`,
    [requestId],
  );
  if (row?.isAllDone !== 1) return;
  await writer.updateGuarded(requestEntity, requestId, row.version, {
    status: 'closed',
    statusReason: 'close:met',
    updatedBy: by,
    updatedAt: now,
  });
}

/** Notes that one side was told. Telling the helper is the step from confirmed to contacted. */
export async function markTold(
  writer: Writer,
  { matchId, side }: InputOf<'matches.markTold'>,
  { by, now }: Decider,
): Promise<MatchRow> {
  const match = await getMatch(writer, matchId);
  const changes = side === 'helper' ? { helperToldAt: now } : { requesterToldAt: now };
  const to = side === 'helper' && match.status === 'confirmed' ? 'contacted' : match.status;
  await moveMatch(writer, match, { to, at: now, by, side, changes });
  return await getMatch(writer, matchId);
}
