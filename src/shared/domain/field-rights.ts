/**
 * What somebody needs to see a column.
 * - `identity`: who a person is, how they are reached, at which door they live, and what was said with them on the phone.
 *   Of people helped it takes `person.details`; of helpers `helper.details`, or `person.details` once somebody counts on a
 *   match of theirs.
 * - `point`: the same for where they are on the map, and `helper.details` where they are not to be shown on it.
 * - `words`: `person.details`; what was noted about a request or match, which speaks of people too.
 * - `check`: `vetting.read`.
 */
export type Need = 'identity' | 'point' | 'words' | 'check';

/** What stands in the place of a value that is withheld: the same for everybody, so that it tells nothing. */
export type Instead =
  | { readonly value: string | null }
  | { readonly column: string }
  /** The nearest knot of a grid. Always the same one, so that asking often does not help. */
  | { readonly gridDegrees: number };

interface Guard {
  readonly need: Need;
  readonly instead: Instead;
}

/** A row of the phone is about those in it; where none of them is in the record, about whoever has the number. */
export interface OnPhone {
  readonly people: readonly string[];
  /** The column with the number in E.164. */
  readonly number: string;
}
/** A row that is about whom a row of the phone is about. */
export interface OfPhoneRow {
  readonly table: 'queue_item';
  /** The column with the id of that row. */
  readonly id: string;
}
/** Whoever wrote a row knows what it says: for them it is not withheld for a while. */
export interface Written {
  /** The column with the account. */
  readonly by: string;
  readonly at: string;
  /** The column that is empty while they are still at it. */
  readonly end?: string;
}

interface GuardedTable {
  /** Whom a row is about: a column with a person, or how else it is told; about nobody counts as about people helped. */
  readonly person?: 'id' | 'person_id' | OnPhone | OfPhoneRow;
  readonly written?: Written;
  /** What it takes to see that there are rows at all. */
  readonly rows?: Need;
  /** Every column there is; null for one that whoever may read the table may see. */
  readonly columns: Readonly<Record<string, Guard | null>>;
}

const open = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, null]));
const guarded = (need: Need, instead: Instead): Guard => ({ need, instead });
const noText = (need: Need) => guarded(need, { value: '' });

/** About 556 m from north to south, and 570 m from west to east at 47 degrees. */
const GRID = { lat: 0.005, lng: 0.0075 };

/**
 * Which column of the record needs what. Whoever adds a column decides here; a test fails while one is missing, and until
 * then it cannot be read by those who do not see everything.
 */
export const FIELD_RIGHTS: Readonly<Record<string, GuardedTable>> = {
  person: {
    person: 'id',
    columns: {
      ...open('id', 'first_name', 'open_words', 'is_pseudonym', 'gender', 'languages', 'is_off_map'),
      display_name: guarded('identity', { column: 'first_name' }),
      email: guarded('identity', { value: null }),
      contact_way: guarded('identity', { value: 'any' }),
      contact_hours: noText('identity'),
      needs: guarded('identity', { value: '[]' }),
      notes: noText('identity'),
      search_words: guarded('identity', { column: 'open_words' }),
      ...open('version', 'created_at', 'updated_at'),
    },
  },
  person_phone: {
    person: 'person_id',
    rows: 'identity',
    columns: open('person_id', 'position', 'as_given', 'e164'),
  },
  place: {
    person: 'person_id',
    columns: {
      ...open('id', 'person_id', 'position', 'locality', 'country'),
      label: noText('identity'),
      line: noText('identity'),
      postcode: noText('identity'),
      lat: guarded('point', { gridDegrees: GRID.lat }),
      lng: guarded('point', { gridDegrees: GRID.lng }),
      precision: guarded('identity', { value: 'town' }),
    },
  },
  helper: {
    person: 'person_id',
    columns: {
      ...open('id', 'person_id', 'status', 'categories', 'skills', 'travel_limit_metres', 'has_vehicle'),
      ...open('seats', 'wheelchair_vehicle', 'can_do_stairs', 'tasks_per_week', 'minutes_per_week'),
      ...open('quiet_from', 'quiet_to', 'break_until', 'version', 'created_at', 'updated_at'),
      notes: noText('identity'),
    },
  },
  vetting: { rows: 'check', columns: open('helper_id', 'kind', 'valid_from', 'valid_until') },
  request: {
    columns: {
      ...open('id', 'requester_id', 'caller_id', 'category', 'summary', 'urgency', 'when_kind', 'when_date'),
      ...open('from_minute', 'to_minute', 'time_zone', 'duration_minutes', 'place_id', 'destination_id'),
      ...open('helpers_needed', 'skills', 'languages', 'language_strength', 'gender', 'gender_strength'),
      ...open('wheelchair', 'stairs', 'seats', 'needs_vehicle', 'access_strength', 'continuity_strength'),
      ...open('at_risk', 'source', 'series_id', 'occurrence_date', 'is_detached', 'status', 'status_reason'),
      ...open('postponed_until', 'starts_at', 'ends_at', 'created_by', 'updated_by', 'version'),
      ...open('created_at', 'updated_at'),
      caller_relation: noText('words'),
      details: noText('words'),
      status_note: noText('words'),
      search_words: noText('words'),
      ...open('spend_up_to'),
      spend_reason: noText('words'),
    },
  },
  request_series: {
    columns: {
      ...open('id', 'rrule', 'start_date', 'time_zone', 'created_until', 'ended_on', 'created_by'),
      ...open('version', 'created_at'),
      template: guarded('words', { value: '{}' }),
    },
  },
  match_event: {
    columns: {
      ...open('match_id', 'at', 'by', 'from_status', 'to_status', 'side', 'reason'),
      note: noText('words'),
    },
  },
  measure: {
    columns: {
      ...open(
        'id',
        'person_id',
        'kind',
        'side',
        'until',
        'created_by',
        'created_at',
        'lifted_by',
        'lifted_at',
      ),
      reason: noText('words'),
      note: noText('words'),
      lifted_note: noText('words'),
    },
  },
  measure_appeal: {
    columns: {
      ...open('id', 'measure_id', 'noted_by', 'noted_at', 'outcome', 'decided_by', 'decided_at'),
      who: noText('words'),
      words: noText('words'),
      outcome_words: noText('words'),
    },
  },
  flag: {
    columns: {
      ...open('id', 'request_id', 'helper_id', 'person_id', 'rule', 'field', 'from_at', 'to_at', 'state'),
      ...open('covers', 'is_second', 'entered_by', 'entered_by_id', 'decided_by', 'decided_at', 'version'),
      ...open('created_at'),
      what: noText('words'),
      note: noText('words'),
    },
  },
  // That somebody agreed to notes about their health says something of it.
  consent: {
    rows: 'words',
    columns: {
      ...open('id', 'person_id', 'scope', 'is_given', 'basis', 'words', 'words_version', 'how', 'given_on'),
      ...open('recorded_by', 'recorded_at', 'withdrawn_on', 'withdrawn_by'),
    },
  },
  // Whoever may not know that somebody rang sees no calls at all; of a helper's call it is seen that there was one.
  call: {
    person: { people: ['caller_id', 'for_id'], number: 'number_e164' },
    written: { by: 'operator_id', at: 'started_at', end: 'ended_at' },
    rows: 'words',
    columns: {
      ...open('id', 'key', 'direction', 'caller_id', 'caller_is_pseudonym', 'is_for_other', 'for_id'),
      ...open('for_is_pseudonym', 'language', 'heard', 'information', 'referrals', 'services'),
      ...open('disposition', 'started_at', 'ended_at', 'operator_id', 'operator', 'version', 'danger_at'),
      number_typed: noText('identity'),
      number_e164: guarded('identity', { value: null }),
      caller_name: noText('identity'),
      for_name: noText('identity'),
      relation: noText('identity'),
      notes: noText('identity'),
      referral_words: noText('identity'),
    },
  },
  call_request: { rows: 'words', columns: open('call_id', 'request_id', 'is_new', 'return_of') },
  helper_lead: {
    person: 'person_id',
    rows: 'words',
    columns: {
      ...open('id', 'person_id', 'call_id', 'follow_up_on', 'status', 'created_by', 'created_at'),
      ...open('closed_by', 'closed_at'),
      words: noText('identity'),
    },
  },
  person_notice: {
    person: 'person_id',
    rows: 'identity',
    columns: {
      ...open('id', 'person_id', 'words', 'until', 'created_by', 'created_at', 'ended_by', 'ended_at'),
    },
  },
  // That somebody is called at all says that they are alone, or ill.
  check_in_plan: {
    rows: 'words',
    columns: {
      ...open('id', 'person_id', 'rrule', 'start_date', 'from_minute', 'to_minute', 'caller_id'),
      ...open('caller_name', 'language', 'first_person_id', 'first_name', 'first_phone', 'second_person_id'),
      ...open('second_name', 'second_phone', 'notes', 'opened_until', 'ended_on', 'ended_reason'),
      ...open('looked_at', 'looked_by', 'looked_words', 'version', 'created_by', 'created_at', 'updated_at'),
    },
  },
  check_in_pause: {
    rows: 'words',
    columns: open('id', 'plan_id', 'from_date', 'until_date', 'reason', 'created_by', 'created_at'),
  },
  check_in: {
    rows: 'words',
    columns: {
      ...open('id', 'plan_id', 'date', 'days', 'starts_at', 'ends_at', 'closed_at', 'closed_by', 'outcome'),
      ...open('feeling', 'words', 'created_at'),
    },
  },
  check_in_step: {
    rows: 'words',
    columns: open('id', 'check_in_id', 'at', 'by_id', 'by', 'kind', 'step', 'result', 'words'),
  },
  // That two people share a key tells of their numbers and doors.
  person_key: { person: 'person_id', rows: 'identity', columns: open('kind', 'key', 'person_id') },
  // Rows as they were, with all that they said.
  merge: {
    rows: 'words',
    columns: {
      ...open('id', 'kind', 'kept_id', 'gone_id', 'gone_created_at', 'at', 'by', 'undone_at'),
      changes: guarded('words', { value: '[]' }),
    },
  },
  person_hold: {
    columns: {
      ...open('id', 'person_id', 'until', 'created_by', 'created_at', 'lifted_by', 'lifted_at'),
      reason: noText('words'),
    },
  },
  queue_item: {
    person: { people: ['person_id'], number: 'e164' },
    rows: 'words',
    columns: {
      ...open('id', 'kind', 'reason', 'person_id', 'request_id', 'match_id', 'due_at', 'tries', 'state'),
      ...open('ended_at', 'created_by', 'created_at', 'version'),
      name: noText('identity'),
      number: noText('identity'),
      e164: guarded('identity', { value: null }),
      words: noText('identity'),
    },
  },
  queue_try: {
    person: { table: 'queue_item', id: 'item_id' },
    written: { by: 'by_id', at: 'at' },
    rows: 'words',
    columns: {
      ...open('id', 'item_id', 'at', 'by_id', 'by', 'outcome', 'skip_reason', 'next_at'),
      words: noText('identity'),
    },
  },
  shift_note: { rows: 'words', columns: open('id', 'at', 'by_id', 'by', 'words') },
  do_not_match: {
    columns: {
      ...open('low_id', 'high_id', 'created_by', 'created_at'),
      reason: noText('words'),
      note: noText('words'),
    },
  },
};

const CONCERNS =
  'the calls ask for `safeguarding.read`, which is given by name, and leave out whom a concern names';
const NUMBERS = 'codes, numbers and ids; names come from the tables above';

/** Tables without a column that not everybody sees, and why. */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  organisation: 'about the organisation itself',
  setting: 'about the program; the mappings of imports are read by admins alone',
  term: 'lists of the organisation',
  referral: 'services elsewhere that anybody may ring',
  availability: 'when somebody helps',
  availability_exception: 'when somebody helps',
  match: NUMBERS,
  candidate: NUMBERS,
  matching_run: NUMBERS,
  helper_day: NUMBERS,
  plan_change: NUMBERS,
  matching_change: NUMBERS,
  undo_entry: NUMBERS,
  unmet_need: NUMBERS,
  import_batch: NUMBERS,
  import_item: NUMBERS,
  draft: 'shown to nobody but its owner',
  kindness: 'shown to nobody but its owner',
  hard_call: 'shown to nobody but its owner',
  draft_saved: NUMBERS,
  concern: CONCERNS,
  concern_excluded: CONCERNS,
  concern_step: CONCERNS,
  queue_lease: 'who of the staff has which call open; the calls ask for `queue.work`',
  shift_note_read: 'who of the staff has read what; the calls ask for `queue.work`',
  screening_due: NUMBERS,
  person_key_due: NUMBERS,
  not_same: NUMBERS,
  erased_person: NUMBERS,
  text_mark: NUMBERS,
  migrations: 'the history of the tables',
  audit_capture: 'emptied before each commit',
  audit_entry: 'shown by the histories, which look here for each value',
  audit_value: 'shown by the histories, which look here for each value',
  audit_checkpoint: 'numbers of the audit',
};

/** What it takes to see the values of a column of a table in a history; null for everybody who may read the history. */
export function needOf(table: string, column: string): Need | null {
  const guards = FIELD_RIGHTS[table];
  return guards?.rows ?? guards?.columns[column]?.need ?? null;
}
