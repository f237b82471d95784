import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { PersonId } from '../../../shared/domain/ids';
import type { Writer } from '../../database/session';
import { addHold } from '../../privacy/holds';
import { localToday } from '../../time/zones';
import { requireOrganisation } from '../organisation/service';

const OWNER = {
  withdrawn: 'SELECT id FROM person WHERE id = ?',
  people: 'SELECT id FROM person WHERE id = ?',
  helpers: 'SELECT id FROM person WHERE id = ?',
  applications: 'SELECT id FROM person WHERE id = ?',
  requests: 'SELECT requester_id AS id FROM request WHERE id = ?',
  check_ins: 'SELECT person_id AS id FROM check_in_plan WHERE id = ?',
  calls:
    'SELECT coalesce(for_id, caller_id) AS id FROM call WHERE id = ? AND (for_id IS NOT NULL OR caller_id IS NOT NULL)',
  queue_items: `SELECT coalesce(q.person_id, r.requester_id) AS id FROM queue_item q LEFT JOIN request r ON r.id = q.request_id
    WHERE q.id = ? AND (q.person_id IS NOT NULL OR r.id IS NOT NULL)`,
  vetting: 'SELECT person_id AS id FROM helper WHERE id = ?',
} as const;

/**
 * Keeps whoever a due item is about until a day, so that it is not let go of before.
 * @throws KithError `bad_input` for a day that has passed, `not_found`
 */
export async function keep(
  writer: Writer,
  { kind, id, reason, until }: InputOf<'retention.keep'>,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<void> {
  const { timeZone } = await requireOrganisation(writer);
  if (until <= localToday(now, timeZone))
    throw new KithError('bad_input', 'A day that is still to come was expected.', { path: 'until' });
  const owner = await writer.sqlOne<{ id: PersonId }>(OWNER[kind], [id]);
  if (owner === null) throw new KithError('not_found', 'This is not in the record any more.');
  await addHold(writer, { id: owner.id, reason, until }, { by, now });
}
