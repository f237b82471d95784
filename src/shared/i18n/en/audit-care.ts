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
/** Checking the history, and letting old entries of it go. */
export const auditCare = {
  check: {
    title: 'Is everything still as it was written?',
    hint: 'Each entry holds a fingerprint of the one before it. If one was changed, left out or put in, the check names the first place that does not fit.',
    run: 'Check that nothing was changed',
    ok_one: 'Nothing was changed. The one entry fits.',
    ok_other: 'Nothing was changed. All {{count}} entries fit together.',
    from: 'They begin with entry {{id}}; older ones were taken away.',
    cleared_one: 'The words of one entry were erased, as they may be.',
    cleared_other: 'The words of {{count}} entries were erased, as they may be.',
    seal: 'Seal of today',
    sealHint:
      'Write it down somewhere else. If the whole history were ever replaced, this seal would no longer fit it: "kith audit verify --seal" tells.',
    copied: 'Copied.',
    broken: 'Something does not fit',
    fault: {
      changed: 'Entry {{id}} is not as it was written.',
      missing: 'Entry {{id}} is missing.',
      out_of_order: 'Entry {{id}} does not follow on the one before it: it was moved, or put in.',
      value_changed: 'What entry {{id}} says in words is not what was written.',
      value_missing: 'What entry {{id}} said in words is gone, and no erasure was noted.',
      guard_missing:
        'A part of Kith that notes changes was taken off. What happened since may not have been noted.',
    },
    brokenHint:
      'Somebody changed the file past Kith, or it is damaged. Please keep a copy of it as it is, and compare it with a backup.',
  },
  clear: {
    title: 'Old entries',
    hint: 'Entries hold what people were called and where they lived. Take away those that are no longer needed.',
    months: 'Older than (months)',
    monthsHint: '24 or more.',
    count_one: '{{count}} entry is older than that.',
    count_other: '{{count}} entries are older than that.',
    none: 'No entry is older than that.',
    run: 'Take them away…',
    confirmTitle: 'Take old entries away?',
    confirmText_one: '{{count}} entry is deleted for good. That this was done is noted.',
    confirmText_other: '{{count}} entries are deleted for good. That this was done is noted.',
    confirm: 'Take away',
    done: 'The old entries were taken away.',
  },
};
