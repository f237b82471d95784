import { KithError } from '../../../shared/contract/errors';
import { matchEntity, type MatchRow } from '../../database/entities/match.entity';
import { requestEntity } from '../../database/entities/request.entity';
import type { Writer } from '../../database/session';
import { requireSecondLook } from '../screening/second-look-service';
import { checkPair, refuseIneligible, refuseUnlessToldOf } from './eligibility-check';
import * as repository from './match-repository';
import type { Decider } from './decider';
import { rememberUndo } from './undo-entries';

interface Decided {
  readonly matchIds: number[];
  readonly undoId: number;
}

function refuseDecided(match: MatchRow): void {
  if (match.status === 'suggested') return;
  throw new KithError('changed_meanwhile', 'This suggestion was decided in the meantime.', {
    status: match.status,
  });
}

async function confirmSuggestion(writer: Writer, match: MatchRow, decider: Decider): Promise<void> {
  refuseDecided(match);
  const check = await checkPair(writer, { requestId: match.requestId, helperId: match.helperId, ...decider });
  refuseIneligible(check);
  await requireSecondLook(writer, match, decider.now);
  await repository.moveMatch(writer, match, {
    to: 'confirmed',
    at: decider.now,
    by: decider.by,
    changes: { cost: check.cost, terms: check.terms, isClear: check.isClear },
  });
  await repository.dropSurplusSuggestions(writer, match.requestId);
}

/**
 * Confirms one suggestion after checking every hard rule again.
 * @throws KithError `not_found`, `changed_meanwhile`, `not_eligible`, `not_possible`
 */
export async function confirmMatch(
  writer: Writer,
  { matchId, version }: { matchId: number; version: number | null },
  decider: Decider,
): Promise<Decided> {
  const match = await repository.getMatch(writer, matchId);
  refuseDecided(match);
  if (version !== null && version !== match.version) {
    throw new KithError('changed_meanwhile', 'This suggestion changed in the meantime.', {
      found: match.version,
    });
  }
  await confirmSuggestion(writer, match, decider);
  const undoId = await rememberUndo(writer, 'confirm', decider, { matchIds: [matchId], to: 'confirmed' });
  return { matchIds: [matchId], undoId };
}

/** Confirms what can be confirmed; a suggestion that a rule speaks against by now is left and counted. */
export async function confirmMany(
  writer: Writer,
  matchIds: readonly number[],
  decider: Decider,
): Promise<Decided & { refused: number }> {
  const confirmed: number[] = [];
  for (const matchId of matchIds) {
    const match = await writer.find(matchEntity, { id: matchId });
    if (match?.status !== 'suggested') continue;
    try {
      await confirmSuggestion(writer, match, decider);
      confirmed.push(matchId);
    } catch (error) {
      const isRefusal =
        error instanceof KithError && (error.code === 'not_eligible' || error.code === 'not_possible');
      if (!isRefusal) throw error;
    }
  }
  if (confirmed.length === 0) {
    throw new KithError('changed_meanwhile', 'None of these suggestions can be confirmed any more.');
  }
  const undoId = await rememberUndo(writer, 'confirm_many', decider, {
    matchIds: confirmed,
    to: 'confirmed',
  });
  return { matchIds: confirmed, undoId, refused: matchIds.length - confirmed.length };
}

interface Chosen {
  readonly requestId: number;
  readonly helperId: number;
  /** Whoever chooses was told that the helper has another task at that time. */
  readonly isDoubleBookingMeant?: boolean | undefined;
}

/** Confirms a helper whom a person chose, suggested or not, by the same rules. */
export async function chooseHelper(
  writer: Writer,
  { requestId, helperId, isDoubleBookingMeant = false }: Chosen,
  decider: Decider,
): Promise<Decided> {
  const check = await checkPair(writer, { requestId, helperId, ...decider });
  await refuseUnlessToldOf(writer, check, isDoubleBookingMeant);
  await requireSecondLook(writer, { requestId, helperId }, decider.now);
  const match =
    (await repository.findSuggestion(writer, requestId, helperId)) ??
    (await addMatch(writer, { requestId, helperId }, check, decider));
  await repository.moveMatch(writer, match, {
    to: 'confirmed',
    at: decider.now,
    by: decider.by,
    changes: { cost: check.cost, terms: check.terms, isClear: check.isClear },
  });
  await repository.dropSurplusSuggestions(writer, requestId);
  const undoId = await rememberUndo(writer, 'choose', decider, { matchIds: [match.id], to: 'confirmed' });
  return { matchIds: [match.id], undoId };
}

async function addMatch(
  writer: Writer,
  pair: { requestId: number; helperId: number },
  check: Pick<MatchRow, 'cost' | 'terms' | 'isClear'>,
  { by, now }: Decider,
): Promise<MatchRow> {
  const row: MatchRow = {
    id: await writer.nextId(matchEntity),
    ...pair,
    status: 'suggested',
    cost: check.cost,
    terms: check.terms,
    isClear: check.isClear,
    helperToldAt: null,
    requesterToldAt: null,
    version: 1,
    createdAt: now,
    updatedBy: by,
    updatedAt: now,
  };
  await writer.insert(matchEntity, [row]);
  return row;
}

/** Turns a suggestion down; the same pair is not suggested for this request again. */
export async function turnDown(
  writer: Writer,
  { matchId, reason, note }: { matchId: number; reason: string; note: string },
  decider: Decider,
): Promise<Decided> {
  const match = await repository.getMatch(writer, matchId);
  refuseDecided(match);
  await refuseForeignReason(writer, reason, 'turn_down');
  await repository.moveMatch(writer, match, {
    to: 'turned_down',
    at: decider.now,
    by: decider.by,
    reason,
    note,
    side: 'staff',
  });
  const undoId = await rememberUndo(writer, 'turn_down', decider, { matchIds: [matchId], to: 'turned_down' });
  return { matchIds: [matchId], undoId };
}

/** Takes a request out of the queue until a moment, its suggestions given up; or brings it back with null. */
export async function postpone(
  writer: Writer,
  { requestId, version, until }: { requestId: number; version: number; until: number | null },
  decider: Decider,
): Promise<{ undoId: number }> {
  if (until !== null && until <= decider.now)
    throw new KithError('bad_input', 'Please choose a time that is still to come.');
  const request = await writer.find(requestEntity, { id: requestId });
  await writer.updateGuarded(requestEntity, requestId, version, {
    postponedUntil: until,
    updatedAt: decider.now,
    updatedBy: decider.by,
  });
  await repository.dropSuggestions(writer, requestId);
  const undoId = await rememberUndo(writer, 'postpone', decider, {
    requestId,
    version: version + 1,
    postponedUntil: request?.postponedUntil ?? null,
  });
  return { undoId };
}

/** @throws KithError `bad_input` when the reason is not of the list that this step takes its reasons from */
export async function refuseForeignReason(writer: Writer, reason: string, list: string): Promise<void> {
  const term = await writer.sqlOne('SELECT 1 FROM term WHERE code = ? AND list = ?', [reason, list]);
  if (!term) throw new KithError('bad_input', 'Please choose a reason from the list.', { path: 'reason' });
}
