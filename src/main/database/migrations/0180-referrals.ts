import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE referral (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    what_for TEXT NOT NULL CHECK (length(what_for) BETWEEN 1 AND 300),
    number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
    hours TEXT NOT NULL CHECK (length(hours) <= 200),
    area TEXT NOT NULL CHECK (length(area) <= 200),
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    checked_on TEXT CHECK (checked_on IS date(checked_on)),
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    search_words TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
];

/** Services elsewhere, for what the organisation cannot help with itself. */
export class Referrals1763700000180 implements MigrationInterface {
  readonly name = 'Referrals1763700000180';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
