import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: readonly string[] = [
  // No foreign key to the person: a concern outlasts whom it is about, and its words may not change with them.
  `CREATE TABLE concern (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    source_kind TEXT NOT NULL CHECK (source_kind GLOB '[a-z]*' AND length(source_kind) <= 20),
    source_id INTEGER NOT NULL,
    urgency TEXT NOT NULL CHECK (urgency IN ('now','soon','look')),
    words TEXT NOT NULL CHECK (length(words) <= 4000),
    raised_by_id TEXT CHECK (length(raised_by_id) <= 60),
    raised_by TEXT NOT NULL CHECK (length(raised_by) BETWEEN 1 AND 200),
    raised_at INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX concern_person ON concern (person_id)',
  `CREATE TABLE concern_excluded (
    concern_id INTEGER NOT NULL REFERENCES concern (id),
    account_id TEXT NOT NULL CHECK (length(account_id) BETWEEN 1 AND 60),
    PRIMARY KEY (concern_id, account_id)
  ) STRICT, WITHOUT ROWID`,
  // What was done about it, one step after the other; where it stands is what the last steps say.
  `CREATE TABLE concern_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    concern_id INTEGER NOT NULL REFERENCES concern (id),
    at INTEGER NOT NULL,
    by_id TEXT CHECK (length(by_id) <= 60),
    by TEXT NOT NULL CHECK (length(by) BETWEEN 1 AND 200),
    kind TEXT NOT NULL CHECK (kind IN ('note','status','assigned','action','done')),
    words TEXT NOT NULL CHECK (length(words) <= 4000),
    status TEXT CHECK (status IN ('open','in_hand','closed')),
    who_id TEXT CHECK (length(who_id) <= 60),
    who TEXT CHECK (length(who) <= 200),
    due_on TEXT CHECK (length(due_on) = 10),
    action_id INTEGER REFERENCES concern_step (id),
    CHECK ((kind = 'status') = (status IS NOT NULL)),
    CHECK ((kind = 'action') = (due_on IS NOT NULL)),
    CHECK ((kind = 'done') = (action_id IS NOT NULL))
  ) STRICT`,
  'CREATE INDEX concern_step_concern ON concern_step (concern_id, kind)',
  'CREATE UNIQUE INDEX concern_step_done ON concern_step (action_id) WHERE action_id IS NOT NULL',
];

/** Nothing of a concern is ever changed or deleted, whichever way somebody tries; a correction is one more step. */
const TRIGGERS = ['concern', 'concern_excluded', 'concern_step'].flatMap((table) =>
  (['UPDATE', 'DELETE'] as const).map(
    (event) =>
      `CREATE TRIGGER ${table}_kept_${event.toLowerCase()} BEFORE ${event} ON ${table}
       BEGIN SELECT RAISE(ABORT, 'kith:concern_is_kept'); END`,
  ),
);

/** A concern about somebody's safety, whom it is hidden from, and every step that was taken. */
export class Safeguarding1763700000100 implements MigrationInterface {
  readonly name = 'Safeguarding1763700000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...TRIGGERS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
