/** The row that a trigger speaks of. */
export type Row = 'NEW' | 'OLD';

/** Whom and what a row is about, as SQL, so that entries are found again. */
interface About {
  readonly person?: (row: Row) => string;
  readonly otherPerson?: (row: Row) => string;
  readonly request?: (row: Row) => string;
  readonly match?: (row: Row) => string;
}

export interface AuditedTable extends About {
  /** Columns that name the row; of a table without a key of its own, what its rows belong to. */
  readonly key: readonly string[];
  /** Columns whose values are kept. */
  readonly columns: readonly string[];
  /** Columns whose values are not kept. */
  readonly leftOut?: readonly string[];
  /**
   * Columns of which a salted digest is kept, so that the check names a row that no longer fits though no entry says what
   * stood in it. Never changed: digests of before are made of these.
   */
  readonly sealed?: readonly string[];
  /** True where the key is not of one row: rows that come or go together are one entry. */
  readonly isList?: true;
  /** Only rows for which this SQL holds, before or after a change. */
  readonly only?: (row: Row) => string;
}

/** Counters and stamps: what they tell stands in the entry itself. */
const STAMPS = ['version', 'created_at', 'updated_at'];

const ofHelper: About = {
  person: (row) => `(SELECT person_id FROM helper WHERE id = ${row}.helper_id)`,
};
const ofMatch = (request: string, helper: string) => ({
  person: `(SELECT requester_id FROM request WHERE id = ${request})`,
  otherPerson: `(SELECT person_id FROM helper WHERE id = ${helper})`,
});
const ofPlan: About = {
  person: (row) => `(SELECT person_id FROM check_in_plan WHERE id = ${row}.plan_id)`,
};
const fromMatch = (column: string, row: Row) => `(SELECT ${column} FROM "match" WHERE id = ${row}.match_id)`;

/** What the organisation knows and decides. Whoever adds a column or a table decides here whether its values are kept. */
export const AUDITED: Readonly<Record<string, AuditedTable>> = {
  organisation: {
    key: ['id'],
    columns: ['name', 'country', 'time_zone', 'languages', 'place_name', 'lat', 'lng', 'is_sample'],
  },
  setting: { key: ['name'], columns: ['value'] },
  referral: {
    key: ['id'],
    columns: ['name', 'what_for', 'number', 'hours', 'area', 'languages', 'checked_on', 'is_active'],
    leftOut: ['search_words', 'version'],
  },
  term: { key: ['code'], columns: ['list', 'label', 'is_active', 'position', 'category', 'vetting'] },
  person: {
    key: ['id'],
    columns: [
      ...['display_name', 'is_pseudonym', 'gender', 'email', 'languages', 'contact_way', 'contact_hours'],
      ...['needs', 'notes', 'is_off_map'],
    ],
    leftOut: ['search_words', 'first_name', 'open_words', ...STAMPS],
    person: (row) => `${row}.id`,
  },
  person_phone: {
    key: ['person_id', 'position'],
    columns: ['as_given', 'e164'],
    person: (row) => `${row}.person_id`,
  },
  place: {
    key: ['id'],
    columns: [
      ...['person_id', 'position', 'label', 'line', 'locality', 'postcode', 'country', 'lat', 'lng'],
      'precision',
    ],
    person: (row) => `${row}.person_id`,
  },
  consent: {
    key: ['id'],
    columns: ['scope', 'is_given', 'basis', 'how', 'given_on', 'withdrawn_on'],
    // The words stand in the row, which is never written again.
    leftOut: ['person_id', 'words', 'words_version', 'recorded_by', 'recorded_at', 'withdrawn_by'],
    person: (row) => `${row}.person_id`,
  },
  request_series: {
    key: ['id'],
    columns: ['rrule', 'start_date', 'time_zone', 'template', 'ended_on'],
    leftOut: ['created_until', 'created_by', 'version', 'created_at'],
    person: (row) => `(${row}.template ->> 'requesterId')`,
  },
  request: {
    key: ['id'],
    columns: [
      ...['requester_id', 'caller_id', 'caller_relation', 'category', 'summary', 'details', 'urgency'],
      ...['when_kind', 'when_date', 'from_minute', 'to_minute', 'time_zone', 'duration_minutes', 'place_id'],
      ...['destination_id', 'helpers_needed', 'skills', 'languages', 'language_strength', 'gender'],
      ...['gender_strength', 'wheelchair', 'stairs', 'seats', 'needs_vehicle', 'access_strength'],
      ...[
        'continuity_strength',
        'at_risk',
        'source',
        'spend_up_to',
        'spend_reason',
        'series_id',
        'occurrence_date',
        'is_detached',
        'status',
      ],
      ...['status_reason', 'status_note', 'postponed_until'],
    ],
    // The instants follow from day, minutes and zone.
    leftOut: ['search_words', 'starts_at', 'ends_at', 'created_by', 'updated_by', ...STAMPS],
    person: (row) => `${row}.requester_id`,
    otherPerson: (row) => `${row}.caller_id`,
    request: (row) => `${row}.id`,
  },
  helper: {
    key: ['id'],
    columns: [
      ...['person_id', 'status', 'categories', 'skills', 'travel_limit_metres', 'has_vehicle', 'seats'],
      ...['wheelchair_vehicle', 'can_do_stairs', 'tasks_per_week', 'minutes_per_week'],
      ...['quiet_from', 'quiet_to', 'break_until', 'notes'],
    ],
    leftOut: STAMPS,
    person: (row) => `${row}.person_id`,
  },
  availability: {
    key: ['helper_id'],
    columns: ['weekday', 'from_minute', 'to_minute'],
    isList: true,
    ...ofHelper,
  },
  availability_exception: {
    key: ['helper_id'],
    columns: ['date', 'kind', 'from_minute', 'to_minute'],
    isList: true,
    ...ofHelper,
  },
  vetting: { key: ['helper_id'], columns: ['kind', 'valid_from', 'valid_until'], isList: true, ...ofHelper },
  do_not_match: {
    key: ['low_id', 'high_id'],
    columns: ['reason', 'note'],
    leftOut: ['created_by', 'created_at'],
    person: (row) => `${row}.low_id`,
    otherPerson: (row) => `${row}.high_id`,
  },
  match: {
    key: ['id'],
    columns: ['request_id', 'helper_id', 'status', 'helper_told_at', 'requester_told_at'],
    // What the program works out, anew with every run; for which day it ended follows from the request.
    leftOut: ['cost', 'terms', 'is_clear', 'ended_for', 'updated_by', ...STAMPS],
    person: (row) => ofMatch(`${row}.request_id`, `${row}.helper_id`).person,
    otherPerson: (row) => ofMatch(`${row}.request_id`, `${row}.helper_id`).otherPerson,
    request: (row) => `${row}.request_id`,
    match: (row) => `${row}.id`,
    // Suggestions come and go by the thousand; what counts is what a person makes of them.
    only: (row) => `${row}.status <> 'suggested'`,
  },
  match_event: {
    key: ['match_id'],
    columns: ['from_status', 'to_status', 'side', 'reason', 'note'],
    leftOut: ['at', 'by'],
    person: (row) => ofMatch(fromMatch('request_id', row), fromMatch('helper_id', row)).person,
    otherPerson: (row) => ofMatch(fromMatch('request_id', row), fromMatch('helper_id', row)).otherPerson,
    request: (row) => fromMatch('request_id', row),
    match: (row) => `${row}.match_id`,
  },
  flag: {
    key: ['id'],
    columns: ['request_id', 'helper_id', 'person_id', 'rule', 'state', 'covers', 'note'],
    // Where words stand is found anew with each saving; who decided, and when, stands in the entry itself.
    leftOut: [
      ...['field', 'from_at', 'to_at', 'what', 'is_second', 'entered_by', 'entered_by_id'],
      ...['decided_by', 'decided_at', 'version', 'created_at'],
    ],
    person: (row) => `${row}.person_id`,
    request: (row) => `${row}.request_id`,
    // The program raises and drops flags by itself; what counts is what a person makes of them.
    only: (row) => `${row}.state <> 'open'`,
  },
  measure: {
    key: ['id'],
    columns: ['person_id', 'kind', 'side', 'reason', 'note', 'until', 'lifted_at', 'lifted_note'],
    leftOut: ['created_by', 'created_at', 'lifted_by'],
    person: (row) => `${row}.person_id`,
  },
  measure_appeal: {
    key: ['id'],
    columns: ['measure_id', 'who', 'words', 'outcome', 'outcome_words'],
    leftOut: ['noted_by', 'noted_at', 'decided_by', 'decided_at'],
    person: (row) => `(SELECT person_id FROM measure WHERE id = ${row}.measure_id)`,
  },
  // Neither whom a concern is about nor its words: those stand in tables that can only be added to, and nowhere else.
  concern: {
    key: ['id'],
    columns: ['urgency'],
    leftOut: ['person_id', 'source_kind', 'source_id', 'words', 'raised_by_id', 'raised_by', 'raised_at'],
    sealed: [
      ...['id', 'person_id', 'source_kind', 'source_id', 'urgency', 'words'],
      ...['raised_by_id', 'raised_by', 'raised_at'],
    ],
  },
  concern_excluded: { key: ['concern_id'], columns: ['account_id'], isList: true },
  concern_step: {
    key: ['concern_id'],
    columns: ['kind', 'status', 'due_on'],
    leftOut: ['id', 'at', 'by_id', 'by', 'words', 'who_id', 'who', 'action_id'],
    sealed: [
      ...['id', 'concern_id', 'at', 'by_id', 'by', 'kind', 'words'],
      ...['status', 'who_id', 'who', 'due_on', 'action_id'],
    ],
    isList: true,
  },
  call: {
    key: ['id'],
    columns: [
      ...[
        'direction',
        'caller_id',
        'is_for_other',
        'for_id',
        'heard',
        'information',
        'referrals',
        'services',
        'danger_at',
      ],
      'disposition',
    ],
    // Whoever has no record cannot be found again in the history to be erased there, so it has no words about them.
    leftOut: [
      ...['key', 'number_typed', 'number_e164', 'caller_name', 'caller_is_pseudonym', 'for_name', 'notes'],
      ...['for_is_pseudonym', 'relation', 'language', 'referral_words', 'started_at', 'ended_at'],
      ...['operator_id', 'operator', 'version'],
    ],
    person: (row) => `${row}.caller_id`,
    otherPerson: (row) => `${row}.for_id`,
  },
  call_request: {
    key: ['call_id', 'request_id'],
    columns: ['is_new', 'return_of'],
    request: (row) => `${row}.request_id`,
    person: (row) => `(SELECT requester_id FROM request WHERE id = ${row}.request_id)`,
  },
  helper_lead: {
    key: ['id'],
    columns: ['person_id', 'words', 'follow_up_on', 'status'],
    leftOut: ['call_id', 'created_by', 'created_at', 'closed_by', 'closed_at'],
    person: (row) => `${row}.person_id`,
  },
  person_notice: {
    key: ['id'],
    columns: ['person_id', 'words', 'until', 'ended_at'],
    leftOut: ['created_by', 'created_at', 'ended_by'],
    person: (row) => `${row}.person_id`,
  },
  check_in_plan: {
    key: ['id'],
    columns: [
      ...['person_id', 'rrule', 'start_date', 'from_minute', 'to_minute', 'caller_name', 'language'],
      ...['first_person_id', 'first_name', 'first_phone', 'second_person_id', 'second_name', 'second_phone'],
      ...['notes', 'ended_on', 'ended_reason', 'looked_words'],
    ],
    leftOut: ['caller_id', 'opened_until', 'looked_at', 'looked_by', 'created_by', ...STAMPS],
    person: (row) => `${row}.person_id`,
  },
  check_in_pause: {
    key: ['id'],
    columns: ['plan_id', 'from_date', 'until_date', 'reason'],
    leftOut: ['created_by', 'created_at'],
    ...ofPlan,
  },
  check_in: {
    key: ['id'],
    // How somebody is, and what was said of it, stands in the row alone, which is written once.
    columns: ['plan_id', 'date', 'days', 'outcome'],
    leftOut: ['starts_at', 'ends_at', 'closed_at', 'closed_by', 'feeling', 'words', 'created_at'],
    ...ofPlan,
    // Kith opens one for each day by itself; what counts is how it ended.
    only: (row) => `${row}.closed_at IS NOT NULL`,
  },
  check_in_step: {
    key: ['id'],
    columns: ['check_in_id', 'kind', 'step', 'result'],
    leftOut: ['at', 'by_id', 'by', 'words'],
    person: (row) => `(SELECT p.person_id FROM check_in c JOIN check_in_plan p ON p.id = c.plan_id
      WHERE c.id = ${row}.check_in_id)`,
  },
  queue_item: {
    key: ['id'],
    columns: [
      ...['kind', 'reason', 'person_id', 'request_id', 'match_id', 'name', 'number', 'words', 'due_at'],
      'state',
    ],
    // How often and until when follows from the tries, which are noted themselves.
    leftOut: ['e164', 'tries', 'ended_at', 'created_by', 'created_at', 'version'],
    person: (row) => `${row}.person_id`,
    request: (row) => `${row}.request_id`,
    match: (row) => `${row}.match_id`,
  },
  queue_try: {
    key: ['id'],
    columns: ['item_id', 'outcome', 'skip_reason', 'words', 'next_at'],
    leftOut: ['at', 'by_id', 'by'],
    person: (row) => `(SELECT person_id FROM queue_item WHERE id = ${row}.item_id)`,
    request: (row) => `(SELECT request_id FROM queue_item WHERE id = ${row}.item_id)`,
    match: (row) => `(SELECT match_id FROM queue_item WHERE id = ${row}.item_id)`,
  },
  shift_note: { key: ['id'], columns: ['words'], leftOut: ['at', 'by_id', 'by'] },
  unmet_need: {
    key: ['request_id'],
    columns: ['day', 'cause'],
    leftOut: ['ends_at', 'noted_at'],
    person: (row) => `(SELECT requester_id FROM request WHERE id = ${row}.request_id)`,
    request: (row) => `${row}.request_id`,
  },
  person_hold: {
    key: ['id'],
    columns: ['person_id', 'reason', 'until', 'lifted_at'],
    leftOut: ['created_by', 'created_at', 'lifted_by'],
    person: (row) => `${row}.person_id`,
  },
  not_same: {
    key: ['kind', 'low_id', 'high_id'],
    columns: ['kind', 'low_id', 'high_id'],
    leftOut: ['by', 'at'],
    person: (row) => `iif(${row}.kind = 'person', ${row}.low_id, NULL)`,
    otherPerson: (row) => `iif(${row}.kind = 'person', ${row}.high_id, NULL)`,
  },
  import_batch: {
    key: ['id'],
    columns: ['kind', 'rows', 'imported', 'rejected', 'skipped', 'undone_at'],
    leftOut: ['at', 'by'],
  },
};

const WRITTEN_BY_A_RUN = 'worked out by a matching run, anew each time';

/** Tables of which nothing is noted, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  candidate: WRITTEN_BY_A_RUN,
  matching_run: WRITTEN_BY_A_RUN,
  helper_day: WRITTEN_BY_A_RUN,
  plan_change:
    'what runs changed, and ends of matches that are noted themselves, until somebody has seen them',
  matching_change: 'marks by triggers of what a run has to read again',
  screening_due: 'marks by triggers of what is to be screened',
  text_mark: 'worked out from the texts themselves',
  person_key: 'worked out from what is noted itself',
  person_key_due: 'marks by triggers of keys that are to be worked out',
  merge: 'a merge has an entry of its own, and each row that it changes one too',
  erased_person: 'an erasure has an entry of its own',
  undo_entry: 'ids of rows whose changes are noted themselves',
  import_item: 'ids of rows whose creation is noted itself',
  queue_lease: 'who has which call open, kept every few seconds; what comes of it is noted itself',
  shift_note_read: 'who has read a note of a shift; it stands in the row',
  draft: 'words on their way; what is made of them is noted when it is saved',
  kindness: 'what somebody asks of Kith for themselves is nobody else’s to read',
  hard_call: 'which calls were hard for somebody is nobody else’s to read',
  draft_saved: 'which drafts were saved; the saving is noted itself',
  migrations: 'the history of the tables; an update has an entry of its own',
  audit_capture: 'the audit itself',
  audit_entry: 'the audit itself',
  audit_value: 'the audit itself',
  audit_checkpoint: 'the audit itself',
};
