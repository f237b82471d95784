import type { Sql, TableCare } from './care';

/** Calls to a person, about a request of theirs, or to a number of theirs that was noted without a name. */
const OWN_ITEM: Sql = `(t.person_id = ?1
  OR t.request_id IN (SELECT id FROM request WHERE requester_id = ?1)
  OR (t.person_id IS NULL AND t.e164 IN (SELECT ph.e164 FROM person_phone ph WHERE ph.person_id = ?1)))`;
const OPEN = `t.state IN ('open','stuck')`;

/** Calls to make. It stands before the phone numbers, by which calls without a name are found. */
export const QUEUE_CARE: Readonly<Record<string, TableCare>> = {
  queue_try: {
    key: ['id'],
    belongs: [
      { of: `t.item_id IN (SELECT t.id FROM queue_item t WHERE ${OWN_ITEM})`, erase: { words: `''` } },
    ],
    keep: ['item_id', 'at', 'by_id', 'by', 'outcome', 'skip_reason', 'next_at'],
    texts: ['words'],
    untold: ['item_id', 'by_id'],
  },
  queue_item: {
    key: ['id'],
    belongs: [
      {
        of: OWN_ITEM,
        erase: {
          name: `''`,
          number: `''`,
          e164: 'NULL',
          words: `''`,
          // Nobody is rung any more.
          ended_at: `CASE WHEN ${OPEN} THEN t.due_at ELSE t.ended_at END`,
          state: `CASE WHEN ${OPEN} THEN 'dropped' ELSE t.state END`,
          version: 't.version + 1',
        },
      },
    ],
    keep: [
      ...['kind', 'reason', 'person_id', 'request_id', 'match_id', 'due_at', 'tries', 'created_by'],
      'created_at',
    ],
    texts: ['name', 'words'],
    untold: ['person_id', 'e164', 'version'],
  },
  queue_lease: {
    key: ['item_id'],
    belongs: [],
    nothing: 'who of the staff has which call open, for a minute',
    keep: ['owner', 'name', 'process', 'desk', 'since', 'until'],
  },
  shift_note: {
    key: ['id'],
    belongs: [],
    nothing: 'what one shift told the next; it may name somebody',
    keep: ['at', 'by_id', 'by', 'words'],
    texts: ['words'],
    untold: ['by_id'],
  },
  shift_note_read: {
    key: ['note_id', 'account'],
    belongs: [],
    nothing: 'who of the staff has read a note',
    keep: ['name', 'at'],
  },
};
