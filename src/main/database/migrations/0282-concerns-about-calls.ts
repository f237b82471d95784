import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQLite cannot take away a NOT NULL, so the table is made anew; what stands in it stays as it was, number for number. */
const TABLES: readonly string[] = [
  // Nobody is named where it is about a call of which it is not known who rang.
  `CREATE TABLE concern_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER,
    source_kind TEXT NOT NULL CHECK (source_kind GLOB '[a-z]*' AND length(source_kind) <= 20),
    source_id INTEGER NOT NULL,
    urgency TEXT NOT NULL CHECK (urgency IN ('now','soon','look')),
    words TEXT NOT NULL CHECK (length(words) <= 4000),
    raised_by_id TEXT CHECK (length(raised_by_id) <= 60),
    raised_by TEXT NOT NULL CHECK (length(raised_by) BETWEEN 1 AND 200),
    raised_at INTEGER NOT NULL,
    CHECK (person_id IS NOT NULL OR source_kind = 'call')
  ) STRICT`,
  `INSERT INTO concern_new (id, person_id, source_kind, source_id, urgency, words, raised_by_id, raised_by, raised_at)
   SELECT id, person_id, source_kind, source_id, urgency, words, raised_by_id, raised_by, raised_at FROM concern`,
  // A number that was given once is never given again: the history names it.
  `DELETE FROM sqlite_sequence WHERE name = 'concern_new'`,
  `INSERT INTO sqlite_sequence (name, seq) SELECT 'concern_new', seq FROM sqlite_sequence WHERE name = 'concern'`,
  'DROP TABLE concern',
  'ALTER TABLE concern_new RENAME TO concern',
  'CREATE INDEX concern_person ON concern (person_id)',
  `CREATE INDEX concern_call ON concern (source_id) WHERE source_kind = 'call'`,
  ...['UPDATE', 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER concern_kept_${event.toLowerCase()} BEFORE ${event} ON concern
       BEGIN SELECT RAISE(ABORT, 'kith:concern_is_kept'); END`,
  ),
];

/** A concern may be about a call whose caller is not known. */
export class ConcernsAboutCalls1763700000282 implements MigrationInterface {
  readonly name = 'ConcernsAboutCalls1763700000282';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
