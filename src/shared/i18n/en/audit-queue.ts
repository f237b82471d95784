/** Columns of the calls to make and of notes between shifts, as they stand after "changed the". */
export const queueFields = {
  queue_item: {
    id: 'number',
    kind: 'kind',
    reason: 'reason',
    person_id: 'person',
    request_id: 'request',
    match_id: 'match',
    name: 'name',
    number: 'phone number',
    words: 'words',
    due_at: 'time it is due',
    state: 'state',
  },
  queue_try: {
    id: 'number',
    item_id: 'call',
    outcome: 'outcome',
    skip_reason: 'reason it was skipped',
    words: 'words',
    next_at: 'time it is due again',
  },
  shift_note: { id: 'number', words: 'words' },
};
