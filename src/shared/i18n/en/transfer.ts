/** Words of bringing in and saving files. */
export const transfer = {
  import: { title: { requests: 'Import requests', helpers: 'Import helpers' } },
  step: { choose: 'Choose a file', map: 'Match the columns', preview: 'Look it over', done: 'Done' },
  choose: {
    hint: {
      requests:
        'A CSV file with one request in each row and the names of the columns in the first row. Nothing is stored before you have looked it over.',
      helpers:
        'A CSV file with one helper in each row and the names of the columns in the first row. Nothing is stored before you have looked it over.',
    },
    button: 'Choose a file…',
  },
  earlier: {
    title: 'Earlier imports',
    line: '{{at}}, {{by}}: {{imported}} imported, {{rejected}} rejected, {{skipped}} skipped',
    undone: 'undone {{ago}}',
  },
  map: {
    file_one: '{{name}} has {{rows}} row.',
    file_other: '{{name}} has {{rows}} rows.',
    remembered: 'Kith knows these columns from last time and has filled in the same choices.',
    dateOrder: 'Dates are written as',
    order: { DMY: 'day, month, year', MDY: 'month, day, year', YMD: 'year, month, day' },
    separator: 'Several values in a cell are split by',
    maxKilometres: 'Reject places farther away than',
    fieldHead: 'In Kith',
    columnHead: 'Column of the file',
    defaultHead: 'Where it is empty',
    columnFor: 'Column for: {{field}}',
    defaultFor: 'Value where it is empty: {{field}}',
    missing: 'Still needed: {{fields}}.',
    next: 'Look it over',
  },
  preview: {
    problems_one: '{{count}} thing to know',
    problems_other: '{{count}} things to know',
    problem: 'Row {{row}}, {{column}}: {{message}}',
    sample: 'How the first rows were read',
    row: 'Row',
    run_one: 'Import {{count}} row',
    run_other: 'Import {{count}} rows',
  },
  count: {
    rows: 'rows in the file',
    importable: 'can be imported',
    imported: 'imported',
    rejected: 'rejected, with a reason each',
    skipped: 'skipped: empty or here already',
  },
  done: {
    all: 'Every row has found its place.',
    rejected: 'The rejected rows can be saved with their reasons, mended and imported again.',
    saveRejected: 'Save rejected rows…',
    savedRejected_one: '{{count}} rejected row saved.',
    savedRejected_other: '{{count}} rejected rows saved.',
    another: 'Import another file',
  },
  undo: {
    button: 'Undo this import',
    title: 'Undo this import?',
    hint_one: '{{count}} record that it brought in will be taken out again.',
    hint_other: '{{count}} records that it brought in will be taken out again.',
    confirm: 'Undo the import',
    done_one: '{{count}} record taken out again.',
    done_other: '{{count}} records taken out again.',
  },
  export: {
    title: {
      requests: 'Save requests as a file',
      helpers: 'Save helpers as a file',
      matches: 'Save matches as a file',
    },
    warning:
      'The file holds names, phone numbers and addresses, and it is not encrypted: anyone who gets it can read it. Keep it only as long as you need it.',
    choose: 'Choose where to save…',
    done_one: '{{count}} row saved.',
    done_other: '{{count}} rows saved.',
  },
  field: {},
} as const;
