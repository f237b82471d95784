/**
 * What a merge does with a column that names a person, helper or request.
 * - `moves`: it names the one who is kept.
 * - `joins`: code of its own sees to it, because rows of both have to become one list, or names stand inside a text.
 * - `dropped`: worked out by the program, and worked out anew.
 * - `stays`: it goes on naming the one who is gone, and why that is right.
 */
export type MergeCare = 'moves' | 'joins' | 'dropped' | { readonly stays: string };

const HISTORY: MergeCare = {
  stays: 'what happened is not rewritten; `merged_into` leads on to who it is now',
};
const IMPORTED: MergeCare = { stays: 'an import that was merged since cannot be taken back by itself' };
const OWN: MergeCare = { stays: 'the merge itself' };
const BY_MATCH: MergeCare = { stays: 'names matches, which keep their numbers' };

/** Every column that names a person. A test fails while one of the schema is missing. */
const OF_PERSON: Readonly<Record<string, MergeCare>> = {
  'person.id': 'joins',
  'person_phone.person_id': 'joins',
  'place.person_id': 'joins',
  'helper.person_id': 'joins',
  'request.requester_id': 'moves',
  'request.caller_id': 'moves',
  'request_series.template': 'joins',
  'consent.person_id': 'moves',
  'do_not_match.low_id': 'joins',
  'do_not_match.high_id': 'joins',
  'person_hold.person_id': 'moves',
  'measure.person_id': 'moves',
  'flag.person_id': 'moves',
  'call.caller_id': 'moves',
  'call.for_id': 'moves',
  'helper_lead.person_id': 'moves',
  'person_notice.person_id': 'moves',
  'check_in_plan.person_id': 'moves',
  'check_in_plan.first_person_id': 'moves',
  'check_in_plan.second_person_id': 'moves',
  'queue_item.person_id': 'moves',
  'check_in_plan.caller_id': { stays: 'names an account' },
  'draft.form_key': 'joins',
  'not_same.low_id': 'joins',
  'not_same.high_id': 'joins',
  'person_key.person_id': 'dropped',
  'person_key_due.person_id': 'dropped',
  'import_item.item_id': IMPORTED,
  'concern.person_id': HISTORY,
  'erased_person.person_id': { stays: 'whoever was erased is not merged' },
  'audit_entry.person_id': HISTORY,
  'audit_entry.other_person_id': HISTORY,
  'audit_entry.row_key': HISTORY,
  'audit_capture.person_id': HISTORY,
  'audit_capture.other_person_id': HISTORY,
  'undo_entry.payload': BY_MATCH,
  'merge.kept_id': OWN,
  'merge.gone_id': OWN,
};

/** Every column that names a helper. */
const OF_HELPER: Readonly<Record<string, MergeCare>> = {
  'helper.id': 'joins',
  'availability.helper_id': 'joins',
  'availability_exception.helper_id': 'joins',
  'vetting.helper_id': 'joins',
  'match.helper_id': 'moves',
  'plan_change.helper_id': 'moves',
  'flag.helper_id': 'moves',
  'draft.form_key': 'joins',
  'helper_day.helper_id': 'dropped',
  'text_mark.id': 'dropped',
  'screening_due.id': 'dropped',
  'import_item.item_id': IMPORTED,
  'undo_entry.payload': BY_MATCH,
};

/** Every column that names a request. */
const OF_REQUEST: Readonly<Record<string, MergeCare>> = {
  'request.id': 'joins',
  // Places that no person has live as long as a request names them.
  'place.id': 'joins',
  'match.request_id': 'moves',
  'plan_change.request_id': 'moves',
  'flag.request_id': 'moves',
  // One call may have led to both; both may be asked about, or unmet.
  'call_request.request_id': 'joins',
  'queue_item.request_id': 'joins',
  'unmet_need.request_id': 'joins',
  'call_request.return_of': 'moves',
  'draft.form_key': 'joins',
  'not_same.low_id': 'joins',
  'not_same.high_id': 'joins',
  'candidate.request_id': 'dropped',
  'text_mark.id': 'dropped',
  'screening_due.id': 'dropped',
  'import_item.item_id': IMPORTED,
  'audit_entry.request_id': HISTORY,
  'audit_capture.request_id': HISTORY,
  'concern.source_id': HISTORY,
  'undo_entry.payload': BY_MATCH,
  'merge.kept_id': OWN,
  'merge.gone_id': OWN,
};

export const MERGE_CARE = { person: OF_PERSON, helper: OF_HELPER, request: OF_REQUEST } as const;
export type Merged = keyof typeof MERGE_CARE;

/** Columns of one kind that are treated in one way, as table and column. */
export function columnsThat(
  kind: Merged,
  care: 'moves' | 'dropped',
): readonly (readonly [table: string, column: string])[] {
  return Object.entries(MERGE_CARE[kind])
    .filter(([, how]) => how === care)
    .map(([name]) => name.split('.') as [string, string]);
}
