/** Rows about the care for people, as they stand after "added". */
export const careRows = {
  check_in_plan: 'a plan of check-ins',
  check_in_pause: 'a pause of check-ins',
  check_in: 'a check-in',
  check_in_step: 'a step of a check-in',
};

/** Their columns, as they stand after "changed the". */
export const careColumns = {
  check_in_plan: {
    id: 'number',
    person_id: 'person',
    rrule: 'rhythm',
    start_date: 'first day',
    from_minute: 'begin',
    to_minute: 'end',
    caller_name: 'who calls',
    language: 'language',
    first_person_id: 'first contact',
    first_name: 'first contact',
    first_phone: 'number of the first contact',
    second_person_id: 'second contact',
    second_name: 'second contact',
    second_phone: 'number of the second contact',
    notes: 'what to know',
    ended_on: 'last day',
    ended_reason: 'why it ended',
    looked_words: 'what the second look came to',
  },
  check_in_pause: {
    id: 'number',
    plan_id: 'plan',
    from_date: 'first day',
    until_date: 'last day',
    reason: 'reason',
  },
  check_in: { id: 'number', plan_id: 'plan', date: 'day', days: 'days', outcome: 'outcome' },
  check_in_step: {
    id: 'number',
    check_in_id: 'check-in',
    kind: 'kind',
    step: 'step',
    result: 'what came of it',
  },
};
