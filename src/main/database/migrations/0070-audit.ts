import type { MigrationInterface, QueryRunner } from 'typeorm';

const ABOUT = `table_name TEXT CHECK (length(table_name) BETWEEN 1 AND 64),
    row_key TEXT CHECK (length(row_key) BETWEEN 1 AND 300),
    person_id INTEGER,
    other_person_id INTEGER,
    request_id INTEGER,
    match_id INTEGER`;
const ACTION = `action TEXT NOT NULL CHECK (action GLOB '[a-z]*' AND length(action) <= 40)`;

const TABLES: readonly string[] = [
  // Filled by triggers while a unit of work runs, emptied before it commits.
  `CREATE TABLE audit_capture (
    id INTEGER PRIMARY KEY,
    ${ACTION},
    ${ABOUT},
    changes TEXT CHECK (changes IS NULL OR json_valid(changes))
  ) STRICT`,
  // AUTOINCREMENT, because its counter tells when entries are missing at the end.
  `CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id >= 1),
    at INTEGER NOT NULL,
    actor_id TEXT CHECK (length(actor_id) <= 60),
    actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 200),
    desk TEXT NOT NULL CHECK (length(desk) BETWEEN 1 AND 60),
    call TEXT NOT NULL CHECK (length(call) BETWEEN 1 AND 80),
    ${ACTION},
    ${ABOUT},
    digest BLOB CHECK (length(digest) = 32),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT`,
  `CREATE INDEX audit_entry_at ON audit_entry (at)`,
  ...['person_id', 'other_person_id', 'request_id', 'match_id'].map(
    (column) => `CREATE INDEX audit_entry_${column} ON audit_entry (${column}) WHERE ${column} IS NOT NULL`,
  ),
  // What an entry says in words. Clearing it leaves the chain whole, and without the salt nothing can be guessed back.
  `CREATE TABLE audit_value (
    entry_id INTEGER PRIMARY KEY REFERENCES audit_entry (id) ON DELETE CASCADE,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    changes TEXT NOT NULL CHECK (json_valid(changes))
  ) STRICT`,
  // Entries up to this one may be taken away; its hash is what the chain goes on from.
  `CREATE TABLE audit_checkpoint (
    up_to INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    at INTEGER NOT NULL
  ) STRICT`,
];

const kept = (name: string, event: string, when = '') =>
  `CREATE TRIGGER ${name} BEFORE ${event} ${when} BEGIN SELECT RAISE(ABORT, 'kith:audit_is_kept'); END`;
const LAST_ID = `coalesce((SELECT max(id) FROM audit_entry), (SELECT max(up_to) FROM audit_checkpoint), 0)`;
const LAST_HASH = `coalesce((SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1),
  (SELECT hash FROM audit_checkpoint ORDER BY up_to DESC LIMIT 1), zeroblob(32))`;

/** Entries only ever come at the end, and go only at the beginning, up to a checkpoint. */
const TRIGGERS: readonly string[] = [
  kept(
    'audit_entry_appended',
    'INSERT ON audit_entry',
    `WHEN NEW.id <> ${LAST_ID} + 1 OR NEW.previous <> ${LAST_HASH}`,
  ),
  kept('audit_entry_unchanged', 'UPDATE ON audit_entry'),
  kept(
    'audit_entry_kept',
    'DELETE ON audit_entry',
    'WHEN OLD.id > coalesce((SELECT max(up_to) FROM audit_checkpoint), 0)',
  ),
  kept('audit_value_unchanged', 'UPDATE ON audit_value'),
  kept(
    'audit_checkpoint_is_entry',
    'INSERT ON audit_checkpoint',
    'WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.up_to AND hash = NEW.hash)',
  ),
  kept('audit_checkpoint_unchanged', 'UPDATE ON audit_checkpoint'),
  kept('audit_checkpoint_kept', 'DELETE ON audit_checkpoint'),
];

/** Who did what and when: a chain of entries that is only ever added to, and readable values beside it. */
export class Audit1763700000070 implements MigrationInterface {
  readonly name = 'Audit1763700000070';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...TRIGGERS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
