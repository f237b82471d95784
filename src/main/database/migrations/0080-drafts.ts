import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNER = `owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 60)`;

const TABLES: readonly string[] = [
  `CREATE TABLE draft (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    ${OWNER},
    form TEXT NOT NULL CHECK (form GLOB '[a-z]*' AND length(form) <= 40),
    form_key TEXT NOT NULL CHECK (length(form_key) BETWEEN 1 AND 100),
    screen TEXT NOT NULL CHECK (length(screen) BETWEEN 1 AND 100),
    version INTEGER,
    body TEXT NOT NULL CHECK (json_valid(body) AND length(body) <= 60000),
    kept_at INTEGER NOT NULL,
    UNIQUE (owner, form, form_key)
  ) STRICT`,
  `CREATE INDEX draft_kept_at ON draft (kept_at)`,
  // What a draft became, so that a save whose answer was lost is not made twice.
  `CREATE TABLE draft_saved (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    ${OWNER},
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    row_key TEXT NOT NULL CHECK (length(row_key) <= 100),
    at INTEGER NOT NULL
  ) STRICT`,
];

/** Words that somebody typed and has not saved come back to them, and to nobody else. */
export class Drafts1763700000080 implements MigrationInterface {
  readonly name = 'Drafts1763700000080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
