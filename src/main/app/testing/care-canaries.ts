import type { PersonId } from '../../../shared/domain/ids';
import type { Writer } from '../../database/session';
import { NOW } from '../../features/matches/testing';

/** One value for each protected column about safety, consent, holds and repeating requests, that stands nowhere else. */
export const CARE_CANARIES = {
  seriesTemplate: 'Zqtemplate',
  consentWords: 'Zqconsented',
  pairReason: 'do_not_match:zqreason',
  pairNote: 'Zqpairnote',
  measureReason: 'measure:zqreason',
  measureNote: 'Zqmeasured',
  measureLifted: 'Zqlifted',
  appealWho: 'Zqappellant',
  appealWords: 'Zqappealed',
  appealOutcome: 'Zqdecided',
  holdReason: 'Zqheld',
  helperNeed: 'need:zqhelper',
  requesterNeed: 'need:zqneed',
} as const;

/** Words of lists: the lists tell them to everybody, and of no person. */
export const TERM_CANARIES = ['pairReason', 'measureReason', 'helperNeed', 'requesterNeed'] as const;

const c = CARE_CANARIES;

/** Has to be there before whoever is described by them. */
export async function addWords(writer: Writer): Promise<void> {
  for (const name of TERM_CANARIES)
    await writer.run(
      `INSERT INTO term (code, list, label, is_active, position) VALUES (?1, substr(?1, 1, instr(?1, ':') - 1), substr(hex(?1), 1, 80), 1, 90)`,
      [c[name]],
    );
}

/** What an admin noted of somebody who asks for help, and what stands between two others; none of it is in force. */
export async function plantCare(
  writer: Writer,
  { requesterId, otherId, thirdId }: Readonly<Record<'requesterId' | 'otherId' | 'thirdId', PersonId>>,
): Promise<void> {
  await writer.run(
    `INSERT INTO request_series (rrule, start_date, time_zone, template, created_until, ended_on, created_by, version, created_at)
     VALUES ('FREQ=DAILY', '2025-12-01', 'Europe/Vaduz', ?, '2025-12-02', '2025-12-02', 'Test', 1, ?)`,
    [JSON.stringify({ details: c.seriesTemplate }), NOW],
  );
  await writer.run(
    `INSERT INTO consent (person_id, scope, is_given, basis, words, words_version, how, given_on, recorded_by, recorded_at)
     VALUES (?, 'hold', 1, 'consent', ?, 1, 'phone', '2026-01-02', 'Test', ?)`,
    [requesterId, c.consentWords, NOW],
  );
  await writer.run(
    `INSERT INTO do_not_match (low_id, high_id, reason, note, created_by, created_at) VALUES (?, ?, ?, ?, 'Test', ?)`,
    [Math.min(otherId, thirdId), Math.max(otherId, thirdId), c.pairReason, c.pairNote, NOW],
  );
  await writer.run(
    `INSERT INTO measure (person_id, kind, side, reason, note, created_by, created_at, lifted_by, lifted_at, lifted_note)
     VALUES (?, 'hold', 'both', ?, ?, 'Test', ?, 'Test', ?, ?)`,
    [otherId, c.measureReason, c.measureNote, NOW - 2, NOW - 1, c.measureLifted],
  );
  await writer.run(
    `INSERT INTO measure_appeal (measure_id, who, words, noted_by, noted_at, outcome, outcome_words, decided_by, decided_at)
     VALUES (1, ?, ?, 'Test', ?, 'lifted', ?, 'Test', ?)`,
    [c.appealWho, c.appealWords, NOW - 1, c.appealOutcome, NOW - 1],
  );
  await writer.run(
    `INSERT INTO person_hold (person_id, reason, created_by, created_at) VALUES (?, ?, 'Test', ?)`,
    [requesterId, c.holdReason, NOW],
  );
}
