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

export type IsHidden = (table: string | null, column: string) => boolean;

/** Which values are left out of a history for this user. */
export function hiddenFrom(user: User): IsHidden {
  if (can(user, 'audit.read')) return () => false;
  return (table, column) => PROTECTED.has(`${table ?? ''}.${column}`);
}
