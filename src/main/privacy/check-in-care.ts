import type { Sql, TableCare } from './care';

const OWN_PLAN: Sql = 't.plan_id IN (SELECT id FROM check_in_plan WHERE person_id = ?1)';
const OWN_CHECK_IN: Sql = `t.check_in_id IN (SELECT c.id FROM check_in c JOIN check_in_plan p ON p.id = c.plan_id
  WHERE p.person_id = ?1)`;

/** Regular calls. How somebody was says much of their health, so nothing of it stays. */
export const CHECK_IN_CARE: Readonly<Record<string, TableCare>> = {
  check_in_step: {
    key: ['id'],
    belongs: [{ of: OWN_CHECK_IN, erase: 'rows' }],
    keep: ['check_in_id', 'at', 'by_id', 'by', 'kind', 'step', 'result', 'words'],
    texts: ['words'],
    untold: ['check_in_id', 'by_id'],
  },
  check_in: {
    key: ['id'],
    belongs: [{ of: OWN_PLAN, erase: 'rows' }],
    keep: [
      ...['plan_id', 'date', 'days', 'starts_at', 'ends_at', 'closed_at', 'closed_by', 'outcome', 'feeling'],
      ...['words', 'created_at'],
    ],
    texts: ['words'],
    untold: ['plan_id'],
  },
  check_in_pause: {
    key: ['id'],
    belongs: [{ of: OWN_PLAN, erase: 'rows' }],
    keep: ['plan_id', 'from_date', 'until_date', 'reason', 'created_by', 'created_at'],
    texts: ['reason'],
    untold: ['plan_id'],
  },
  check_in_plan: {
    key: ['id'],
    belongs: [
      { of: 't.person_id = ?1', erase: 'rows' },
      // Of a contact, only that they were one is taken out; the plan is of somebody else.
      { of: 't.first_person_id = ?1', erase: { first_person_id: 'NULL' }, leavesWords: true },
      { of: 't.second_person_id = ?1', erase: { second_person_id: 'NULL' }, leavesWords: true },
    ],
    keep: [
      ...[
        'person_id',
        'rrule',
        'start_date',
        'from_minute',
        'to_minute',
        'caller_id',
        'caller_name',
        'language',
      ],
      ...['first_name', 'first_phone', 'second_name', 'second_phone', 'notes', 'opened_until', 'ended_on'],
      ...['ended_reason', 'looked_at', 'looked_by', 'looked_words', 'version', 'created_by', 'created_at'],
      'updated_at',
    ],
    texts: [
      'first_name',
      'first_phone',
      'second_name',
      'second_phone',
      'notes',
      'ended_reason',
      'looked_words',
    ],
    untold: ['person_id', 'first_person_id', 'second_person_id', 'caller_id', 'opened_until', 'version'],
  },
};
