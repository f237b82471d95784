import { z } from 'zod';
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
import { dropSurplusSuggestions, moveMatch } from './match-repository';

const matchesPayload = z.strictObject({
  matchIds: z.array(z.number()),
  to: z.enum(['confirmed', 'turned_down']),
});
const postponePayload = z.strictObject({
  requestId: z.number(),
  version: z.number(),
  postponedUntil: z.number().nullable(),
});
const payloadSchema = z.union([matchesPayload, postponePayload]);
type Payload = z.infer<typeof payloadSchema>;

/** Notes what was decided, so that it can be taken back, also after a restart. */
export async function rememberUndo(
  writer: Writer,
  kind: UndoEntryRow['kind'],
  { by, now }: Decider,
  payload: Payload,
): Promise<number> {
  const id = await writer.nextId(undoEntryEntity);
  await writer.insert(undoEntryEntity, [{ id, kind, at: now, by, payload, undoneAt: null }]);
  return id;
}

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
  const matches = 'matchIds' in payload ? await matchesOf(reader, payload.matchIds) : [];
  const names = await namesOf(reader, payload, matches[0]);
  return {
    id: entry.id as never,
    kind: entry.kind,
    at: entry.at,
    by: entry.by,
    count: 'matchIds' in payload ? payload.matchIds.length : 1,
    requesterName: names.requesterName,
    helperName: names.helperName,
    isTold: 'matchIds' in payload && matches.some((match) => isTold(match, payload.to)),
  };
}

async function namesOf(reader: Reader, payload: Payload, match: MatchRow | undefined) {
  const requestId = 'requestId' in payload ? payload.requestId : (match?.requestId ?? 0);
  const row = await reader.sqlOne<{ requesterName: string; helperName: string | null }>(
    `SELECT p.display_name AS requesterName,
       (SELECT hp.display_name FROM helper h JOIN person hp ON hp.id = h.person_id WHERE h.id = ?) AS helperName
     FROM request r JOIN person p ON p.id = r.requester_id WHERE r.id = ?`,
    [match?.helperId ?? 0, requestId],
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
  const requestId =
    'matchIds' in payload
      ? await undoMatches(writer, payload, decider)
      : await undoPostpone(writer, payload, decider);
  await writer.run('UPDATE undo_entry SET undone_at = ? WHERE id = ?', [decider.now, id]);
  return { requestId: requestId as OutputOf<'undo.run'>['requestId'] };
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
