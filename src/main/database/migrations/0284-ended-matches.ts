import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQLite cannot change a CHECK, so the table is made anew; what stands in it stays as it was, number for number. */
const TABLE: readonly string[] = [
  `CREATE TABLE plan_change_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
    helper_id INTEGER NOT NULL REFERENCES helper (id) ON DELETE CASCADE,
    change TEXT NOT NULL CHECK (change IN ('new','gone','ended')),
    why TEXT CHECK (why IS NULL OR why IN ('not_eligible','better_elsewhere','time'))
  ) STRICT`,
  `INSERT INTO plan_change_new (id, at, request_id, helper_id, change, why)
   SELECT id, at, request_id, helper_id, change, why FROM plan_change`,
  // A number that was given once is never given again: what was looked at is said by number.
  `DELETE FROM sqlite_sequence WHERE name = 'plan_change_new'`,
  `INSERT INTO sqlite_sequence (name, seq) SELECT 'plan_change_new', seq FROM sqlite_sequence WHERE name = 'plan_change'`,
  'DROP TABLE plan_change',
  'ALTER TABLE plan_change_new RENAME TO plan_change',
  'CREATE INDEX plan_change_request ON plan_change (request_id)',
  'CREATE INDEX plan_change_helper ON plan_change (helper_id)',
];

/** That somebody who was confirmed is not coming after all is a change, too, until somebody has seen it. */
export class EndedMatches1763700000284 implements MigrationInterface {
  readonly name = 'EndedMatches1763700000284';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLE) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
