import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQLite cannot change a CHECK, so the table is made anew; which lists there are, the program knows. */
const LISTS: readonly string[] = [
  `CREATE TABLE term_new (
    code TEXT PRIMARY KEY CHECK (code LIKE list || ':%' AND length(code) <= 80),
    list TEXT NOT NULL CHECK (list GLOB '[a-z]*' AND length(list) <= 40),
    label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    position INTEGER NOT NULL,
    category TEXT CHECK (category IS NULL OR json_valid(category)),
    CHECK ((list = 'category') = (category IS NOT NULL))
  ) STRICT`,
  `INSERT INTO term_new (code, list, label, is_active, position, category)
   SELECT code, list, label, is_active, position, category FROM term`,
  'DROP TABLE term',
  'ALTER TABLE term_new RENAME TO term',
];

const REASONS = [
  ['conduct', 'Conduct towards others'],
  ['money', 'Money or property'],
  ['boundaries', 'Boundaries not kept'],
  ['false_details', 'Details that are not true'],
  ['missed_often', 'Often not kept to what was agreed'],
  ['being_looked_into', 'Something is being looked into'],
  ['own_wish', 'Their own wish'],
  ['other', 'Other reason'],
] as const;

/** A record that has its lists already gets this one too; a new one is given it with the others. */
const seedReasons = REASONS.map(
  ([word, label], index) =>
    `INSERT INTO term (code, list, label, is_active, position, category)
     SELECT 'measure:${word}', 'measure', '${label}', 1, ${String(index + 1)}, NULL WHERE EXISTS (SELECT 1 FROM term)`,
);

const TABLES: readonly string[] = [
  `CREATE TABLE measure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('hold','hide','block')),
    side TEXT NOT NULL CHECK (side IN ('requester','helper','both')),
    reason TEXT NOT NULL REFERENCES term (code) CHECK (reason LIKE 'measure:%'),
    note TEXT NOT NULL CHECK (length(note) <= 1000),
    until TEXT CHECK (length(until) = 10),
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    lifted_by TEXT,
    lifted_at INTEGER,
    lifted_note TEXT NOT NULL CHECK (length(lifted_note) <= 1000),
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
  ) STRICT`,
  'CREATE INDEX measure_person ON measure (person_id)',
  `CREATE TABLE measure_appeal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    who TEXT NOT NULL CHECK (length(who) BETWEEN 1 AND 120),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    noted_by TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('kept','lifted')),
    outcome_words TEXT NOT NULL CHECK (length(outcome_words) <= 1000),
    decided_by TEXT,
    decided_at INTEGER,
    CHECK ((outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL))
  ) STRICT`,
  'CREATE INDEX measure_appeal_measure ON measure_appeal (measure_id)',
];

const note = (kind: 'helper' | 'request', select: string) =>
  `INSERT INTO matching_change (kind, id, seq)
   SELECT '${kind}', id, (SELECT coalesce(max(seq), 0) + 1 FROM matching_change) FROM (${select}) WHERE true
   ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq;`;
const everything = `INSERT INTO matching_change (kind, id, seq)
   SELECT 'everything', 0, (SELECT coalesce(max(seq), 0) + 1 FROM matching_change) WHERE true
   ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq;`;
const ofPerson = (row: 'NEW' | 'OLD') =>
  note('helper', `SELECT id FROM helper WHERE person_id = ${row}.person_id`) +
  note('request', `SELECT id FROM request WHERE requester_id = ${row}.person_id AND status = 'open'`);

const TRIGGERS: readonly string[] = [
  `CREATE TRIGGER matching_change_measure_insert AFTER INSERT ON measure BEGIN ${ofPerson('NEW')} END`,
  `CREATE TRIGGER matching_change_measure_delete AFTER DELETE ON measure BEGIN ${ofPerson('OLD')} END`,
  `CREATE TRIGGER matching_change_measure_update AFTER UPDATE ON measure
   BEGIN ${ofPerson('OLD')}${ofPerson('NEW')} END`,
  // It went with the table that was made anew.
  `CREATE TRIGGER matching_change_term_update AFTER UPDATE OF category ON term BEGIN ${everything} END`,
];

/** Hold, hide and block: what was decided about somebody, for how long, and who appealed. */
export class Measures1763700000105 implements MigrationInterface {
  readonly name = 'Measures1763700000105';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LISTS, ...seedReasons, ...TABLES, ...TRIGGERS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
