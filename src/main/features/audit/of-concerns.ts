import { can, type User } from '../../../shared/contract/permissions';
import type { Verdict } from '../../database/audit/verify';
import type { Reader } from '../../database/session';
import type { AuditVerdict } from '../../../shared/contract/audit';
import type { Condition } from './repository';

const TABLE_NAMES = ['concern', 'concern_excluded', 'concern_step'];
const TABLES = `(${TABLE_NAMES.map((name) => `'${name}'`).join(',')})`;
/** Entries `e` about concerns: their tables, and who looked at one. That somebody was refused says nothing of whether there is one. */
const IS_OF_CONCERN = `(coalesce(e.table_name, '') IN ${TABLES}
  OR (e.action = 'viewed' AND e.call GLOB 'safeguarding.*'))`;

/**
 * Which entries the user may know of. Of concerns those alone who are named for them, and of those nobody from whom that
 * one is hidden: for everybody else there is no such entry, nor is it counted.
 */
export function knownTo(user: User): Condition {
  if (!can(user, 'safeguarding.read')) return { sql: `NOT ${IS_OF_CONCERN}`, parameters: [] };
  return {
    sql: `(NOT ${IS_OF_CONCERN} OR coalesce(e.row_key, '') NOT IN (
      SELECT CAST(concern_id AS TEXT) FROM concern_excluded WHERE account_id = ?))`,
    parameters: [user.id],
  };
}

/** The same of a single entry, for where nobody is shown any of them. */
export function isOfConcern(entry: { tableName: string | null; action: string; call: string }): boolean {
  const { tableName, action, call } = entry;
  return TABLE_NAMES.includes(tableName ?? '') || (action === 'viewed' && call.startsWith('safeguarding.'));
}

const GUARD_WAS_OFF: AuditVerdict['broken'] = { id: 0, fault: 'guard_missing' };

/**
 * What the check found, as this user may know it. A changed concern is named to those who may see that one. Whoever may not
 * learns what holds of it without a word of concerns: something that guards the record was taken off, as it had to be.
 * @param user null where nobody is told of any concern
 */
export async function brokenFor(
  reader: Reader,
  { broken, unfit }: Pick<Verdict, 'broken' | 'unfit'>,
  user: User | null,
): Promise<AuditVerdict['broken']> {
  if (broken !== null || unfit.length === 0) return broken;
  if (user === null || !can(user, 'safeguarding.read')) return GUARD_WAS_OFF;
  const seen = await reader.sqlOne<{ id: number }>(
    `SELECT c.value AS id FROM json_each(?) c WHERE c.value NOT IN (
       SELECT concern_id FROM concern_excluded WHERE account_id IS ?) LIMIT 1`,
    [JSON.stringify(unfit), user.id],
  );
  return seen === null ? GUARD_WAS_OFF : { id: seen.id, fault: 'concern_changed' };
}
