import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // A request or match may go with an import that is taken back; whom to ring stays.
  `CREATE TABLE queue_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('callback','voicemail','round','follow_up')),
    reason TEXT NOT NULL CHECK (reason GLOB '[a-z]*' AND length(reason) <= 30),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    request_id INTEGER REFERENCES request (id) ON DELETE SET NULL,
    match_id INTEGER REFERENCES "match" (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (length(name) <= 120),
    number TEXT NOT NULL CHECK (length(number) <= 40),
    e164 TEXT CHECK (length(e164) <= 20),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    due_at INTEGER NOT NULL,
    tries INTEGER NOT NULL CHECK (tries >= 0),
    state TEXT NOT NULL CHECK (state IN ('open','stuck','done','dropped')),
    ended_at INTEGER,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CHECK ((state IN ('done','dropped')) = (ended_at IS NOT NULL))
  ) STRICT`,
  'CREATE INDEX queue_item_due ON queue_item (state, due_at)',
  'CREATE INDEX queue_item_person ON queue_item (person_id)',
  'CREATE INDEX queue_item_number ON queue_item (e164)',
  `CREATE UNIQUE INDEX queue_item_round ON queue_item (request_id) WHERE kind = 'round' AND state IN ('open','stuck')`,
  `CREATE UNIQUE INDEX queue_item_follow_up ON queue_item (match_id) WHERE kind = 'follow_up'`,
  `CREATE TABLE queue_try (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES queue_item (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by_id TEXT CHECK (length(by_id) <= 60),
    by TEXT NOT NULL CHECK (length(by) BETWEEN 1 AND 200),
    outcome TEXT NOT NULL CHECK (outcome GLOB '[a-z]*' AND length(outcome) <= 30),
    skip_reason TEXT CHECK (skip_reason GLOB '[a-z]*' AND length(skip_reason) <= 30),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    next_at INTEGER,
    CHECK ((outcome = 'skipped') = (skip_reason IS NOT NULL))
  ) STRICT`,
  'CREATE INDEX queue_try_item ON queue_try (item_id)',
  'CREATE INDEX queue_try_by ON queue_try (by_id, at)',
  // Who has an item open. Apart from the item, so that keeping it every few seconds touches nothing else.
  `CREATE TABLE queue_lease (
    item_id INTEGER PRIMARY KEY REFERENCES queue_item (id) ON DELETE CASCADE,
    owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 60),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    process TEXT NOT NULL CHECK (length(process) BETWEEN 1 AND 60),
    desk TEXT NOT NULL CHECK (length(desk) BETWEEN 1 AND 60),
    since INTEGER NOT NULL,
    until INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE shift_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    by_id TEXT CHECK (length(by_id) <= 60),
    by TEXT NOT NULL CHECK (length(by) BETWEEN 1 AND 200),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000)
  ) STRICT`,
  `CREATE TABLE shift_note_read (
    note_id INTEGER NOT NULL REFERENCES shift_note (id) ON DELETE CASCADE,
    account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 60),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    at INTEGER NOT NULL,
    PRIMARY KEY (note_id, account)
  ) STRICT, WITHOUT ROWID`,
];

/** Calls to make, each try, who has which open, and what one shift tells the next. */
export class Queue1763700000170 implements MigrationInterface {
  readonly name = 'Queue1763700000170';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
