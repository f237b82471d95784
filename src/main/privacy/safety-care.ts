import type { TableCare } from './care';

const BY_NAME =
  'of those named for concerns alone: it is in no file that an admin makes, cannot be changed, and holds an erasure';

/** What was decided about people for the safety of others. */
export const SAFETY_CARE: Readonly<Record<string, TableCare>> = {
  measure: {
    key: ['id'],
    belongs: [{ of: 't.person_id = ?1', erase: { note: `''`, lifted_note: `''` } }],
    keep: [
      ...['person_id', 'kind', 'side', 'reason', 'until', 'created_by', 'created_at', 'lifted_by'],
      'lifted_at',
    ],
    texts: ['note', 'lifted_note'],
    untold: ['person_id'],
  },
  measure_appeal: {
    key: ['id'],
    belongs: [
      {
        of: 't.measure_id IN (SELECT id FROM measure WHERE person_id = ?1)',
        erase: { who: `'Somebody'`, words: `''`, outcome_words: `''` },
      },
    ],
    keep: ['measure_id', 'noted_by', 'noted_at', 'outcome', 'decided_by', 'decided_at'],
    texts: ['who', 'words', 'outcome_words'],
  },
  // To say how many there are would say that there are some.
  concern: {
    key: ['id'],
    belongs: [],
    nothing: BY_NAME,
    keep: [
      ...['person_id', 'source_kind', 'source_id', 'urgency', 'words', 'raised_by_id', 'raised_by'],
      'raised_at',
    ],
  },
  concern_excluded: { key: ['concern_id', 'account_id'], belongs: [], nothing: BY_NAME, keep: [] },
  concern_step: {
    key: ['id'],
    belongs: [],
    nothing: BY_NAME,
    keep: [
      ...['concern_id', 'at', 'by_id', 'by', 'kind', 'words', 'status', 'who_id', 'who', 'due_on'],
      'action_id',
    ],
  },
  flag: {
    key: ['id'],
    // It says where in words that are gone something was found.
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: [
      ...['request_id', 'helper_id', 'person_id', 'rule', 'field', 'from_at', 'to_at', 'what', 'state'],
      ...['covers', 'is_second', 'entered_by', 'entered_by_id', 'decided_by', 'decided_at', 'note'],
      ...['version', 'created_at'],
    ],
    texts: ['note'],
    untold: ['request_id', 'helper_id', 'person_id', 'from_at', 'to_at', 'what', 'entered_by_id', 'version'],
  },
  text_mark: {
    key: ['mark', 'kind', 'id'],
    belongs: [
      {
        of: `(t.kind = 'request' AND t.id IN (SELECT id FROM request WHERE requester_id = ?1))
          OR (t.kind = 'helper' AND t.id IN (SELECT id FROM helper WHERE person_id = ?1))`,
        erase: 'rows',
      },
    ],
    keep: [],
    withheld: 'numbers worked out from texts that are told themselves',
  },
  person_key: {
    key: ['kind', 'key', 'person_id'],
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: [],
    withheld: 'worked out from name, numbers and addresses, which are told themselves',
  },
  person_key_due: {
    key: ['person_id'],
    belongs: [],
    nothing: 'numbers of people whose keys are to be worked out',
    keep: [],
  },
  not_same: {
    key: ['kind', 'low_id', 'high_id'],
    belongs: [{ of: `t.kind = 'person' AND ?1 IN (t.low_id, t.high_id)`, erase: 'rows' }],
    keep: ['by', 'at'],
    untold: ['kind', 'low_id', 'high_id'],
  },
  merge: {
    key: ['id'],
    // That there was a merge stays, so that who is gone is known to be erased, too; what either said goes.
    belongs: [
      {
        of: `(t.kind = 'person' AND (t.kept_id = ?1 OR t.kept_id IN (SELECT gone_id FROM merged_into WHERE kept_id = ?1)))
          OR (t.kind = 'request' AND t.kept_id IN (SELECT id FROM request WHERE requester_id = ?1))`,
        erase: { changes: `'[]'` },
      },
    ],
    keep: ['kind', 'kept_id', 'gone_id', 'gone_created_at', 'at', 'by', 'undone_at'],
    texts: ['changes'],
    sureOnly: ['changes'],
    untold: ['kind', 'kept_id', 'gone_id', 'gone_created_at', 'changes'],
  },
  screening_due: {
    key: ['kind', 'id'],
    belongs: [],
    nothing: 'numbers of rows that are to be screened',
    keep: [],
  },
};
