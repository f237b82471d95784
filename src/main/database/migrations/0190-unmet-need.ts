import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE unmet_need (
    request_id INTEGER PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE,
    ends_at INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10),
    cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 60),
    noted_at INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX unmet_need_noted ON unmet_need (noted_at)',
];

/** Why a request passed without help: one row for each that the turn of a day has ended. */
export class UnmetNeed1763700000190 implements MigrationInterface {
  readonly name = 'UnmetNeed1763700000190';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
