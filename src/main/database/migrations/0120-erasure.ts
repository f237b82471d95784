import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: readonly string[] = [
  // Who was erased, and what was decided about mentions of them elsewhere; the same stands in the ledger beside the record.
  `CREATE TABLE erased_person (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    kept TEXT NOT NULL CHECK (json_valid(kept)),
    masked TEXT NOT NULL CHECK (json_valid(masked))
  ) STRICT`,
  // Why somebody must not be erased yet.
  `CREATE TABLE person_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
    until TEXT CHECK (until IS date(until)),
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    lifted_by TEXT,
    lifted_at INTEGER,
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
  ) STRICT`,
  'CREATE INDEX person_hold_person ON person_hold (person_id)',
];

/** People whose details were erased, and what stands against erasing somebody. */
export class Erasure1763700000120 implements MigrationInterface {
  readonly name = 'Erasure1763700000120';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
