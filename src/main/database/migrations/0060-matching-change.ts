import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = [
  `CREATE TABLE matching_change (
    kind TEXT NOT NULL CHECK (kind IN ('request','helper','suggested','pairs','everything')),
    id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX matching_change_seq ON matching_change (seq)',
];

/**
 * Notes what `select` (rows of one id) finds as changed last. An upsert, because the conflict policy of the statement
 * that fires a trigger overrides OR REPLACE and OR IGNORE inside it, but not this.
 */
const note = (kind: string, select: string) =>
  `INSERT INTO matching_change (kind, id, seq)
   SELECT '${kind}', id, (SELECT coalesce(max(seq), 0) + 1 FROM matching_change) FROM (${select}) WHERE true
   ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq;`;

const one = (value: string) => `SELECT ${value} AS id`;
/** Helpers whose tasks, not mere suggestions, are with the requests that `where` picks (as r). */
const helpersOf = (where: string) =>
  `SELECT DISTINCT m.helper_id AS id FROM request r JOIN "match" m ON m.request_id = r.id
   WHERE ${where} AND m.status <> 'suggested'`;
/** Open requests of the same requester: they tell who has helped before. */
const siblings = (requester: string) =>
  `SELECT id FROM request WHERE requester_id = ${requester} AND status = 'open'`;
const requesterOf = (request: string) => `(SELECT requester_id FROM request WHERE id = ${request})`;

type Row = 'NEW' | 'OLD';

const ofHelper = (row: Row) => note('helper', one(`${row}.helper_id`));
const ofMatch = (row: Row) => note('request', siblings(requesterOf(`${row}.request_id`)));
const ofRequest = (row: Row) =>
  note('request', one(`${row}.id`)) +
  note('request', siblings(`${row}.requester_id`)) +
  note('helper', helpersOf(`r.id = ${row}.id`));
// One place may stand for a person's home, and be where a task begins or ends.
const ofPlace = (row: Row) => {
  const where = [
    `r.requester_id = ${row}.person_id`,
    `r.place_id = ${row}.id`,
    `r.destination_id = ${row}.id`,
  ];
  const each = where.map(
    (by) => note('request', `SELECT r.id FROM request r WHERE ${by}`) + note('helper', helpersOf(by)),
  );
  return each.join('') + note('helper', `SELECT id FROM helper WHERE person_id = ${row}.person_id`);
};

/** @param only what tells two triggers of one event apart, with their WHEN */
const trigger = (
  table: string,
  event: string,
  body: string,
  only: { name: string; when: string } = { name: '', when: '' },
) =>
  `CREATE TRIGGER matching_change_${table}_${/^\w+/.exec(event)?.[0].toLowerCase() ?? ''}${only.name}
   AFTER ${event} ON "${table}" ${only.when} BEGIN ${body} END`;

/** The same for rows that come, go and change. */
const always = (table: string, body: (row: Row) => string) => [
  trigger(table, 'INSERT', body('NEW')),
  trigger(table, 'DELETE', body('OLD')),
  trigger(table, 'UPDATE', body('OLD') + body('NEW')),
];

const when = (name: 'suggested' | 'task', ...rows: Row[]) => {
  const test = name === 'suggested' ? '=' : '<>';
  return {
    name: `_${name}`,
    when: `WHEN ${rows.map((row) => `${row}.status ${test} 'suggested'`).join(' OR ')}`,
  };
};
const suggested = (row: Row) => note('suggested', one(`${row}.request_id`));
const task = (row: Row) => ofHelper(row) + note('request', one(`${row}.request_id`)) + ofMatch(row);
// A run stores thousands of suggestions; they concern nothing but what was shown of their request.
const MATCH = [
  trigger('match', 'INSERT', suggested('NEW'), when('suggested', 'NEW')),
  trigger('match', 'DELETE', suggested('OLD'), when('suggested', 'OLD')),
  trigger(
    'match',
    'UPDATE OF status, request_id, helper_id',
    suggested('OLD') + suggested('NEW'),
    when('suggested', 'OLD', 'NEW'),
  ),
  trigger('match', 'INSERT', task('NEW'), when('task', 'NEW')),
  trigger('match', 'DELETE', task('OLD'), when('task', 'OLD')),
  trigger('match', 'UPDATE', task('OLD') + task('NEW'), when('task', 'OLD', 'NEW')),
];

const eventOf = (row: Row) =>
  note('helper', `SELECT helper_id AS id FROM "match" WHERE id = ${row}.match_id AND status <> 'suggested'`);

const TRIGGERS = [
  ...always('request', ofRequest),
  ...always('helper', (row) => note('helper', one(`${row}.id`))),
  ...always('availability', ofHelper),
  ...always('availability_exception', ofHelper),
  ...always('vetting', ofHelper),
  ...always('place', ofPlace),
  ...always('do_not_match', () => note('pairs', one('0'))),
  ...MATCH,
  trigger('match_event', 'INSERT', eventOf('NEW')),
  trigger('match_event', 'DELETE', eventOf('OLD')),
  // A person is read with the helper's row, and neither comes nor goes while that stands.
  trigger(
    'person',
    'UPDATE OF languages, gender',
    note('helper', 'SELECT id FROM helper WHERE person_id = NEW.id'),
  ),
  // Likewise the category of a request.
  trigger('term', 'UPDATE OF category', note('everything', one('0'))),
];

/** What plans are worked out from notes its own changes, so that only those need to be read again, whoever wrote. */
export class MatchingChange1763700000060 implements MigrationInterface {
  readonly name = 'MatchingChange1763700000060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...TRIGGERS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
