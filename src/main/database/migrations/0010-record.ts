import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDING = `('confirmed','contacted','accepted','under_way','done')`;

/** The record: organisation, lists, people, requests, helpers, matches, do-not-match pairs, undo and imports. */
const TABLES: readonly string[] = [
  `CREATE TABLE organisation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    country TEXT NOT NULL CHECK (length(country) = 2),
    time_zone TEXT NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    place_name TEXT NOT NULL CHECK (length(place_name) <= 120),
    lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lng REAL NOT NULL CHECK (lng BETWEEN -180 AND 180),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
  ) STRICT`,
  `CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
    value TEXT NOT NULL CHECK (json_valid(value) AND length(value) <= 100000)
  ) STRICT`,
  `CREATE TABLE term (
    code TEXT PRIMARY KEY CHECK (code LIKE list || ':%' AND length(code) <= 80),
    list TEXT NOT NULL CHECK (list IN ('category','skill','vetting','need','source','turn_down','decline','cancel','close','do_not_match')),
    label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    position INTEGER NOT NULL,
    category TEXT CHECK (category IS NULL OR json_valid(category)),
    CHECK ((list = 'category') = (category IS NOT NULL))
  ) STRICT`,
  `CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    display_name TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
    is_pseudonym INTEGER NOT NULL CHECK (is_pseudonym IN (0, 1)),
    gender TEXT CHECK (gender IN ('woman','man','other')),
    email TEXT CHECK (length(email) <= 254),
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    contact_way TEXT NOT NULL CHECK (contact_way IN ('any','phone','sms','email')),
    contact_hours TEXT NOT NULL CHECK (length(contact_hours) <= 120),
    needs TEXT NOT NULL CHECK (json_valid(needs)),
    notes TEXT NOT NULL CHECK (length(notes) <= 4000),
    search_words TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX person_name ON person (display_name COLLATE NOCASE)`,
  `CREATE TABLE person_phone (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    as_given TEXT NOT NULL CHECK (length(as_given) BETWEEN 1 AND 40),
    e164 TEXT CHECK (e164 GLOB '+[1-9]*' AND length(e164) BETWEEN 6 AND 16),
    PRIMARY KEY (person_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX person_phone_e164 ON person_phone (e164)`,
  `CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL CHECK (length(label) <= 60),
    line TEXT NOT NULL CHECK (length(line) <= 200),
    locality TEXT NOT NULL CHECK (length(locality) <= 120),
    postcode TEXT NOT NULL CHECK (length(postcode) <= 20),
    country TEXT CHECK (length(country) = 2),
    lat REAL CHECK (lat BETWEEN -90 AND 90),
    lng REAL CHECK (lng BETWEEN -180 AND 180),
    precision TEXT NOT NULL CHECK (precision IN ('exact','street','town')),
    CHECK ((lat IS NULL) = (lng IS NULL))
  ) STRICT`,
  `CREATE INDEX place_person ON place (person_id, position)`,
  `CREATE INDEX place_point ON place (lat, lng)`,
  `CREATE TABLE request_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rrule TEXT NOT NULL CHECK (length(rrule) BETWEEN 1 AND 300),
    start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
    time_zone TEXT NOT NULL,
    template TEXT NOT NULL CHECK (json_valid(template)),
    created_until TEXT CHECK (created_until IS date(created_until)),
    ended_on TEXT CHECK (ended_on IS date(ended_on)),
    version INTEGER NOT NULL DEFAULT 1,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    requester_id INTEGER NOT NULL REFERENCES person (id),
    caller_id INTEGER REFERENCES person (id),
    caller_relation TEXT NOT NULL CHECK (length(caller_relation) <= 60),
    category TEXT NOT NULL REFERENCES term (code) CHECK (category LIKE 'category:%'),
    summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 160),
    details TEXT NOT NULL CHECK (length(details) <= 4000),
    urgency TEXT NOT NULL CHECK (urgency IN ('critical','high','normal','low')),
    when_kind TEXT NOT NULL CHECK (when_kind IN ('any','by','between')),
    when_date TEXT CHECK (when_date IS date(when_date)),
    from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1440),
    to_minute INTEGER CHECK (to_minute BETWEEN 0 AND 1440),
    time_zone TEXT NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),
    starts_at INTEGER,
    ends_at INTEGER,
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 5 AND 1440),
    place_id INTEGER REFERENCES place (id),
    destination_id INTEGER REFERENCES place (id),
    helpers_needed INTEGER NOT NULL CHECK (helpers_needed BETWEEN 1 AND 100),
    skills TEXT NOT NULL CHECK (json_valid(skills)),
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    language_strength TEXT NOT NULL CHECK (language_strength IN ('none','wish','must')),
    gender TEXT CHECK (gender IN ('woman','man')),
    gender_strength TEXT NOT NULL CHECK (gender_strength IN ('none','wish','must')),
    wheelchair INTEGER NOT NULL CHECK (wheelchair IN (0, 1)),
    stairs INTEGER NOT NULL CHECK (stairs IN (0, 1)),
    seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 50),
    needs_vehicle INTEGER NOT NULL CHECK (needs_vehicle IN (0, 1)),
    access_strength TEXT NOT NULL CHECK (access_strength IN ('wish','must')),
    continuity_strength TEXT NOT NULL CHECK (continuity_strength IN ('none','wish','must')),
    source TEXT REFERENCES term (code) CHECK (source LIKE 'source:%'),
    series_id INTEGER REFERENCES request_series (id),
    occurrence_date TEXT CHECK (occurrence_date IS date(occurrence_date)),
    is_detached INTEGER NOT NULL DEFAULT 0 CHECK (is_detached IN (0, 1)),
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open','on_hold','closed','unmet','cancelled')),
    status_reason TEXT REFERENCES term (code) CHECK (status_reason LIKE 'close:%'),
    status_note TEXT NOT NULL DEFAULT '' CHECK (length(status_note) <= 1000),
    postponed_until INTEGER,
    search_words TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    CHECK ((when_kind = 'any') = (when_date IS NULL)),
    CHECK (when_kind <> 'between' OR to_minute > from_minute),
    CHECK ((series_id IS NULL) = (occurrence_date IS NULL)),
    UNIQUE (series_id, occurrence_date)
  ) STRICT`,
  `CREATE INDEX request_open ON request (status, urgency, created_at)`,
  `CREATE INDEX request_requester ON request (requester_id)`,
  `CREATE INDEX request_caller ON request (caller_id)`,
  `CREATE INDEX request_place ON request (place_id)`,
  `CREATE INDEX request_destination ON request (destination_id)`,
  `CREATE INDEX request_starts ON request (starts_at)`,
  `CREATE TABLE helper (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    status TEXT NOT NULL CHECK (status IN ('applying','active','paused','left')),
    categories TEXT NOT NULL CHECK (json_valid(categories)),
    skills TEXT NOT NULL CHECK (json_valid(skills)),
    travel_limit_metres INTEGER NOT NULL CHECK (travel_limit_metres BETWEEN 0 AND 500000),
    has_vehicle INTEGER NOT NULL CHECK (has_vehicle IN (0, 1)),
    seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 50),
    wheelchair_vehicle INTEGER NOT NULL CHECK (wheelchair_vehicle IN (0, 1)),
    can_do_stairs INTEGER NOT NULL CHECK (can_do_stairs IN (0, 1)),
    tasks_per_week INTEGER NOT NULL CHECK (tasks_per_week BETWEEN 0 AND 50),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 1440),
    quiet_to INTEGER CHECK (quiet_to BETWEEN 0 AND 1440),
    break_until TEXT CHECK (break_until IS date(break_until)),
    notes TEXT NOT NULL CHECK (length(notes) <= 4000),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
  ) STRICT`,
  `CREATE TABLE availability (
    helper_id INTEGER NOT NULL REFERENCES helper (id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
    CHECK (to_minute > from_minute)
  ) STRICT`,
  `CREATE INDEX availability_helper ON availability (helper_id)`,
  `CREATE TABLE availability_exception (
    helper_id INTEGER NOT NULL REFERENCES helper (id) ON DELETE CASCADE,
    date TEXT NOT NULL CHECK (date IS date(date)),
    kind TEXT NOT NULL CHECK (kind IN ('off','on')),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
    CHECK (to_minute > from_minute)
  ) STRICT`,
  `CREATE INDEX availability_exception_helper ON availability_exception (helper_id)`,
  `CREATE TABLE vetting (
    helper_id INTEGER NOT NULL REFERENCES helper (id) ON DELETE CASCADE,
    kind TEXT NOT NULL REFERENCES term (code) CHECK (kind LIKE 'vetting:%'),
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    valid_until TEXT CHECK (valid_until IS date(valid_until) AND valid_until >= valid_from)
  ) STRICT`,
  `CREATE INDEX vetting_helper ON vetting (helper_id)`,
  `CREATE TABLE do_not_match (
    low_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    high_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL REFERENCES term (code) CHECK (reason LIKE 'do_not_match:%'),
    note TEXT NOT NULL CHECK (length(note) <= 1000),
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (low_id, high_id),
    CHECK (low_id < high_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX do_not_match_high ON do_not_match (high_id)`,
  `CREATE TABLE "match" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request (id),
    helper_id INTEGER NOT NULL REFERENCES helper (id),
    status TEXT NOT NULL CHECK (status IN ('suggested','turned_down','confirmed','contacted','accepted','declined','under_way','done','no_show','cancelled')),
    cost INTEGER NOT NULL,
    terms TEXT NOT NULL CHECK (json_valid(terms)),
    is_clear INTEGER NOT NULL CHECK (is_clear IN (0, 1)),
    helper_told_at INTEGER,
    requester_told_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX match_request ON "match" (request_id, status)`,
  `CREATE INDEX match_helper ON "match" (helper_id, status)`,
  `CREATE UNIQUE INDEX match_live_pair ON "match" (request_id, helper_id)
    WHERE status IN ('suggested','confirmed','contacted','accepted','under_way','done')`,
  `CREATE TABLE match_event (
    match_id INTEGER NOT NULL REFERENCES "match" (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    from_status TEXT,
    to_status TEXT NOT NULL,
    side TEXT CHECK (side IN ('helper','requester','staff')),
    reason TEXT REFERENCES term (code),
    note TEXT NOT NULL CHECK (length(note) <= 1000)
  ) STRICT`,
  `CREATE INDEX match_event_match ON match_event (match_id)`,
  `CREATE TABLE candidate (
    request_id INTEGER PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE,
    alternatives TEXT NOT NULL CHECK (json_valid(alternatives)),
    unmatched TEXT CHECK (unmatched IS NULL OR json_valid(unmatched))
  ) STRICT`,
  `CREATE TABLE matching_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ended_at INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    helpers INTEGER NOT NULL,
    suggestions INTEGER NOT NULL,
    unmatched INTEGER NOT NULL,
    objective INTEGER NOT NULL,
    bound INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE undo_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('confirm','choose','turn_down','postpone','confirm_many')),
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    undone_at INTEGER
  ) STRICT`,
  `CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('requests','helpers')),
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    rows INTEGER NOT NULL CHECK (rows = imported + rejected + skipped),
    imported INTEGER NOT NULL CHECK (imported >= 0),
    rejected INTEGER NOT NULL CHECK (rejected >= 0),
    skipped INTEGER NOT NULL CHECK (skipped >= 0),
    undone_at INTEGER
  ) STRICT`,
  `CREATE TABLE import_item (
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('person','request','helper')),
    item_id INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (batch_id, kind, item_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX import_item_fingerprint ON import_item (fingerprint)`,
];

/** Invariants that no code path may break, whichever way it came. */
const TRIGGERS: readonly string[] = [
  ...(['INSERT', 'UPDATE OF status, helper_id, request_id'] as const).map(
    (event, index) => `CREATE TRIGGER match_not_over_filled_${String(index)} BEFORE ${event} ON "match"
    WHEN NEW.status IN ${HOLDING}
    BEGIN
      SELECT RAISE(ABORT, 'kith:request_full') WHERE
        (SELECT count(*) FROM "match" m WHERE m.request_id = NEW.request_id AND m.id <> NEW.id AND m.status IN ${HOLDING})
        >= (SELECT helpers_needed FROM request r WHERE r.id = NEW.request_id);
    END`,
  ),
  ...(['INSERT', 'UPDATE OF status, helper_id, request_id'] as const).map(
    (event, index) => `CREATE TRIGGER match_respects_do_not_match_${String(index)} BEFORE ${event} ON "match"
    WHEN NEW.status IN ('suggested','confirmed','contacted','accepted','under_way')
    BEGIN
      SELECT RAISE(ABORT, 'kith:do_not_match') WHERE EXISTS (
        SELECT 1 FROM do_not_match d, request r, helper h
        WHERE r.id = NEW.request_id AND h.id = NEW.helper_id
          AND d.low_id = min(r.requester_id, h.person_id) AND d.high_id = max(r.requester_id, h.person_id));
    END`,
  ),
  `CREATE TRIGGER match_event_kept BEFORE UPDATE ON match_event
    BEGIN SELECT RAISE(ABORT, 'kith:history_is_kept'); END`,
];

export class Record1763700000010 implements MigrationInterface {
  readonly name = 'Record1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    // `KITH` in ASCII, so that our files are told from other SQLite files even after a crash right here.
    await runner.query('PRAGMA application_id = 1263096904');
    for (const statement of [...TABLES, ...TRIGGERS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
