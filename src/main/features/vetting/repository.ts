import type { LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';

export interface DueCheck {
  readonly helperId: number;
  readonly name: string;
  readonly tasks: number;
  readonly kind: string;
  readonly validUntil: string;
  readonly countsUntil: string;
}

// Of each kind the check that lasts longest: an older one that has ended says nothing. Read past the view that hides
// checks: what is told of them to those who may not see them is decided by `renewals`.
const LATEST = `SELECT v.helper_id, v.kind, max(coalesce(v.valid_until, '9999-12-31')) AS until,
    coalesce(t.vetting ->> 'graceDays', 0) AS grace
  FROM main.vetting v JOIN term t ON t.code = v.kind GROUP BY v.helper_id, v.kind`;

/** Checks of helpers who have not left that end by `until` and were not renewed, the earliest end first. */
export function dueChecks(reader: Reader, until: LocalDate): Promise<DueCheck[]> {
  return reader.sql<DueCheck>(
    `SELECT h.id AS helperId, p.display_name AS name, l.kind, l.until AS validUntil,
       date(l.until, '+' || l.grace || ' days') AS countsUntil,
       (SELECT count(*) FROM "match" m WHERE m.helper_id = h.id
          AND m.status IN ('confirmed','contacted','accepted')) AS tasks
     FROM (${LATEST}) l JOIN helper h ON h.id = l.helper_id JOIN person p ON p.id = h.person_id
     WHERE l.until <= ? AND h.status <> 'left' ORDER BY l.until, p.display_name COLLATE NOCASE, h.id, l.kind`,
    [until],
  );
}

/** The people who these helpers are. */
export async function peopleOf(reader: Reader, helperIds: readonly number[]): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    'SELECT person_id AS id FROM helper WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(helperIds)],
  );
  return rows.map(({ id }) => id);
}
