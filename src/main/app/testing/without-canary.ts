type Reasons = Readonly<Record<string, string>>;

const of = (reason: string, table: string, ...columns: string[]): Reasons =>
  Object.fromEntries(columns.map((column) => [`${table}.${column}`, reason]));

/** The whole row is withheld with its words; what leaks of it is seen by those. */
const WITH_ROW = 'a code, number, day or moment of a row whose words have canaries';
const CODE = 'one of a few codes, which stand in every form';

/** Columns that some role may not read and in which no canary can stand, by `table.column`, and why. */
export const WITHOUT_CANARY: Reasons = {
  ...of(CODE, 'person', 'contact_way'),
  ...of(CODE, 'place', 'precision'),
  ...of(WITH_ROW, 'person_phone', 'person_id', 'position'),
  ...of(WITH_ROW, 'vetting', 'helper_id'),
  ...of(WITH_ROW, 'consent', 'id', 'person_id', 'scope', 'is_given', 'basis', 'words_version', 'how'),
  ...of(WITH_ROW, 'consent', 'given_on', 'recorded_by', 'recorded_at', 'withdrawn_on', 'withdrawn_by'),
  ...of(WITH_ROW, 'call', 'id', 'key', 'direction', 'caller_id', 'caller_is_pseudonym', 'is_for_other'),
  ...of(WITH_ROW, 'call', 'for_id', 'for_is_pseudonym', 'language', 'heard', 'information', 'referrals'),
  ...of(WITH_ROW, 'call', 'services', 'disposition', 'started_at', 'ended_at', 'operator_id', 'version'),
  ...of(WITH_ROW, 'call', 'danger_at'),
  ...of('the words stand in the call and the request', 'call_request', 'call_id', 'request_id', 'is_new'),
  ...of('the words stand in the call and the request', 'call_request', 'return_of'),
  ...of(WITH_ROW, 'helper_lead', 'id', 'person_id', 'call_id', 'follow_up_on', 'status', 'created_at'),
  ...of(WITH_ROW, 'helper_lead', 'closed_by', 'closed_at'),
  ...of(WITH_ROW, 'person_notice', 'id', 'person_id', 'until', 'created_at', 'ended_by', 'ended_at'),
  ...of(WITH_ROW, 'check_in_plan', 'id', 'person_id', 'rrule', 'start_date', 'from_minute', 'to_minute'),
  ...of(WITH_ROW, 'check_in_plan', 'caller_id', 'language', 'first_person_id', 'second_person_id'),
  ...of(WITH_ROW, 'check_in_plan', 'opened_until', 'ended_on', 'looked_at', 'version', 'created_at'),
  ...of(WITH_ROW, 'check_in_plan', 'updated_at'),
  ...of(WITH_ROW, 'check_in_pause', 'id', 'plan_id', 'from_date', 'until_date', 'created_at'),
  ...of(WITH_ROW, 'check_in', 'id', 'plan_id', 'date', 'days', 'starts_at', 'ends_at', 'closed_at'),
  ...of(WITH_ROW, 'check_in', 'outcome', 'feeling', 'created_at'),
  ...of(WITH_ROW, 'check_in_step', 'id', 'check_in_id', 'at', 'by_id', 'kind', 'step', 'result'),
  ...of('the key itself has one', 'person_key', 'kind', 'person_id'),
  ...of(WITH_ROW, 'merge', 'id', 'kind', 'kept_id', 'gone_id', 'gone_created_at', 'at', 'by', 'undone_at'),
  ...of(WITH_ROW, 'queue_item', 'id', 'kind', 'reason', 'person_id', 'request_id', 'match_id', 'due_at'),
  ...of(WITH_ROW, 'queue_item', 'tries', 'state', 'ended_at', 'created_at', 'version'),
  ...of(WITH_ROW, 'queue_try', 'id', 'item_id', 'at', 'by_id', 'outcome', 'skip_reason', 'next_at'),
  ...of(WITH_ROW, 'shift_note', 'id', 'at', 'by_id'),
};

/** Texts of people that every role may read, or that tests of their own look after, by `table.column`, and why. */
export const FOR_EVERYBODY: Reasons = {
  ...of('for everybody who may see requests: what is private belongs into the details', 'request', 'summary'),
  ...of('how the program works, read by admins alone or by everybody', 'setting', 'value'),
  ...of('lists of the organisation', 'term', 'label'),
  ...of('services elsewhere that anybody may ring', 'referral', 'name', 'what_for', 'hours', 'area'),
};
