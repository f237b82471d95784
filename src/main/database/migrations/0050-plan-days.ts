import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE helper_day (
    helper_id INTEGER NOT NULL REFERENCES helper (id) ON DELETE CASCADE,
    date TEXT NOT NULL CHECK (length(date) = 10),
    stops TEXT NOT NULL CHECK (json_valid(stops)),
    metres INTEGER NOT NULL,
    waiting_minutes INTEGER NOT NULL,
    is_shortest INTEGER NOT NULL CHECK (is_shortest IN (0, 1)),
    PRIMARY KEY (helper_id, date)
  ) STRICT`,
  `CREATE TABLE plan_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
    helper_id INTEGER NOT NULL REFERENCES helper (id) ON DELETE CASCADE,
    change TEXT NOT NULL CHECK (change IN ('new','gone')),
    why TEXT CHECK (why IS NULL OR why IN ('not_eligible','better_elsewhere','time'))
  ) STRICT`,
  'CREATE INDEX plan_change_request ON plan_change (request_id)',
  'CREATE INDEX plan_change_helper ON plan_change (helper_id)',
];

/** The days that the last run laid out, and what runs have changed among the suggestions since somebody looked. */
export class PlanDays1763700000050 implements MigrationInterface {
  readonly name = 'PlanDays1763700000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
