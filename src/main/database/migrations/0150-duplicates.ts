import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: readonly string[] = [
  // By what people are found who may be the same: how a name sounds, numbers, addresses of mail and of the door.
  `CREATE TABLE person_key (
    kind TEXT NOT NULL CHECK (kind IN ('name','phone','email','place')),
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 300),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, key, person_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX person_key_person ON person_key (person_id)',
  // Whose keys are to be worked out anew.
  'CREATE TABLE person_key_due (person_id INTEGER PRIMARY KEY) STRICT',
  `CREATE TABLE not_same (
    kind TEXT NOT NULL CHECK (kind IN ('person','request')),
    low_id INTEGER NOT NULL,
    high_id INTEGER NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, low_id, high_id),
    CHECK (low_id < high_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX not_same_high ON not_same (kind, high_id)',
  // What a merge changed, each row as it was and as it was left, so that it can be taken back.
  `CREATE TABLE merge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('person','request')),
    kept_id INTEGER NOT NULL,
    gone_id INTEGER NOT NULL,
    gone_created_at INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)),
    undone_at INTEGER,
    CHECK (kept_id <> gone_id)
  ) STRICT`,
  'CREATE INDEX merge_kept ON merge (kind, kept_id)',
  `CREATE UNIQUE INDEX merge_gone ON merge (kind, gone_id) WHERE undone_at IS NULL`,
  // Under which number somebody stands today who was merged, also over several merges.
  `CREATE VIEW merged_into (gone_id, kept_id) AS
    WITH RECURSIVE step (gone_id, kept_id) AS (
      SELECT gone_id, kept_id FROM merge WHERE kind = 'person' AND undone_at IS NULL
      UNION SELECT s.gone_id, m.kept_id FROM step s JOIN merge m ON m.gone_id = s.kept_id
        WHERE m.kind = 'person' AND m.undone_at IS NULL)
    SELECT s.gone_id, s.kept_id FROM step s WHERE NOT EXISTS (
      SELECT 1 FROM merge m WHERE m.kind = 'person' AND m.undone_at IS NULL AND m.gone_id = s.kept_id)`,
];

const due = (name: string, event: string, id: string) =>
  `CREATE TRIGGER person_key_due_${name} AFTER ${event}
   BEGIN INSERT INTO person_key_due (person_id) SELECT ${id} WHERE ${id} IS NOT NULL ON CONFLICT DO NOTHING; END`;
const PLACE = 'UPDATE OF person_id, line, postcode, locality, lat, lng, precision ON place';

/** Whoever writes, whose keys no longer fit is noted. */
const TRIGGERS: readonly string[] = [
  due('person_added', 'INSERT ON person', 'NEW.id'),
  due('person_changed', 'UPDATE OF display_name, email ON person', 'NEW.id'),
  due('phone_added', 'INSERT ON person_phone', 'NEW.person_id'),
  due('phone_changed', 'UPDATE ON person_phone', 'NEW.person_id'),
  due('phone_gone', 'DELETE ON person_phone', 'OLD.person_id'),
  due('place_added', 'INSERT ON place', 'NEW.person_id'),
  due('place_changed', PLACE, 'NEW.person_id'),
  due('place_left', PLACE, 'OLD.person_id'),
  due('place_gone', 'DELETE ON place', 'OLD.person_id'),
  `CREATE TRIGGER person_key_due_gone AFTER DELETE ON person BEGIN
    DELETE FROM person_key_due WHERE person_id = OLD.id;
  END`,
];

/** Who may be the same person, who is not, and what was merged. Keys are worked out by the program, some at a time. */
export class Duplicates1763700000150 implements MigrationInterface {
  readonly name = 'Duplicates1763700000150';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...TRIGGERS]) await runner.query(statement);
    await runner.query('INSERT INTO person_key_due (person_id) SELECT id FROM person');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
