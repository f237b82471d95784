import type { Reader } from '../../database/session';

export interface RequestExportRow {
  readonly id: number;
  readonly requesterName: string;
  readonly phones: string | null;
  readonly email: string | null;
  readonly callerName: string | null;
  readonly callerPhones: string | null;
  readonly callerRelation: string;
  readonly category: string;
  readonly summary: string;
  readonly details: string;
  readonly urgency: string;
  readonly createdAt: number;
  readonly whenDate: string | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly timeZone: string;
  readonly line: string | null;
  readonly locality: string | null;
  readonly postcode: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly toLine: string | null;
  readonly toLocality: string | null;
  readonly toPostcode: string | null;
  readonly toLat: number | null;
  readonly toLng: number | null;
  readonly helpersNeeded: number;
  readonly skills: string;
  readonly languages: string;
  readonly seats: number;
  readonly wheelchair: 0 | 1;
  readonly stairs: 0 | 1;
  readonly atRisk: 0 | 1;
  readonly source: string | null;
  readonly status: string;
}

const PHONES_OF = (person: string) =>
  `(SELECT group_concat(as_given, '; ' ORDER BY position) FROM person_phone WHERE person_id = ${person})`;

/** Every request, oldest first. */
export async function requestRows(reader: Reader): Promise<RequestExportRow[]> {
  return await reader.sql<RequestExportRow>(
    `SELECT r.id, p.display_name AS requesterName, ${PHONES_OF('p.id')} AS phones, p.email, c.display_name AS callerName,
       ${PHONES_OF('r.caller_id')} AS callerPhones, r.caller_relation AS callerRelation, r.category, r.summary, r.details,
       r.urgency, r.created_at AS createdAt, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute,
       r.time_zone AS timeZone, a.line, a.locality, a.postcode, a.lat, a.lng, d.line AS toLine, d.locality AS toLocality,
       d.postcode AS toPostcode, d.lat AS toLat, d.lng AS toLng, r.helpers_needed AS helpersNeeded, r.skills, r.languages,
       r.seats, r.wheelchair, r.stairs, r.at_risk AS atRisk, r.source, r.status
     FROM request r JOIN person p ON p.id = r.requester_id LEFT JOIN person c ON c.id = r.caller_id
       LEFT JOIN place a ON a.id = r.place_id LEFT JOIN place d ON d.id = r.destination_id ORDER BY r.id`,
  );
}

export interface HelperExportRow {
  readonly id: number;
  readonly name: string;
  readonly phones: string | null;
  readonly email: string | null;
  readonly gender: string | null;
  readonly languages: string;
  readonly categories: string;
  readonly skills: string;
  readonly line: string | null;
  readonly locality: string | null;
  readonly postcode: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly travelLimitMetres: number;
  readonly hasVehicle: 0 | 1;
  readonly seats: number;
  readonly wheelchairVehicle: 0 | 1;
  readonly canDoStairs: 0 | 1;
  readonly tasksPerWeek: number;
  readonly minutesPerWeek: number | null;
  /** JSON arrays of the rows of their tables. */
  readonly availability: string;
  readonly vetting: string;
  readonly notes: string;
  readonly status: string;
}

/** Every helper, oldest first. */
export async function helperRows(reader: Reader): Promise<HelperExportRow[]> {
  return await reader.sql<HelperExportRow>(
    `SELECT h.id, p.display_name AS name, ${PHONES_OF('p.id')} AS phones, p.email, p.gender, p.languages, h.categories,
       h.skills, a.line, a.locality, a.postcode, a.lat, a.lng, h.travel_limit_metres AS travelLimitMetres,
       h.has_vehicle AS hasVehicle, h.seats, h.wheelchair_vehicle AS wheelchairVehicle, h.can_do_stairs AS canDoStairs,
       h.tasks_per_week AS tasksPerWeek, h.minutes_per_week AS minutesPerWeek, h.notes, h.status,
       (SELECT json_group_array(json_object('weekday', weekday, 'fromMinute', from_minute, 'toMinute', to_minute)
          ORDER BY weekday, from_minute) FROM availability v WHERE v.helper_id = h.id) AS availability,
       (SELECT json_group_array(json_object('kind', kind, 'validFrom', valid_from, 'validUntil', valid_until))
          FROM vetting v WHERE v.helper_id = h.id) AS vetting
     FROM helper h JOIN person p ON p.id = h.person_id
       LEFT JOIN place a ON a.id = (SELECT id FROM place WHERE person_id = p.id ORDER BY position LIMIT 1)
     ORDER BY h.id`,
  );
}

export interface MatchExportRow {
  readonly id: number;
  readonly requestId: number;
  readonly requesterName: string;
  readonly category: string;
  readonly summary: string;
  readonly helperId: number;
  readonly helperName: string;
  readonly status: string;
  readonly cost: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly helperToldAt: number | null;
  readonly requesterToldAt: number | null;
  /** Term code of the reason given with the last step. */
  readonly reason: string | null;
}

/** Every match, suggestions included, oldest first. */
export async function matchRows(reader: Reader): Promise<MatchExportRow[]> {
  return await reader.sql<MatchExportRow>(
    `SELECT m.id, m.request_id AS requestId, p.display_name AS requesterName, r.category, r.summary,
       m.helper_id AS helperId, hp.display_name AS helperName, m.status, m.cost, m.created_at AS createdAt,
       m.updated_at AS updatedAt, m.updated_by AS updatedBy, m.helper_told_at AS helperToldAt,
       m.requester_told_at AS requesterToldAt,
       (SELECT e.reason FROM match_event e WHERE e.match_id = m.id ORDER BY e.at DESC, e.rowid DESC LIMIT 1) AS reason
     FROM "match" m JOIN request r ON r.id = m.request_id JOIN person p ON p.id = r.requester_id
       JOIN helper h ON h.id = m.helper_id JOIN person hp ON hp.id = h.person_id ORDER BY m.id`,
  );
}
