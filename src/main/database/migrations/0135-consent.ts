import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // One row for each answer, never changed but for its withdrawal, so that it can be shown what was asked and said when.
  `CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    scope TEXT NOT NULL CHECK (scope IN ('hold','share_contact','share_address','health','by_phone','by_sms','by_email')),
    is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
    basis TEXT NOT NULL CHECK (basis IN ('consent','legitimate_interest','vital_interest')),
    words TEXT NOT NULL CHECK (length(words) <= 1000),
    words_version INTEGER NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('phone','in_person','signed','online','import')),
    given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
    recorded_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on)),
    withdrawn_by TEXT,
    CHECK (is_given = 1 OR basis = 'consent'),
    CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL))
  ) STRICT`,
  'CREATE INDEX consent_person ON consent (person_id, scope, id)',
];

/** What people agreed to, in which words, and when they took it back. */
export class Consent1763700000135 implements MigrationInterface {
  readonly name = 'Consent1763700000135';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
