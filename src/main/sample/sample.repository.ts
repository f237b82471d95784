import {
  matchEntity,
  matchEventEntity,
  type MatchEventRow,
  type MatchRow,
} from '../database/entities/match.entity';
import type { MatchStatus } from '../../shared/domain/match';
import type { PersonId } from '../../shared/domain/ids';
import type { Instant } from '../../shared/domain/time';
import type { Reader, Writer } from '../database/session';

const MADE_AT = 'sample:made-at';

/** A match with how it came to where it stands. */
export interface SampleMatch {
  readonly requestId: number;
  readonly helperId: number;
  readonly by: string;
  /** From the first step after the suggestion to the present one, in order of time. */
  readonly steps: readonly {
    readonly to: MatchStatus;
    readonly at: Instant;
    readonly reason?: string;
    readonly side?: MatchEventRow['side'];
  }[];
}

export async function insertMatches(writer: Writer, matches: readonly SampleMatch[]): Promise<void> {
  const first = await writer.nextId(matchEntity);
  await writer.insert(
    matchEntity,
    matches.map((match, index) => toRow(match, first + index)),
  );
  await writer.insert(
    matchEventEntity,
    matches.flatMap((match, index) => toEvents(match, first + index)),
  );
}

function toRow({ requestId, helperId, by, steps }: SampleMatch, id: number): MatchRow {
  const last = steps.at(-1);
  const told = steps.find((step) => step.to === 'contacted')?.at ?? null;
  return {
    id,
    requestId,
    helperId,
    status: last?.to ?? 'suggested',
    cost: 0,
    terms: [],
    isClear: true,
    helperToldAt: told,
    requesterToldAt: steps.find((step) => step.to === 'accepted')?.at ?? null,
    version: steps.length + 1,
    createdAt: steps[0]?.at ?? 0,
    updatedBy: by,
    updatedAt: last?.at ?? 0,
  };
}

function toEvents({ by, steps }: SampleMatch, matchId: number): MatchEventRow[] {
  return steps.map(({ to, at, reason, side }, index) => ({
    matchId,
    at,
    by,
    fromStatus: steps[index - 1]?.to ?? 'suggested',
    toStatus: to,
    side: side ?? null,
    reason: reason ?? null,
    note: '',
  }));
}

/** Closes requests as met. */
export async function closeRequests(writer: Writer, ids: readonly number[]): Promise<void> {
  await writer.run(
    `UPDATE request SET status = 'closed', status_reason = 'close:met' WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
}

/** Open requests, occurrences of series included. */
export async function countOpen(reader: Reader): Promise<number> {
  const row = await reader.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM request WHERE status = 'open'`);
  return row?.n ?? 0;
}

export async function noteMadeAt(writer: Writer, now: Instant): Promise<void> {
  await writer.run('INSERT INTO setting (name, value) VALUES (?, ?)', [MADE_AT, JSON.stringify(now)]);
}

/** When the sample was made; null where there is none. */
export async function readMadeAt(reader: Reader): Promise<Instant | null> {
  const row = await reader.sqlOne<{ value: string }>('SELECT value FROM setting WHERE name = ?', [MADE_AT]);
  return row === null ? null : Number(row.value);
}

/** Whose each request is. */
export async function requestersOf(
  reader: Reader,
  requestIds: readonly number[],
): Promise<Map<number, PersonId>> {
  const rows = await reader.sql<{ id: number; requesterId: PersonId }>(
    'SELECT id, requester_id AS requesterId FROM request WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(requestIds)],
  );
  return new Map(rows.map((row) => [row.id, row.requesterId]));
}
