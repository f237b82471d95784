import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS = `('call','again','once_more','first_contact','second_contact','emergency','outcome')`;
const contact = (name: string) => `
    ${name}_person_id INTEGER REFERENCES person (id),
    ${name}_name TEXT NOT NULL CHECK (length(${name}_name) <= 120),
    ${name}_phone TEXT NOT NULL CHECK (length(${name}_phone) <= 60),`;
const oneContact = (name: string) =>
  `CHECK (${name}_person_id IS NULL OR (${name}_name = '' AND ${name}_phone = ''))`;

const statements = [
  `CREATE TABLE check_in_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id),
    rrule TEXT NOT NULL CHECK (length(rrule) BETWEEN 1 AND 200),
    start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
    caller_id TEXT CHECK (length(caller_id) <= 60),
    caller_name TEXT CHECK (length(caller_name) <= 200),
    language TEXT CHECK (length(language) <= 35),${contact('first')}${contact('second')}
    notes TEXT NOT NULL CHECK (length(notes) <= 2000),
    -- The last day of which a check-in was opened, or that went by during a pause.
    opened_until TEXT CHECK (opened_until IS date(opened_until)),
    ended_on TEXT CHECK (ended_on IS date(ended_on)),
    ended_reason TEXT NOT NULL CHECK (length(ended_reason) <= 400),
    looked_at INTEGER,
    looked_by TEXT CHECK (length(looked_by) <= 200),
    looked_words TEXT NOT NULL CHECK (length(looked_words) <= 2000),
    version INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    ${oneContact('first')},
    ${oneContact('second')},
    CHECK (to_minute > from_minute),
    CHECK ((looked_at IS NULL) = (looked_by IS NULL))
  ) STRICT`,
  'CREATE INDEX check_in_plan_person ON check_in_plan (person_id)',
  'CREATE INDEX check_in_plan_first ON check_in_plan (first_person_id) WHERE first_person_id IS NOT NULL',
  'CREATE INDEX check_in_plan_second ON check_in_plan (second_person_id) WHERE second_person_id IS NOT NULL',
  `CREATE TABLE check_in_pause (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES check_in_plan (id) ON DELETE CASCADE,
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    until_date TEXT NOT NULL CHECK (until_date IS date(until_date)),
    reason TEXT NOT NULL CHECK (length(reason) <= 400),
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    CHECK (until_date >= from_date)
  ) STRICT`,
  'CREATE INDEX check_in_pause_plan ON check_in_pause (plan_id)',
  // One row for each call that is to be made, from the morning of its day on; it is open until somebody says how it ended.
  `CREATE TABLE check_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES check_in_plan (id) ON DELETE CASCADE,
    date TEXT NOT NULL CHECK (date IS date(date)),
    days INTEGER NOT NULL CHECK (days >= 1),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by TEXT,
    outcome TEXT CHECK (outcome IN ('spoke','safe','helped','away','other')),
    feeling TEXT CHECK (feeling IN ('very_well','well','so_so','not_well','worried')),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    created_at INTEGER NOT NULL,
    CHECK (ends_at > starts_at),
    CHECK ((closed_at IS NULL) = (outcome IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)),
    CHECK (feeling IS NULL OR outcome = 'spoke')
  ) STRICT`,
  'CREATE INDEX check_in_plan_id ON check_in (plan_id, id)',
  // Never two calls to one person at a time: the one that is open stands for every day since.
  'CREATE UNIQUE INDEX check_in_open ON check_in (plan_id) WHERE closed_at IS NULL',
  'CREATE INDEX check_in_closed ON check_in (closed_at) WHERE closed_at IS NOT NULL',
  `CREATE TABLE check_in_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    check_in_id INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by_id TEXT CHECK (length(by_id) <= 60),
    by TEXT NOT NULL CHECK (length(by) BETWEEN 1 AND 200),
    kind TEXT NOT NULL CHECK (kind IN ('try','alarm')),
    step TEXT NOT NULL CHECK (step IN ${STEPS}),
    result TEXT CHECK (result IN ('no_answer','will_look','called')),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    CHECK ((kind = 'try') = (result IS NOT NULL))
  ) STRICT`,
  'CREATE INDEX check_in_step_check_in ON check_in_step (check_in_id, id)',
];

/** Regular calls to people who are alone: plans, pauses, each call, and what was done when nobody answered. */
export class CheckIns1763700000160 implements MigrationInterface {
  readonly name = 'CheckIns1763700000160';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore the backup taken before this one.'));
  }
}
