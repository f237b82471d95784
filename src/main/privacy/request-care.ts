import type { Sql, TableCare } from './care';

const OPEN: Sql = `t.status IN ('open','on_hold')`;
const labelOf = (category: Sql): Sql =>
  `coalesce((SELECT label FROM term WHERE code = ${category}), 'Erased')`;
const NAME_OF_CALLER: Sql = '(SELECT p.display_name FROM person p WHERE p.id = t.caller_id)';

/** What was asked for, when, and how it ended stays as numbers; what tells whom it was for goes. */
export const REQUEST_CARE: TableCare = {
  key: ['id'],
  belongs: [
    {
      of: 't.requester_id = ?1',
      erase: {
        caller_id: 'NULL',
        caller_relation: `''`,
        summary: labelOf('t.category'),
        details: `''`,
        skills: `'[]'`,
        languages: `'[]'`,
        language_strength: `'none'`,
        gender: 'NULL',
        gender_strength: `'none'`,
        wheelchair: '0',
        stairs: '0',
        at_risk: '0',
        status_note: `''`,
        spend_reason: `''`,
        search_words: `''`,
        // Only in an older record that was put back: otherwise open requests come first.
        status: `CASE WHEN ${OPEN} THEN 'cancelled' ELSE t.status END`,
        version: 't.version + 1',
      },
    },
    {
      of: 't.caller_id = ?1',
      erase: { caller_id: 'NULL', caller_relation: `''`, version: 't.version + 1' },
    },
  ],
  keep: [
    ...['requester_id', 'category', 'urgency', 'when_kind', 'when_date', 'from_minute', 'to_minute'],
    ...['time_zone', 'starts_at', 'ends_at', 'duration_minutes', 'place_id', 'destination_id'],
    ...['helpers_needed', 'seats', 'needs_vehicle', 'access_strength', 'continuity_strength', 'source'],
    ...['series_id', 'occurrence_date', 'is_detached', 'status_reason', 'postponed_until', 'spend_up_to'],
    ...['created_by', 'created_at', 'updated_by', 'updated_at'],
  ],
  texts: ['caller_relation', 'summary', 'details', 'status_note', 'spend_reason'],
  also: { caller: `CASE WHEN t.caller_id <> ?1 THEN ${NAME_OF_CALLER} END` },
  untold: ['requester_id', 'caller_id', 'search_words', 'version', 'place_id', 'destination_id'],
};

const WITHOUT_PERSON: Sql = [
  [`'$.summary'`, labelOf(`(t.template ->> 'category')`)],
  [`'$.details'`, `''`],
  [`'$.callerId'`, `json('null')`],
  [`'$.callerRelation'`, `''`],
  [`'$.place'`, `json('null')`],
  [`'$.destination'`, `json('null')`],
  [`'$.skills'`, `json('[]')`],
  [`'$.languages'`, `json('[]')`],
  [`'$.languageStrength'`, `'none'`],
  [`'$.gender'`, `json('null')`],
  [`'$.genderStrength'`, `'none'`],
  [`'$.wheelchair'`, `json('false')`],
  [`'$.stairs'`, `json('false')`],
  [`'$.atRisk'`, `json('false')`],
  [`'$.spendReason'`, `''`],
]
  .flat()
  .join(', ');

/** The template of a series holds the same fields as a request. */
export const SERIES_CARE: TableCare = {
  key: ['id'],
  belongs: [
    {
      of: `(t.template ->> 'requesterId') = ?1`,
      erase: {
        template: `json_set(t.template, ${WITHOUT_PERSON})`,
        ended_on: 'coalesce(t.ended_on, t.created_until, t.start_date)',
        version: 't.version + 1',
      },
    },
    {
      of: `(t.template ->> 'callerId') = ?1`,
      erase: {
        template: `json_set(t.template, '$.callerId', json('null'), '$.callerRelation', '')`,
        version: 't.version + 1',
      },
      leavesWords: true,
    },
  ],
  keep: ['rrule', 'start_date', 'time_zone', 'created_until', 'created_by', 'created_at'],
  texts: ['template'],
  untold: ['version'],
};
