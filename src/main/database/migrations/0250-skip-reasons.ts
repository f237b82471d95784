import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons there were in the program until now, in the order in which they were shown. */
const REASONS = [
  ['language', 'They speak a language that I do not'],
  ['know_them', 'I know them myself'],
  ['experience', 'Somebody with more experience should ring'],
  ['wrong_hour', 'It is not a good hour for them'],
  ['other', 'Another reason (see the note)'],
] as const;

/** A record that has its lists already gets this one too; a new one is given it with the others. */
const seedReasons = REASONS.map(
  ([word, label], index) =>
    `INSERT INTO term (code, list, label, is_active, position, category, vetting)
     SELECT 'skip:${word}', 'skip', '${label}', 1, ${String(index + 1)}, NULL, NULL WHERE EXISTS (SELECT 1 FROM term)`,
);

/** SQLite cannot change a CHECK, so the table is made anew. */
const TABLES: readonly string[] = [
  `CREATE TABLE queue_try_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES queue_item (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by_id TEXT CHECK (length(by_id) <= 60),
    by TEXT NOT NULL CHECK (length(by) BETWEEN 1 AND 200),
    outcome TEXT NOT NULL CHECK (outcome GLOB '[a-z]*' AND length(outcome) <= 30),
    skip_reason TEXT REFERENCES term (code) CHECK (skip_reason LIKE 'skip:%'),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    next_at INTEGER,
    CHECK ((outcome = 'skipped') = (skip_reason IS NOT NULL))
  ) STRICT`,
  `INSERT INTO queue_try_new (id, item_id, at, by_id, by, outcome, skip_reason, words, next_at)
   SELECT id, item_id, at, by_id, by, outcome, 'skip:' || skip_reason, words, next_at FROM queue_try`,
  // A number that was given once is never given again, also where its row is gone: the history names it.
  `DELETE FROM sqlite_sequence WHERE name = 'queue_try_new'`,
  `INSERT INTO sqlite_sequence (name, seq) SELECT 'queue_try_new', seq FROM sqlite_sequence WHERE name = 'queue_try'`,
  'DROP TABLE queue_try',
  'ALTER TABLE queue_try_new RENAME TO queue_try',
  'CREATE INDEX queue_try_item ON queue_try (item_id)',
  'CREATE INDEX queue_try_by ON queue_try (by_id, at)',
];

/** Why a call is skipped is a list of the organisation, as other reasons are. */
export class SkipReasons1763700000250 implements MigrationInterface {
  readonly name = 'SkipReasons1763700000250';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...seedReasons, ...TABLES]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
