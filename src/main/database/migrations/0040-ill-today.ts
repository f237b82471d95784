import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQLite cannot change a CHECK, so the table is made anew. */
const statements = [
  `CREATE TABLE undo_entry_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('confirm','choose','turn_down','postpone','confirm_many','ill_today')),
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    undone_at INTEGER
  ) STRICT`,
  `INSERT INTO undo_entry_new (id, kind, at, by, payload, undone_at)
   SELECT id, kind, at, by, payload, undone_at FROM undo_entry`,
  'DROP TABLE undo_entry',
  'ALTER TABLE undo_entry_new RENAME TO undo_entry',
];

/** Marking a helper ill for today can be taken back like other decisions. */
export class IllToday1763700000040 implements MigrationInterface {
  readonly name = 'IllToday1763700000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
