import type { RuledKind } from '../../../shared/contract/retention';
import type { Instant } from '../../../shared/domain/time';
import { eraseOwnValues, eraseRowValues } from '../../database/audit/erase-values';
import type { Writer } from '../../database/session';

/** What letting go of one entry does to a kind that is nobody's whole record. `before`: what is older is due. */
type Forget = (writer: Writer, id: number, before: Instant) => Promise<void>;

/** Kinds whose rows are erased by what is said here; those of people and of requests have erasers of their own. */
export const FORGET: Readonly<Record<Exclude<RuledKind, ErasedElsewhere>, Forget>> = {
  vetting: forgetChecks,
  check_ins: forgetSaid,
  calls: forgetCall,
  queue_items: forgetQueueItem,
  shift_notes: forgetShiftNote,
  merges: (writer, id) => writer.run(`UPDATE merge SET changes = '[]' WHERE id = ?`, [id]),
  drafts: (writer, rowid) => writer.run('DELETE FROM draft WHERE rowid = ?', [rowid]),
  // The counts of an import stay; which rows it brought in is forgotten, so that it can no longer be undone.
  imports: (writer, batchId) => writer.run('DELETE FROM import_item WHERE batch_id = ?', [batchId]),
};
type ErasedElsewhere = 'requests' | 'people' | 'helpers' | 'applications';

/** Which checks somebody had who left, the history says no more either. */
async function forgetChecks(writer: Writer, helperId: number): Promise<void> {
  const helper = await writer.sqlOne<{ personId: number }>(
    'SELECT person_id AS personId FROM helper WHERE id = ?',
    [helperId],
  );
  await writer.run('DELETE FROM vetting WHERE helper_id = ?', [helperId]);
  if (helper !== null) await eraseOwnValues(writer, helper.personId, 'vetting', helperId);
}

/** When check-ins were made and how they ended stays; how somebody was, and what was said, goes. */
async function forgetSaid(writer: Writer, planId: number, before: Instant): Promise<void> {
  const old = 'SELECT id FROM check_in WHERE plan_id = ? AND closed_at < ?';
  await writer.run(`UPDATE check_in_step SET words = '' WHERE check_in_id IN (${old})`, [planId, before]);
  await writer.run(`UPDATE check_in SET words = '', feeling = NULL WHERE id IN (${old})`, [planId, before]);
}

/** Whose call it was, when, how long and how it ended stays; number, names of others and what was said goes. */
async function forgetCall(writer: Writer, id: number): Promise<void> {
  await writer.run(
    `UPDATE call SET number_typed = '', number_e164 = NULL, caller_name = '', caller_is_pseudonym = 0, for_name = '',
       for_is_pseudonym = 0, relation = '', language = NULL, notes = '', referral_words = '', version = version + 1
     WHERE id = ?`,
    [id],
  );
}

/** That somebody was rung, how often and what came of it stays. The audit has name, number and words too, and loses them. */
async function forgetQueueItem(writer: Writer, id: number): Promise<void> {
  await writer.run(
    `UPDATE queue_item SET name = '', number = '', e164 = NULL, words = '', version = version + 1 WHERE id = ?`,
    [id],
  );
  await writer.run(`UPDATE queue_try SET words = '' WHERE item_id = ?`, [id]);
  const tries = await writer.sql<{ id: number }>('SELECT id FROM queue_try WHERE item_id = ?', [id]);
  await eraseRowValues(writer, 'queue_item', [id]);
  await eraseRowValues(
    writer,
    'queue_try',
    tries.map((row) => row.id),
  );
}

async function forgetShiftNote(writer: Writer, id: number): Promise<void> {
  await writer.run('DELETE FROM shift_note WHERE id = ?', [id]);
  await eraseRowValues(writer, 'shift_note', [id]);
}
