import type { Unmatched } from '../../shared/contract/matches';
import type { CostTerm } from '../../shared/domain/match';
import type { Reader } from '../database/session';
import type { Shown } from '../features/moderation/in-force-repository';

interface RequestPart {
  readonly requestId: number;
  readonly requester: string;
  readonly category: string;
  readonly summary: string;
  readonly urgency: string;
}
export interface SuggestionRow extends RequestPart {
  readonly matchId: number;
  readonly helperId: number;
  readonly helper: string;
  readonly cost: number;
  readonly terms: CostTerm[];
}
export interface UnmatchedRow extends RequestPart {
  readonly unmatched: Unmatched;
}

const REQUEST_PART = `r.id AS requestId, p.display_name AS requester, r.category, r.summary, r.urgency`;
const ORDER = `CASE r.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END, r.created_at, r.id`;

const where = (sides: readonly ReturnType<Shown>[]) =>
  sides.flatMap((side) => (side === null ? [] : [` AND ${side.sql}`])).join('');

/** Suggestions that wait for a decision, the most urgent and longest waiting first. */
export async function suggestionRows(reader: Reader, shown: Shown): Promise<SuggestionRow[]> {
  const rows = await reader.sql<Omit<SuggestionRow, 'terms'> & { terms: string }>(
    `SELECT m.id AS matchId, m.helper_id AS helperId, hp.display_name AS helper, m.cost, m.terms, ${REQUEST_PART}
     FROM "match" m JOIN request r ON r.id = m.request_id JOIN person p ON p.id = r.requester_id
       JOIN helper h ON h.id = m.helper_id JOIN person hp ON hp.id = h.person_id
     WHERE m.status = 'suggested'${where([shown('r.requester_id', 'requester'), shown('h.person_id', 'helper')])}
     ORDER BY ${ORDER}, m.cost`,
  );
  return rows.map((row) => ({ ...row, terms: JSON.parse(row.terms) as CostTerm[] }));
}

/** Requests that the last run found nobody, or not enough helpers, for. */
export async function unmatchedRows(reader: Reader, shown: Shown): Promise<UnmatchedRow[]> {
  const rows = await reader.sql<RequestPart & { unmatched: string }>(
    `SELECT c.unmatched, ${REQUEST_PART} FROM candidate c JOIN request r ON r.id = c.request_id
       JOIN person p ON p.id = r.requester_id WHERE c.unmatched IS NOT NULL AND r.status = 'open'
       ${where([shown('r.requester_id', 'requester')])} ORDER BY ${ORDER}`,
  );
  return rows.map((row) => ({ ...row, unmatched: JSON.parse(row.unmatched) as Unmatched }));
}
