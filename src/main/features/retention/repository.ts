import type { RetentionKind } from '../../../shared/contract/retention';
import type { DraftForm } from '../../../shared/domain/draft';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';

export interface DueRow {
  readonly id: number;
  readonly name: string;
  /** From when the months count. */
  readonly since: Instant;
  /** Whose holds and open matters keep it; null where it belongs to nobody. */
  readonly personId: number | null;
  /** Others whose holds keep it too, as a JSON list of ids: who rang for them, and whose number it was. */
  readonly others?: string;
  /** Of a draft. */
  readonly form?: DraftForm | null;
}

const NOT_ERASED = 'NOT EXISTS (SELECT 1 FROM erased_person e WHERE e.person_id = p.id)';
const OF_REQUESTS = `SELECT max(r.updated_at) FROM request r WHERE p.id IN (r.requester_id, r.caller_id)`;
const OF_MATCHES = `SELECT max(m.updated_at) FROM "match" m JOIN request r ON r.id = m.request_id WHERE r.requester_id = p.id`;
const OF_CHECK_INS = `SELECT max(c.closed_at) FROM check_in c JOIN check_in_plan k ON k.id = c.plan_id WHERE k.person_id = p.id`;
const OF_CONSENT = 'SELECT max(c.recorded_at) FROM consent c WHERE c.person_id = p.id';
const OF_CALLS = `SELECT max(k.started_at) FROM call k WHERE k.caller_id = p.id`;
const FOR_CALLS = `SELECT max(k.started_at) FROM call k WHERE k.for_id = p.id`;
/** Somebody was to be rung, or was. */
const OF_QUEUE = `SELECT max(coalesce(q.ended_at, q.created_at)) FROM queue_item q WHERE q.person_id = p.id`;
/** When something was last done for or with a person. */
const LAST_CONTACT = `max(p.updated_at, coalesce((${OF_REQUESTS}), 0), coalesce((${OF_MATCHES}), 0), coalesce((${OF_CONSENT}), 0),
  coalesce((${OF_CALLS}), 0), coalesce((${FOR_CALLS}), 0), coalesce((${OF_CHECK_INS}), 0),
  coalesce((${OF_QUEUE}), 0))`;
const BUSY = `EXISTS (SELECT 1 FROM request r WHERE p.id IN (r.requester_id, r.caller_id) AND r.status IN ('open','on_hold'))
  OR EXISTS (SELECT 1 FROM request_series s WHERE s.ended_on IS NULL AND p.id IN (s.template ->> 'requesterId', s.template ->> 'callerId'))`;
const helperWho = (status: string) =>
  `SELECT p.id, p.display_name AS name, max(h.updated_at, ${LAST_CONTACT}) AS since, p.id AS personId
   FROM helper h JOIN person p ON p.id = h.person_id WHERE h.status = '${status}' AND ${NOT_ERASED} AND NOT (${BUSY})`;
const SAYS_MORE = `(r.details <> '' OR r.status_note <> '' OR r.caller_relation <> '' OR r.caller_id IS NOT NULL
  OR r.summary NOT IN (SELECT label FROM term WHERE list = 'category'))`;

/** How somebody was, or words about it, in a check-in. */
const SAID = `(c.feeling IS NOT NULL OR c.words <> ''
  OR EXISTS (SELECT 1 FROM check_in_step s WHERE s.check_in_id = c.id AND s.words <> ''))`;

/** More than when it was, whose, and how it ended. */
const CALL_SAYS = `(k.number_typed <> '' OR k.caller_name <> '' OR k.for_name <> '' OR k.relation <> '' OR k.notes <> ''
  OR k.referral_words <> '' OR k.language IS NOT NULL)`;
const ITEM_SAYS = `(q.name <> '' OR q.number <> '' OR q.words <> ''
  OR EXISTS (SELECT 1 FROM queue_try t WHERE t.item_id = q.id AND t.words <> ''))`;

/** Who is named, or, where nobody is, whoever has the number: it was most likely they. */
const othersOf = (
  person: string,
  e164: string,
) => `(SELECT json_group_array(o.id) FROM person o WHERE o.id = ${person}
  OR o.id IN (SELECT f.person_id FROM person_phone f WHERE ${person} IS NULL AND f.e164 = ${e164}))`;

/** What each kind is, however long ago. Rows whose details went already are not among them. */
const KINDS: Readonly<Record<RetentionKind, string>> = {
  withdrawn: `SELECT p.id, p.display_name AS name, c.recorded_at AS since, p.id AS personId
    FROM person p JOIN consent c ON c.id = (SELECT max(id) FROM consent WHERE person_id = p.id AND scope = 'hold')
    WHERE (c.withdrawn_on IS NOT NULL OR c.is_given = 0) AND ${NOT_ERASED}`,
  requests: `SELECT r.id, p.display_name || ': ' || r.summary AS name, r.updated_at AS since, p.id AS personId
    FROM request r JOIN person p ON p.id = r.requester_id
    WHERE r.status NOT IN ('open','on_hold') AND ${NOT_ERASED} AND ${SAYS_MORE}`,
  people: `SELECT p.id, p.display_name AS name, ${LAST_CONTACT} AS since, p.id AS personId
    FROM person p WHERE ${NOT_ERASED} AND NOT EXISTS (SELECT 1 FROM helper h WHERE h.person_id = p.id) AND NOT (${BUSY})`,
  helpers: helperWho('left'),
  applications: helperWho('applying'),
  vetting: `SELECT h.id, p.display_name AS name, h.updated_at AS since, p.id AS personId
    FROM helper h JOIN person p ON p.id = h.person_id
    WHERE h.status = 'left' AND EXISTS (SELECT 1 FROM vetting v WHERE v.helper_id = h.id)`,
  check_ins: `SELECT k.id, p.display_name AS name, min(c.closed_at) AS since, p.id AS personId
    FROM check_in c JOIN check_in_plan k ON k.id = c.plan_id JOIN person p ON p.id = k.person_id
    WHERE c.closed_at IS NOT NULL AND ${SAID} GROUP BY k.id`,
  calls: `SELECT k.id, coalesce(c.display_name, nullif(k.caller_name, ''), nullif(k.number_typed, ''), '')
      || coalesce(': ' || coalesce(f.display_name, nullif(k.for_name, '')), '') AS name,
      k.ended_at AS since, coalesce(k.for_id, k.caller_id) AS personId, ${othersOf('k.caller_id', 'k.number_e164')} AS others
    FROM call k LEFT JOIN person c ON c.id = k.caller_id LEFT JOIN person f ON f.id = k.for_id
    WHERE k.ended_at IS NOT NULL AND ${CALL_SAYS} AND NOT EXISTS (SELECT 1 FROM call_request l
      JOIN request r ON r.id = l.request_id WHERE l.call_id = k.id AND r.status IN ('open','on_hold'))`,
  queue_items: `SELECT q.id, coalesce(p.display_name, nullif(q.name, ''), q.number) AS name, q.ended_at AS since,
      coalesce(q.person_id, r.requester_id) AS personId, ${othersOf('q.person_id', 'q.e164')} AS others
    FROM queue_item q LEFT JOIN person p ON p.id = q.person_id LEFT JOIN request r ON r.id = q.request_id
    WHERE q.ended_at IS NOT NULL AND ${ITEM_SAYS}`,
  shift_notes: 'SELECT n.id, n.by AS name, n.at AS since, NULL AS personId FROM shift_note n',
  merges: `SELECT m.id, coalesce(p.display_name, r.summary, '') AS name, m.at AS since, NULL AS personId
    FROM merge m LEFT JOIN person p ON m.kind = 'person' AND p.id = m.kept_id
      LEFT JOIN request r ON m.kind = 'request' AND r.id = m.kept_id WHERE m.changes <> '[]'`,
  drafts: 'SELECT d.rowid AS id, d.owner AS name, d.kept_at AS since, NULL AS personId, d.form FROM draft d',
  imports: `SELECT b.id, '' AS name, b.at AS since, NULL AS personId FROM import_batch b
    WHERE EXISTS (SELECT 1 FROM import_item i WHERE i.batch_id = b.id)`,
};

interface Asked {
  readonly before: Instant;
  readonly limit: number;
}

/** Rows of a kind since before an instant, the oldest first. */
export function dueRows(reader: Reader, kind: RetentionKind, { before, limit }: Asked): Promise<DueRow[]> {
  return reader.sql<DueRow>(`SELECT * FROM (${KINDS[kind]}) WHERE since < ? ORDER BY since, id LIMIT ?`, [
    before,
    limit,
  ]);
}

export async function countDue(reader: Reader, kind: RetentionKind, before: Instant): Promise<number> {
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM (${KINDS[kind]}) WHERE since < ?`,
    [before],
  );
  return row?.n ?? 0;
}

/** One row of a kind, if it is due. */
export function dueRow(
  reader: Reader,
  kind: RetentionKind,
  id: number,
  before: Instant,
): Promise<DueRow | null> {
  return reader.sqlOne<DueRow>(`SELECT * FROM (${KINDS[kind]}) WHERE id = ? AND since < ?`, [id, before]);
}
