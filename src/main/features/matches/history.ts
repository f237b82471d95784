import type { Match } from '../../../shared/domain/match';
import type { MatchWithHelper } from '../../../shared/contract/matches';
import { matchEventEntity, type MatchEventRow, type MatchRow } from '../../database/entities/match.entity';
import type { Reader } from '../../database/session';

/** A row as the contract shows it. */
export function toMatch(row: MatchRow): Match {
  return {
    id: row.id as Match['id'],
    requestId: row.requestId as Match['requestId'],
    helperId: row.helperId as Match['helperId'],
    status: row.status,
    cost: row.cost,
    terms: row.terms,
    helperToldAt: row.helperToldAt,
    requesterToldAt: row.requesterToldAt,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  };
}

function toEvent(row: MatchEventRow): MatchWithHelper['events'][number] {
  return {
    at: row.at,
    by: row.by,
    from: row.fromStatus,
    to: row.toStatus,
    side: row.side,
    reason: row.reason,
    note: row.note,
  };
}

/** Every decided match of a request with its steps, newest first. */
export async function matchesOfRequest(reader: Reader, requestId: number): Promise<MatchWithHelper[]> {
  const rows = await reader.sql<
    MatchRow & {
      terms: never;
      json: string;
      helperName: string;
      helperPersonId: number;
      lat: number | null;
      lng: number | null;
    }
  >(
    `SELECT m.id, m.request_id AS requestId, m.helper_id AS helperId, m.status, m.cost, m.terms AS json,
       m.helper_told_at AS helperToldAt, m.requester_told_at AS requesterToldAt, m.version, m.created_at AS createdAt,
       m.updated_by AS updatedBy, m.updated_at AS updatedAt, p.display_name AS helperName, p.id AS helperPersonId,
       (SELECT a.lat FROM place a WHERE a.person_id = p.id AND a.lat IS NOT NULL ORDER BY a.position LIMIT 1) AS lat,
       (SELECT a.lng FROM place a WHERE a.person_id = p.id AND a.lng IS NOT NULL ORDER BY a.position LIMIT 1) AS lng
     FROM "match" m JOIN helper h ON h.id = m.helper_id JOIN person p ON p.id = h.person_id
     WHERE m.request_id = ? AND m.status <> 'suggested' ORDER BY m.updated_at DESC, m.id DESC`,
    [requestId],
  );
  const matches: MatchWithHelper[] = [];
  for (const row of rows) {
    const events = await reader.findAll(matchEventEntity, { matchId: row.id });
    matches.push({
      ...toMatch({ ...row, terms: JSON.parse(row.json) as MatchRow['terms'] }),
      helperName: row.helperName,
      helperPersonId: row.helperPersonId as MatchWithHelper['helperPersonId'],
      helperPoint: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
      events: events.map(toEvent),
    });
  }
  return matches;
}
