import { ABOUT_PERSON } from '../database/audit/erase-values';
import { CALL_CARE } from './call-care';
import type { Sql, TableCare } from './care';
import { CHECK_IN_CARE } from './check-in-care';
import { DRAFT_CARE } from './draft-care';
import { QUEUE_CARE } from './queue-care';
import { REQUEST_CARE, SERIES_CARE } from './request-care';
import { SAFETY_CARE } from './safety-care';

const OWN_HELPER: Sql = 't.helper_id IN (SELECT id FROM helper WHERE person_id = ?1)';
const OWN_REQUEST: Sql = 't.request_id IN (SELECT id FROM request WHERE requester_id = ?1)';
const OWN_MATCH: Sql = `t.match_id IN (SELECT m.id FROM "match" m WHERE
  m.request_id IN (SELECT id FROM request WHERE requester_id = ?1) OR m.helper_id IN (SELECT id FROM helper WHERE person_id = ?1))`;
const NAMED_PLACE: Sql = `EXISTS (SELECT 1 FROM request r WHERE t.id IN (r.place_id, r.destination_id))`;
const OWN_PLACE: Sql = `(t.person_id = ?1 OR (t.person_id IS NULL
  AND EXISTS (SELECT 1 FROM request r WHERE r.requester_id = ?1 AND t.id IN (r.place_id, r.destination_id))
  AND NOT EXISTS (SELECT 1 FROM request r WHERE r.requester_id <> ?1 AND t.id IN (r.place_id, r.destination_id))))`;
// A request without a place of its own counts where its requester lives.
const COUNTED_HOME: Sql = `(t.person_id = ?1 AND EXISTS (SELECT 1 FROM request r WHERE r.requester_id = ?1)
  AND NOT EXISTS (SELECT 1 FROM place o WHERE o.person_id = ?1 AND (o.position, o.id) < (t.position, t.id)))`;
const nameOf = (id: Sql): Sql => `(SELECT p.display_name FROM person p WHERE p.id = ${id})`;

export const FORMER_HELPER = 'A former helper';
export const ERASED_PERSON = 'Somebody who was erased';
const NAME_INSTEAD: Sql = `CASE WHEN EXISTS (SELECT 1 FROM helper h WHERE h.person_id = t.id)
  THEN '${FORMER_HELPER}' ELSE '${ERASED_PERSON}' END`;

const IN_PROGRESS = `('confirmed','contacted','accepted','under_way')`;
const RUN = 'worked out by a matching run: numbers of rows and costs';

/**
 * Every table of the record, how its rows belong to a person, and what erasing that person does to them. Whoever adds a
 * table or a column decides it here: a test fails while one is missing.
 */
export const PERSONAL_DATA: Readonly<Record<string, TableCare>> = {
  ...DRAFT_CARE,
  ...QUEUE_CARE,
  person: {
    key: ['id'],
    belongs: [
      {
        of: 't.id = ?1',
        erase: {
          display_name: NAME_INSTEAD,
          first_name: NAME_INSTEAD,
          is_pseudonym: '1',
          gender: 'NULL',
          email: 'NULL',
          languages: `'[]'`,
          contact_way: `'any'`,
          contact_hours: `''`,
          needs: `'[]'`,
          notes: `''`,
          search_words: `''`,
          open_words: `''`,
          // Whoever has the old details open in a form cannot save them again.
          version: 't.version + 1',
        },
      },
    ],
    keep: ['is_off_map', 'created_at', 'updated_at'],
    texts: ['contact_hours', 'notes'],
    untold: ['first_name', 'search_words', 'open_words', 'version'],
  },
  // Before the numbers by which some of them are found.
  ...CALL_CARE,
  person_phone: {
    key: ['person_id', 'position'],
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: ['as_given', 'e164'],
    untold: ['person_id', 'position'],
  },
  place: {
    key: ['id'],
    belongs: [
      { of: `${OWN_PLACE} AND NOT ${NAMED_PLACE} AND NOT ${COUNTED_HOME}`, erase: 'rows' },
      {
        of: OWN_PLACE,
        erase: {
          label: `''`,
          line: `''`,
          postcode: `''`,
          // About a kilometre.
          lat: 'round(t.lat, 2)',
          lng: 'round(t.lng, 2)',
          precision: `'town'`,
        },
      },
    ],
    keep: ['person_id', 'position', 'locality', 'country'],
    texts: ['label', 'line'],
    sureOnly: ['label', 'line'],
    untold: ['person_id', 'position'],
  },
  request_series: SERIES_CARE,
  request: REQUEST_CARE,
  helper: {
    key: ['id'],
    belongs: [
      {
        of: 't.person_id = ?1',
        erase: {
          status: `'left'`,
          categories: `'[]'`,
          skills: `'[]'`,
          travel_limit_metres: '0',
          has_vehicle: '0',
          seats: '0',
          wheelchair_vehicle: '0',
          can_do_stairs: '0',
          tasks_per_week: '0',
          minutes_per_week: 'NULL',
          quiet_from: 'NULL',
          quiet_to: 'NULL',
          break_until: 'NULL',
          notes: `''`,
          version: 't.version + 1',
        },
      },
    ],
    keep: ['person_id', 'created_at', 'updated_at'],
    texts: ['notes'],
    untold: ['person_id', 'version'],
  },
  availability: {
    key: ['rowid'],
    belongs: [{ of: OWN_HELPER, erase: 'rows' }],
    keep: ['helper_id', 'weekday', 'from_minute', 'to_minute'],
    untold: ['helper_id'],
  },
  availability_exception: {
    key: ['rowid'],
    belongs: [{ of: OWN_HELPER, erase: 'rows' }],
    keep: ['helper_id', 'date', 'kind', 'from_minute', 'to_minute'],
    untold: ['helper_id'],
  },
  vetting: {
    key: ['rowid'],
    belongs: [{ of: OWN_HELPER, erase: 'rows' }],
    keep: ['helper_id', 'kind', 'valid_from', 'valid_until'],
    untold: ['helper_id'],
  },
  consent: {
    key: ['id'],
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: [
      ...['person_id', 'scope', 'is_given', 'basis', 'words', 'words_version', 'how', 'given_on'],
      ...['recorded_by', 'recorded_at', 'withdrawn_on', 'withdrawn_by'],
    ],
    texts: ['words'],
    untold: ['person_id', 'words_version'],
  },
  do_not_match: {
    key: ['low_id', 'high_id'],
    belongs: [{ of: '?1 IN (t.low_id, t.high_id)', erase: 'rows' }],
    keep: ['reason', 'note', 'created_by', 'created_at'],
    texts: ['note'],
    also: { with: nameOf('CASE WHEN t.low_id = ?1 THEN t.high_id ELSE t.low_id END') },
    untold: ['low_id', 'high_id'],
  },
  match: {
    key: ['id'],
    belongs: [
      {
        of: `t.status = 'suggested' AND (${OWN_REQUEST} OR ${OWN_HELPER})`,
        erase: 'rows',
      },
      {
        // Only in an older record that was put back: otherwise matches in progress come first.
        of: `${OWN_REQUEST} OR ${OWN_HELPER}`,
        erase: { status: `CASE WHEN t.status IN ${IN_PROGRESS} THEN 'cancelled' ELSE t.status END` },
        leavesWords: true,
      },
    ],
    keep: [
      ...['request_id', 'helper_id', 'cost', 'terms', 'is_clear', 'helper_told_at', 'requester_told_at'],
      ...['ended_for', 'version', 'created_at', 'updated_by', 'updated_at'],
    ],
    also: {
      with: `CASE WHEN ${OWN_HELPER}
        THEN (SELECT p.display_name FROM request r JOIN person p ON p.id = r.requester_id WHERE r.id = t.request_id)
        ELSE (SELECT p.display_name FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id = t.helper_id) END`,
    },
    untold: ['cost', 'terms', 'is_clear', 'ended_for', 'version'],
  },
  match_event: {
    key: ['rowid'],
    belongs: [{ of: OWN_MATCH, erase: { note: `''` } }],
    keep: ['match_id', 'at', 'by', 'from_status', 'to_status', 'side', 'reason'],
    texts: ['note'],
  },
  candidate: {
    key: ['request_id'],
    belongs: [{ of: OWN_REQUEST, erase: 'rows' }],
    keep: ['alternatives', 'unmatched'],
  },
  unmet_need: {
    key: ['request_id'],
    belongs: [
      { of: OWN_REQUEST, erase: null, by: 'the erasure of the request: a day and a reason name nobody' },
    ],
    keep: ['ends_at', 'day', 'cause', 'noted_at'],
  },
  helper_day: {
    key: ['helper_id', 'date'],
    belongs: [{ of: OWN_HELPER, erase: 'rows' }],
    keep: ['stops', 'metres', 'waiting_minutes', 'is_shortest'],
    untold: ['helper_id', 'stops'],
  },
  plan_change: {
    key: ['id'],
    belongs: [{ of: `${OWN_REQUEST} OR ${OWN_HELPER}`, erase: 'rows' }],
    keep: ['at', 'request_id', 'helper_id', 'change', 'why'],
  },
  undo_entry: {
    key: ['id'],
    belongs: [
      {
        of: `EXISTS (SELECT 1 FROM json_tree(t.payload) j JOIN "match" m ON m.id = j.atom
            WHERE (j.path = '$.matchIds' OR j.key = 'id')
              AND (m.request_id IN (SELECT id FROM request WHERE requester_id = ?1)
                OR m.helper_id IN (SELECT id FROM helper WHERE person_id = ?1)))
          OR (t.payload ->> 'requestId') IN (SELECT id FROM request WHERE requester_id = ?1)
          OR (t.payload ->> 'helperId') IN (SELECT id FROM helper WHERE person_id = ?1)`,
        erase: 'rows',
      },
    ],
    keep: ['kind', 'at', 'by', 'payload', 'undone_at'],
  },
  import_item: {
    key: ['batch_id', 'kind', 'item_id'],
    belongs: [
      {
        // The fingerprint is of the row of the file as it was.
        of: `(t.kind = 'person' AND t.item_id = ?1)
          OR (t.kind = 'request' AND t.item_id IN (SELECT id FROM request WHERE ?1 IN (requester_id, caller_id)))
          OR (t.kind = 'helper' AND t.item_id IN (SELECT id FROM helper WHERE person_id = ?1))`,
        erase: 'rows',
      },
    ],
    keep: ['fingerprint'],
    also: { imported_at: '(SELECT b.at FROM import_batch b WHERE b.id = t.batch_id)' },
    untold: ['item_id', 'batch_id'],
  },
  person_hold: {
    key: ['id'],
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: ['person_id', 'reason', 'until', 'created_by', 'created_at', 'lifted_by', 'lifted_at'],
    texts: ['reason'],
    untold: ['person_id'],
  },
  erased_person: {
    key: ['person_id'],
    belongs: [{ of: 't.person_id = ?1', erase: null, by: 'the erasure itself: it says when, and no name' }],
    keep: ['at', 'kept', 'masked'],
  },
  audit_entry: {
    key: ['id'],
    belongs: [{ of: ABOUT_PERSON, erase: null, by: 'eraseAuditValues; who did what and when stays' }],
    keep: [
      ...['at', 'actor_id', 'actor', 'desk', 'call', 'action', 'table_name', 'row_key', 'person_id'],
      ...['other_person_id', 'request_id', 'match_id', 'digest', 'previous', 'hash'],
    ],
    also: { said: '(SELECT v.changes FROM audit_value v WHERE v.entry_id = t.id)' },
    untold: [
      ...['actor_id', 'desk', 'row_key', 'person_id', 'other_person_id', 'digest', 'previous', 'hash'],
    ],
  },
  audit_value: {
    key: ['entry_id'],
    belongs: [],
    nothing: 'told and erased with its entry',
    keep: ['salt', 'changes'],
    texts: ['changes'],
    sureOnly: ['changes'],
    untold: ['entry_id', 'salt'],
  },
  audit_capture: {
    key: ['id'],
    belongs: [],
    nothing: 'empty once a unit of work has ended',
    keep: [
      ...['action', 'table_name', 'row_key', 'person_id', 'other_person_id', 'request_id', 'match_id'],
      'changes',
    ],
  },
  audit_checkpoint: {
    key: ['up_to'],
    belongs: [],
    nothing: 'a number and a hash',
    keep: ['hash', 'at'],
  },
  organisation: {
    key: ['id'],
    belongs: [],
    nothing: 'the organisation, not a person',
    keep: ['name', 'country', 'time_zone', 'languages', 'place_name', 'lat', 'lng', 'is_sample'],
  },
  setting: {
    key: ['name'],
    belongs: [],
    nothing: 'how the program works; words of imported columns may name somebody',
    keep: ['value'],
    texts: ['value'],
    sureOnly: ['value'],
  },
  term: {
    key: ['code'],
    belongs: [],
    nothing: 'lists of the organisation; a label may name somebody',
    keep: ['list', 'label', 'is_active', 'position', 'category', 'vetting'],
    texts: ['label'],
    sureOnly: ['label'],
  },
  referral: {
    key: ['id'],
    belongs: [],
    nothing: 'services elsewhere; what they are for may name somebody',
    keep: [
      ...['name', 'what_for', 'number', 'hours', 'area', 'languages', 'checked_on', 'is_active'],
      ...['search_words', 'version'],
    ],
    texts: ['name', 'what_for', 'hours', 'area'],
    sureOnly: ['name', 'what_for', 'hours', 'area'],
    untold: ['search_words', 'version'],
  },
  kindness: {
    key: ['owner'],
    belongs: [],
    nothing: 'of somebody who works with Kith, for them alone',
    keep: ['eye_breaks', 'quiet_from', 'quiet_to', 'held_until', 'row_from'],
  },
  hard_call: {
    key: ['id'],
    belongs: [],
    nothing: 'of somebody who works with Kith, for them alone, and gone after a day',
    keep: ['owner', 'at'],
  },
  import_batch: {
    key: ['id'],
    belongs: [],
    nothing: 'counts of an import, and who of the staff began it',
    keep: ['kind', 'at', 'by', 'rows', 'imported', 'rejected', 'skipped', 'undone_at'],
  },
  matching_run: {
    key: ['id'],
    belongs: [],
    nothing: RUN,
    keep: ['ended_at', 'requests', 'helpers', 'suggestions', 'unmatched', 'objective', 'bound'],
  },
  matching_change: {
    key: ['kind', 'id'],
    belongs: [],
    nothing: 'numbers of rows that a run has to read again',
    keep: ['seq'],
  },
  ...SAFETY_CARE,
  ...CHECK_IN_CARE,
  migrations: {
    key: ['id'],
    belongs: [],
    nothing: 'the history of the tables',
    keep: ['timestamp', 'name'],
  },
};
