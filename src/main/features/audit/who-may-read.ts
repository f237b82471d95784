import { needOf } from '../../../shared/domain/field-rights';
import { can, type Permission, type User } from '../../../shared/contract/permissions';

/** What somebody has to hold to read of a table in the history of a record. Of other tables only the whole audit tells. */
const PERMISSION_OF: Readonly<Record<string, Permission>> = {
  person: 'person.read',
  person_phone: 'person.read',
  place: 'person.read',
  // Whoever only reads is not to know who must not meet whom.
  do_not_match: 'match.review',
  measure: 'moderation.manage',
  measure_appeal: 'moderation.manage',
  helper: 'helper.read',
  availability: 'helper.read',
  availability_exception: 'helper.read',
  vetting: 'helper.read',
  request: 'request.read',
  call: 'call.take',
  call_request: 'call.take',
  helper_lead: 'call.take',
  person_notice: 'person.details',
  unmet_need: 'request.read',
  match: 'match.read',
  match_event: 'match.read',
};

/** Those of `tables` that the user may read of. */
export function readableOf(tables: readonly string[], user: User): string[] {
  return tables.filter((table) => {
    const permission = PERMISSION_OF[table];
    return permission !== undefined && can(user, permission);
  });
}

/** Columns whose old and new values only those see who may read the whole audit; others see that they changed. */
const PROTECTED = new Set([
  ...['person.notes', 'person.needs', 'helper.notes'],
  ...['vetting.kind', 'vetting.valid_from', 'vetting.valid_until'],
  ...['do_not_match.reason', 'do_not_match.note'],
  ...['request.details', 'request.status_note', 'match_event.note'],
]);

export type IsHidden = (table: string | null, column: string, personId: number | null) => boolean;

/**
 * Which values are left out of a history for this user: those that are withheld in the record itself, and more.
 * @param withheld the people of whom no more than first name and town may be seen
 */
export function hiddenFrom(user: User, withheld: ReadonlySet<number>): IsHidden {
  const seesWords = can(user, 'audit.read');
  return (table, column, personId) => {
    if (table === null) return false;
    if (!seesWords && PROTECTED.has(`${table}.${column}`)) return true;
    switch (needOf(table, column)) {
      case null:
        return false;
      case 'check':
        return !can(user, 'vetting.read');
      case 'words':
        return !can(user, 'person.details');
      case 'point':
        return !can(user, 'helper.details');
      case 'identity':
        if (can(user, 'helper.details')) return false;
        return personId === null ? !can(user, 'person.details') : withheld.has(personId);
    }
  };
}
