import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `id, request_id, helper_id, person_id, rule, field, from_at, to_at, what, state, covers, is_second,
  entered_by, entered_by_id, decided_by, decided_at, note, version, created_at`;

/** SQLite cannot change a CHECK, so the table is made anew; what stands in it stays as it was, number for number. */
const FLAGS: readonly string[] = [
  // Which rules there are, the program says: the next one needs no new table.
  `CREATE TABLE flag_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER REFERENCES request (id) ON DELETE CASCADE,
    helper_id INTEGER REFERENCES helper (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule GLOB '[a-z]*' AND length(rule) <= 20),
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
  `INSERT INTO flag_new (${COLUMNS}) SELECT ${COLUMNS} FROM flag`,
  // A number that was given once is never given again: the history names it.
  `DELETE FROM sqlite_sequence WHERE name = 'flag_new'`,
  `INSERT INTO sqlite_sequence (name, seq) SELECT 'flag_new', seq FROM sqlite_sequence WHERE name = 'flag'`,
  'DROP TABLE flag',
  'ALTER TABLE flag_new RENAME TO flag',
  'CREATE INDEX flag_request ON flag (request_id) WHERE request_id IS NOT NULL',
  'CREATE INDEX flag_helper ON flag (helper_id) WHERE helper_id IS NOT NULL',
  'CREATE INDEX flag_person ON flag (person_id, rule)',
  'CREATE INDEX flag_rule ON flag (rule, state)',
  `CREATE INDEX flag_open_request ON flag (request_id) WHERE state = 'open' AND request_id IS NOT NULL`,
  `CREATE INDEX helper_lead_not_now ON helper_lead (id) WHERE status = 'not_now'`,
];

/** Helpers who may be the person with this id: by themselves, or by a number or the sound of a name that both have. */
const alikeTo = (id: string) => `SELECT h.id FROM helper h WHERE h.status <> 'left' AND (h.person_id = ${id}
  OR h.person_id IN (SELECT k.person_id FROM person_key o JOIN person_key k ON k.kind = o.kind AND k.key = o.key
    WHERE o.person_id = ${id} AND o.kind IN ('name','phone')))`;
const due = (kind: 'request' | 'helper', select: string) =>
  `INSERT INTO screening_due (kind, id) SELECT '${kind}', id FROM (${select}) WHERE true ON CONFLICT DO NOTHING;`;
const trigger = (name: string, event: string, body: string) =>
  `CREATE TRIGGER screening_due_${name} AFTER ${event} BEGIN ${body} END`;

const TRIGGERS: readonly string[] = [
  trigger(
    'offer_turned_down',
    `UPDATE OF status ON helper_lead WHEN NEW.status = 'not_now'`,
    due('helper', alikeTo('NEW.person_id')),
  ),
  trigger(
    'helper_named',
    'UPDATE OF display_name ON person',
    due('helper', `SELECT id FROM helper WHERE person_id = NEW.id AND status <> 'left'`),
  ),
  trigger('helper_moved', 'UPDATE OF person_id ON helper', due('helper', 'SELECT NEW.id AS id')),
  // Whoever was away is not screened; what became known meanwhile is looked for when they are back.
  trigger(
    'helper_back',
    `UPDATE OF status ON helper WHEN OLD.status = 'left' AND NEW.status <> 'left'`,
    due('helper', 'SELECT NEW.id AS id'),
  ),
  trigger(
    'request_back',
    `UPDATE OF status ON request WHEN OLD.status NOT IN ('open','on_hold') AND NEW.status IN ('open','on_hold')`,
    due('request', 'SELECT NEW.id AS id'),
  ),
];

/** A helper like somebody whose offer was turned down has a flag. */
export class TurnedDownOffers1763700000283 implements MigrationInterface {
  readonly name = 'TurnedDownOffers1763700000283';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FLAGS, ...TRIGGERS]) await runner.query(statement);
    const turnedDown = `SELECT person_id FROM helper_lead WHERE status = 'not_now'`;
    const offers = (await runner.query(turnedDown)) as { person_id: number }[];
    for (const offer of offers) await runner.query(due('helper', alikeTo(String(offer.person_id))));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
