import type { Sql, TableCare } from './care';

const OWN_CALL: Sql = `(k.caller_id = ?1 OR k.for_id = ?1 OR (k.caller_id IS NULL
  AND k.number_e164 IN (SELECT f.e164 FROM person_phone f WHERE f.person_id = ?1)))`;
const OWN_ITEM: Sql = `(q.person_id = ?1 OR q.request_id IN (SELECT id FROM request WHERE requester_id = ?1)
  OR (q.person_id IS NULL AND q.e164 IN (SELECT f.e164 FROM person_phone f WHERE f.person_id = ?1)))`;
const OWN_MATCH: Sql = `(m.request_id IN (SELECT id FROM request WHERE requester_id = ?1)
  OR m.helper_id IN (SELECT id FROM helper WHERE person_id = ?1))`;
/** A row of this kind that the draft is filled in with, by what its key says. */
const keyOf = (form: string, from: Sql, key: Sql = 'CAST(id AS TEXT)'): Sql =>
  `(t.form = '${form}' AND t.form_key IN (SELECT ${key} FROM ${from}))`;
const chosen = (field: string): Sql => `(t.body ->> '$.value.${field}') = ?1`;

/** What was typed about somebody goes with them, whether or not it says their name. */
const ABOUT: readonly Sql[] = [
  `(t.form IN ('person', 'do_not_match') AND t.form_key = CAST(?1 AS TEXT))`,
  keyOf('helper', 'helper WHERE person_id = ?1'),
  keyOf('request', 'request WHERE requester_id = ?1'),
  keyOf('call_correction', `call k WHERE ${OWN_CALL}`),
  keyOf('check_in_plan', 'check_in_plan WHERE person_id = ?1'),
  keyOf(
    'check_in',
    'check_in c JOIN check_in_plan p ON p.id = c.plan_id WHERE p.person_id = ?1',
    'CAST(c.id AS TEXT)',
  ),
  keyOf('queue_try', `queue_item q WHERE ${OWN_ITEM}`),
  `(t.form = 'queue_item' AND t.form_key = 'person:' || ?1)`,
  keyOf('queue_item', 'request WHERE requester_id = ?1', `'request:' || id`),
  keyOf('queue_item', `"match" m WHERE ${OWN_MATCH}`, `'match:' || id`),
  `(t.form = 'reason' AND EXISTS (SELECT 1 FROM "match" m WHERE ${OWN_MATCH}
    AND (t.form_key = 'turn_down:' || m.id OR t.form_key LIKE '%:match:' || m.id)))`,
  `(t.form = 'reason' AND EXISTS (SELECT 1 FROM request r WHERE r.requester_id = ?1
    AND t.form_key LIKE '%:request:' || r.id))`,
  `(t.form = 'call' AND ${chosen('callerId')})`,
  `(t.form IN ('helper', 'check_in_plan') AND ${chosen('personId')})`,
  `(t.form = 'request' AND ${chosen('requesterId')})`,
  `(t.form = 'do_not_match' AND ${chosen('otherId')})`,
];

/** Forms that were kept and not saved. It stands before the rows by which they are found. */
export const DRAFT_CARE: Readonly<Record<string, TableCare>> = {
  draft: {
    key: ['id'],
    belongs: [{ of: `(${ABOUT.join(' OR ')})`, erase: 'rows' }],
    keep: ['owner', 'form', 'form_key', 'screen', 'version', 'body', 'kept_at'],
    texts: ['body'],
    sureOnly: ['body'],
    untold: ['owner', 'form_key', 'screen', 'version'],
  },
  draft_saved: {
    key: ['id'],
    belongs: [],
    nothing: 'numbers of rows and hashes of what was saved, for a day',
    keep: ['owner', 'digest', 'row_key', 'at'],
  },
};
