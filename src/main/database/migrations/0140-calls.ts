import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = {
  heard: [
    ['friend', 'Friend, family or neighbour'],
    ['asked_before', 'Asked us before'],
    ['health_service', 'Hospital, doctor or nurse'],
    ['council', 'Council or social services'],
    ['partner', 'Another organisation'],
    ['leaflet', 'Leaflet or poster'],
    ['press', 'Newspaper, radio or television'],
    ['internet', 'Internet or social media'],
    ['other', 'Otherwise'],
  ],
  information: [
    ['our_help', 'What we offer and how it works'],
    ['waiting', 'How long it may take'],
    ['benefits', 'Benefits and forms'],
    ['health', 'Health services'],
    ['transport', 'Buses and other transport'],
    ['housing', 'Housing'],
    ['other', 'Something else'],
  ],
  referral: [
    ['health_service', 'Hospital, doctor or nurse'],
    ['council', 'Council or social services'],
    ['emergency', 'Emergency services'],
    ['listening_line', 'Listening line'],
    ['legal_advice', 'Legal or money advice'],
    ['partner', 'Another organisation'],
    ['other', 'Somebody else'],
  ],
  service: [
    ['listened', 'Was listened to'],
    ['solved', 'Solved during the call'],
    ['put_through', 'Put through to a service'],
    ['appointment', 'Appointment made for them'],
    ['other', 'Something else'],
  ],
} as const;

/** A record that has its lists already gets these too; a new one is given them with the others. */
const seedLists = Object.entries(LISTS).flatMap(([list, words]) =>
  words.map(
    ([word, label], index) =>
      `INSERT INTO term (code, list, label, is_active, position, category, vetting)
       SELECT '${list}:${word}', '${list}', '${label}', 1, ${String(index + 1)}, NULL, NULL WHERE EXISTS (SELECT 1 FROM term)`,
  ),
);
const seedNeed = `INSERT INTO term (code, list, label, is_active, position, category, vetting)
  SELECT 'need:over_60', 'need', 'Over 60', 1, (SELECT coalesce(max(position), 0) + 1 FROM term WHERE list = 'need'), NULL, NULL
  WHERE EXISTS (SELECT 1 FROM term) AND NOT EXISTS (SELECT 1 FROM term WHERE code = 'need:over_60')`;

const codes = (column: string) => `${column} TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(${column}))`;

const TABLES: readonly string[] = [
  // Begun with nothing but its start; what is said of it comes when it is finished.
  `CREATE TABLE call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 36),
    direction TEXT NOT NULL CHECK (direction IN ('in','out')),
    number_typed TEXT NOT NULL DEFAULT '' CHECK (length(number_typed) <= 40),
    number_e164 TEXT CHECK (number_e164 GLOB '+[1-9]*' AND length(number_e164) BETWEEN 6 AND 16),
    caller_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    caller_name TEXT NOT NULL DEFAULT '' CHECK (length(caller_name) <= 120),
    caller_is_pseudonym INTEGER NOT NULL DEFAULT 0 CHECK (caller_is_pseudonym IN (0, 1)),
    is_for_other INTEGER NOT NULL DEFAULT 0 CHECK (is_for_other IN (0, 1)),
    for_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    for_name TEXT NOT NULL DEFAULT '' CHECK (length(for_name) <= 120),
    for_is_pseudonym INTEGER NOT NULL DEFAULT 0 CHECK (for_is_pseudonym IN (0, 1)),
    relation TEXT NOT NULL DEFAULT '' CHECK (length(relation) <= 60),
    language TEXT CHECK (length(language) <= 35),
    heard TEXT REFERENCES term (code) CHECK (heard LIKE 'heard:%'),
    notes TEXT NOT NULL DEFAULT '' CHECK (length(notes) <= 4000),
    ${['information', 'referrals', 'services'].map(codes).join(', ')},
    referral_words TEXT NOT NULL DEFAULT '' CHECK (length(referral_words) <= 300),
    disposition TEXT CHECK (disposition GLOB '[a-z]*' AND length(disposition) <= 40),
    started_at INTEGER NOT NULL,
    ended_at INTEGER CHECK (ended_at >= started_at),
    operator_id TEXT CHECK (length(operator_id) <= 60),
    operator TEXT NOT NULL CHECK (length(operator) BETWEEN 1 AND 200),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((ended_at IS NULL) = (disposition IS NULL)),
    CHECK (is_for_other = 1 OR (for_id IS NULL AND for_name = ''))
  ) STRICT`,
  'CREATE INDEX call_started ON call (started_at)',
  'CREATE INDEX call_number ON call (number_e164, started_at) WHERE number_e164 IS NOT NULL',
  'CREATE INDEX call_caller ON call (caller_id, started_at) WHERE caller_id IS NOT NULL',
  'CREATE INDEX call_for ON call (for_id, started_at) WHERE for_id IS NOT NULL',
  'CREATE INDEX call_unfinished ON call (started_at) WHERE ended_at IS NULL',
  // What came of it, and what it was about.
  `CREATE TABLE call_request (
    call_id INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
    is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
    return_of INTEGER REFERENCES request (id) ON DELETE SET NULL,
    PRIMARY KEY (call_id, request_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX call_request_request ON call_request (request_id)',
  'CREATE INDEX call_request_return ON call_request (return_of) WHERE return_of IS NOT NULL',
];

/** Calls from their first keystroke on, what they led to, and the lists that are chosen from. */
export class Calls1763700000140 implements MigrationInterface {
  readonly name = 'Calls1763700000140';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...seedLists, seedNeed, ...TABLES]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
