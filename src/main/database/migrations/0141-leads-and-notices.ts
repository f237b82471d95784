import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: readonly string[] = [
  // Somebody who offered to help and to whom somebody is to get back. What they agree to is their helper record.
  `CREATE TABLE helper_lead (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    call_id INTEGER REFERENCES call (id) ON DELETE SET NULL,
    words TEXT NOT NULL CHECK (length(words) <= 500),
    follow_up_on TEXT NOT NULL CHECK (follow_up_on IS date(follow_up_on)),
    status TEXT NOT NULL CHECK (status IN ('open','became_helper','not_now')),
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    closed_by TEXT,
    closed_at INTEGER,
    CHECK ((status = 'open') = (closed_at IS NULL) AND (closed_by IS NULL) = (closed_at IS NULL))
  ) STRICT`,
  'CREATE INDEX helper_lead_person ON helper_lead (person_id)',
  'CREATE INDEX helper_lead_call ON helper_lead (call_id) WHERE call_id IS NOT NULL',
  `CREATE INDEX helper_lead_open ON helper_lead (follow_up_on, id) WHERE status = 'open'`,
  // What whoever talks to somebody should know first, until a day.
  `CREATE TABLE person_notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 200),
    until TEXT CHECK (until IS date(until)),
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_by TEXT,
    ended_at INTEGER,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
  ) STRICT`,
  'CREATE INDEX person_notice_person ON person_notice (person_id)',
];

/** Offers of help that wait for an answer, and notices on people that hold for a time. */
export class LeadsAndNotices1763700000141 implements MigrationInterface {
  readonly name = 'LeadsAndNotices1763700000141';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
