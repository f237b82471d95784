import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE kindness (
    owner TEXT PRIMARY KEY CHECK (length(owner) BETWEEN 1 AND 60),
    eye_breaks INTEGER NOT NULL CHECK (eye_breaks IN (0, 1)),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 1440),
    quiet_to INTEGER CHECK (quiet_to BETWEEN 0 AND 1440),
    held_until INTEGER,
    row_from INTEGER NOT NULL,
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
  ) STRICT`,
  `CREATE TABLE hard_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 60),
    at INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX hard_call_owner ON hard_call (owner, at)',
];

/** What each account asked of Kith for itself, and which calls were hard for it. */
export class Kindness1763700000191 implements MigrationInterface {
  readonly name = 'Kindness1763700000191';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
