import type { Overview } from '../../../shared/contract/overview';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';

const TABLES: Readonly<Record<keyof Overview['held'], string>> = {
  people: `person p WHERE NOT EXISTS (SELECT 1 FROM erased_person e WHERE e.person_id = p.id)`,
  requests: 'request',
  helpers: 'helper',
  matches: `"match" WHERE status <> 'suggested'`,
  vetting: 'vetting',
  consents: 'consent',
  check_ins: 'check_in WHERE closed_at IS NOT NULL',
  calls: 'call',
  queue_items: 'queue_item',
  shift_notes: 'shift_note',
  measures: 'measure',
  merges: `merge WHERE changes <> '[]'`,
  drafts: 'draft',
  imports: 'import_batch',
  entries: 'audit_entry',
};

/** How much of each kind the record holds. */
export async function heldCounts(reader: Reader): Promise<Overview['held']> {
  const columns = Object.entries(TABLES).map(([name, from]) => `(SELECT count(*) FROM ${from}) AS ${name}`);
  const row = await reader.sqlOne<Overview['held']>(`SELECT ${columns.join(', ')}`);
  return {
    people: 0,
    requests: 0,
    helpers: 0,
    matches: 0,
    vetting: 0,
    consents: 0,
    check_ins: 0,
    calls: 0,
    queue_items: 0,
    shift_notes: 0,
    measures: 0,
    merges: 0,
    drafts: 0,
    imports: 0,
    entries: 0,
    ...row,
  };
}

/** When each account logged in last, as far back as the audit goes. */
export async function lastLogIns(reader: Reader): Promise<Map<string, Instant>> {
  const rows = await reader.sql<{ id: string; at: Instant }>(
    `SELECT actor_id AS id, max(at) AS at FROM audit_entry
     WHERE action = 'logged_in' AND actor_id IS NOT NULL GROUP BY actor_id`,
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

const NAMES_SHOWN = 20;
const LAST = (scope: string) =>
  `(SELECT max(c.id) FROM consent c WHERE c.person_id = p.id AND c.scope = '${scope}')`;
const GIVEN = (scope: string) =>
  `EXISTS (SELECT 1 FROM consent g WHERE g.id = ${LAST(scope)} AND g.is_given = 1 AND g.withdrawn_on IS NULL)`;
const WITHOUT = {
  hold: `NOT ${GIVEN('hold')}`,
  health: `p.needs <> '[]' AND NOT ${GIVEN('health')}`,
} as const;

/** People who are held, or whose access needs are, without an answer or another ground that allows it. */
export async function withoutBasis(
  reader: Reader,
  scope: keyof typeof WITHOUT,
): Promise<{ count: number; names: string[] }> {
  const from = `FROM ${TABLES.people} AND ${WITHOUT[scope]}`;
  const count = await reader.sqlOne<{ n: number }>(`SELECT count(*) AS n ${from}`);
  const rows = await reader.sql<{ name: string }>(
    `SELECT p.display_name AS name ${from} ORDER BY p.updated_at DESC, p.id LIMIT ${String(NAMES_SHOWN)}`,
  );
  return { count: count?.n ?? 0, names: rows.map(({ name }) => name) };
}
