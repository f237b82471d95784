import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = `('money','gift_card','secrets','link','hurry','elsewhere','alone','same_text','same_contact','many_requests')`;

const TABLES: readonly string[] = [
  // The words themselves stand in the record already: a flag says where, so that erasing them there erases them.
  `CREATE TABLE flag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER REFERENCES request (id) ON DELETE CASCADE,
    helper_id INTEGER REFERENCES helper (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule IN ${RULES}),
    field TEXT NOT NULL CHECK (field IN ('summary','details','notes','person_notes','record')),
    from_at INTEGER NOT NULL CHECK (from_at >= 0),
    to_at INTEGER NOT NULL CHECK (to_at >= from_at),
    what TEXT NOT NULL CHECK (length(what) <= 40),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open','dismissed','scam')),
    covers TEXT NOT NULL DEFAULT 'words' CHECK (covers IN ('words','person')),
    is_second INTEGER NOT NULL DEFAULT 0 CHECK (is_second IN (0, 1)),
    entered_by TEXT NOT NULL,
    entered_by_id TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    CHECK ((request_id IS NULL) <> (helper_id IS NULL)),
    CHECK ((state = 'open') = (decided_by IS NULL)),
    CHECK (state = 'open' OR note <> '')
  ) STRICT`,
  'CREATE INDEX flag_request ON flag (request_id) WHERE request_id IS NOT NULL',
  'CREATE INDEX flag_helper ON flag (helper_id) WHERE helper_id IS NOT NULL',
  'CREATE INDEX flag_person ON flag (person_id, rule)',
  'CREATE INDEX flag_rule ON flag (rule, state)',
  `CREATE INDEX flag_open_request ON flag (request_id) WHERE state = 'open' AND request_id IS NOT NULL`,
  `CREATE TABLE screening_due (
    kind TEXT NOT NULL CHECK (kind IN ('request','helper')),
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE text_mark (
    mark INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('request','helper')),
    id INTEGER NOT NULL,
    PRIMARY KEY (mark, kind, id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX text_mark_owner ON text_mark (kind, id)',
  'CREATE INDEX person_email ON person (email COLLATE NOCASE) WHERE email IS NOT NULL',
];

const due = (kind: 'request' | 'helper', select: string) =>
  `INSERT INTO screening_due (kind, id) SELECT '${kind}', id FROM (${select}) WHERE true ON CONFLICT DO NOTHING;`;
const ofPerson = (id: string) =>
  due('request', `SELECT id FROM request WHERE requester_id = ${id} AND status IN ('open','on_hold')`) +
  due('helper', `SELECT id FROM helper WHERE person_id = ${id} AND status <> 'left'`);
const trigger = (name: string, event: string, body: string) =>
  `CREATE TRIGGER screening_due_${name} AFTER ${event} BEGIN ${body} END`;
const forget = (kind: 'request' | 'helper') =>
  `DELETE FROM text_mark WHERE kind = '${kind}' AND id = OLD.id;
   DELETE FROM screening_due WHERE kind = '${kind}' AND id = OLD.id;`;

/** Whoever writes, the window, an import or the command line: what is to be looked at is noted. */
const TRIGGERS: readonly string[] = [
  trigger('request_added', 'INSERT ON request', due('request', 'SELECT NEW.id AS id')),
  trigger(
    'request_changed',
    'UPDATE OF summary, details, requester_id ON request',
    due('request', 'SELECT NEW.id AS id'),
  ),
  trigger('request_gone', 'DELETE ON request', forget('request')),
  trigger('helper_added', 'INSERT ON helper', due('helper', 'SELECT NEW.id AS id')),
  trigger('helper_changed', 'UPDATE OF notes ON helper', due('helper', 'SELECT NEW.id AS id')),
  trigger('helper_gone', 'DELETE ON helper', forget('helper')),
  trigger('person_changed', 'UPDATE OF notes, email ON person', ofPerson('NEW.id')),
  trigger('phone_added', 'INSERT ON person_phone', ofPerson('NEW.person_id')),
  trigger('phone_changed', 'UPDATE OF e164 ON person_phone', ofPerson('NEW.person_id')),
];

/** Flags that screening raises, what is still to be screened, and marks by which like texts are found again. */
export class Screening1763700000110 implements MigrationInterface {
  readonly name = 'Screening1763700000110';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...TRIGGERS]) await runner.query(statement);
    await runner.query(due('request', `SELECT id FROM request WHERE status IN ('open','on_hold')`));
    await runner.query(due('helper', `SELECT id FROM helper WHERE status <> 'left'`));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
