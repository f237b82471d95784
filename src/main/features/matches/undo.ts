import type { z } from 'zod';
import type { OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import {
  matchEntity,
  undoEntryEntity,
  type MatchRow,
  type UndoEntryRow,
} from '../../database/entities/match.entity';
import { requestEntity } from '../../database/entities/request.entity';
import type { Reader, Writer } from '../../database/session';
import type { Decider } from './decider';
import { undoIllToday } from './ill-today-service';
import { dropSurplusSuggestions, moveMatch } from './match-repository';
import { payloadSchema, type matchesPayload, type Payload, type postponePayload } from './undo-entries';

async function lastEntry(reader: Reader): Promise<UndoEntryRow | null> {
  const row = await reader.sqlOne<{ id: number }>(
    'SELECT id FROM undo_entry WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1',
  );
  return row ? reader.find(undoEntryEntity, { id: row.id }) : null;
}

async function matchesOf(reader: Reader, ids: readonly number[]): Promise<MatchRow[]> {
  const rows: MatchRow[] = [];
  for (const id of ids) {
    const row = await reader.find(matchEntity, { id });
    if (row) rows.push(row);
  }
  return rows;
}

/** Somebody was told, or the match went on: taking it back silently would leave a person waiting. */
function isTold(match: MatchRow, expected: string): boolean {
  return match.status !== expected || match.helperToldAt !== null || match.requesterToldAt !== null;
}

/** The last decision that can be taken back, with the names for its sentence; null when there is none. */
export async function peekUndo(reader: Reader): Promise<OutputOf<'undo.peek'>> {
  const entry = await lastEntry(reader);
  if (!entry) return null;
  const payload = payloadSchema.parse(entry.payload);
  const matches = await matchesOf(reader, matchIdsOf(payload));
  const names = await namesOf(reader, payload, matches[0]);
  return {
    id: entry.id as never,
    kind: entry.kind,
    at: entry.at,
    by: entry.by,
    count: 'requestId' in payload ? 1 : matches.length,
    requesterName: names.requesterName,
    helperName: names.helperName,
    isTold: 'matchIds' in payload && matches.some((match) => isTold(match, payload.to)),
  };
}

async function namesOf(reader: Reader, payload: Payload, match: MatchRow | undefined) {
  const requestId = 'requestId' in payload ? payload.requestId : (match?.requestId ?? 0);
  const helperId = 'helperId' in payload ? payload.helperId : (match?.helperId ?? 0);
  const row = await reader.sqlOne<{ requesterName: string | null; helperName: string | null }>(
    `SELECT
       (SELECT p.display_name FROM request r JOIN person p ON p.id = r.requester_id WHERE r.id = ?) AS requesterName,
       (SELECT p.display_name FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id = ?) AS helperName`,
    [requestId, helperId],
  );
  return { requesterName: row?.requesterName ?? '', helperName: row?.helperName ?? '' };
}

/**
 * Takes the last decision back.
 * @throws KithError `already_told` once somebody was told or the match went on, `changed_meanwhile` when it is not the last any more
 */
export async function runUndo(writer: Writer, id: number, decider: Decider): Promise<OutputOf<'undo.run'>> {
  const entry = await lastEntry(writer);
  if (entry?.id !== id) {
    throw new KithError(
      'changed_meanwhile',
      'Something else was decided since. Please look at the last step again.',
    );
  }
  const payload = payloadSchema.parse(entry.payload);
  const requestId = await takeBack(writer, payload, decider);
  await writer.run('UPDATE undo_entry SET undone_at = ? WHERE id = ?', [decider.now, id]);
  return { requestId: requestId as OutputOf<'undo.run'>['requestId'] };
}

function takeBack(writer: Writer, payload: Payload, decider: Decider): Promise<number | null> {
  if ('matchIds' in payload) return undoMatches(writer, payload, decider);
  if ('requestId' in payload) return undoPostpone(writer, payload, decider);
  return undoIllToday(writer, payload, decider);
}

function matchIdsOf(payload: Payload): readonly number[] {
  if ('matchIds' in payload) return payload.matchIds;
  return 'matches' in payload ? payload.matches.map(({ id }) => id) : [];
}

async function undoMatches(
  writer: Writer,
  { matchIds, to }: z.infer<typeof matchesPayload>,
  decider: Decider,
): Promise<number | null> {
  const matches = await matchesOf(writer, matchIds);
  if (matches.length < matchIds.length || matches.some((match) => isTold(match, to))) {
    throw new KithError(
      'already_told',
      'This can no longer be taken back by itself, because somebody was told or the match went on. Please cancel the match instead, so that both sides hear of it.',
    );
  }
  for (const match of matches) {
    await makeRoomForPair(writer, match);
    await moveMatch(writer, match, { to: 'suggested', at: decider.now, by: decider.by, side: 'staff' });
    // What a run suggested in its place since goes, as far as there is no room.
    await dropSurplusSuggestions(writer, match.requestId, match.id);
  }
  return matches[0]?.requestId ?? null;
}

/** A run since may have suggested the same pair anew; there is one live row for a pair. */
async function makeRoomForPair(writer: Writer, match: MatchRow): Promise<void> {
  await writer.run(
    `DELETE FROM "match" WHERE request_id = ? AND helper_id = ? AND status = 'suggested' AND id <> ?`,
    [match.requestId, match.helperId, match.id],
  );
}

async function undoPostpone(
  writer: Writer,
  payload: z.infer<typeof postponePayload>,
  decider: Decider,
): Promise<number> {
  await writer.updateGuarded(requestEntity, payload.requestId, payload.version, {
    postponedUntil: payload.postponedUntil,
    updatedAt: decider.now,
    updatedBy: decider.by,
  });
  return payload.requestId;
}
