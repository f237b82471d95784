import type { Sql, TableCare } from './care';

/** Somebody who is not in the record rang from a number of this person: it was most likely they. */
const BY_THEIR_NUMBER: Sql = `(t.caller_id IS NULL AND t.number_e164 IN
  (SELECT f.e164 FROM person_phone f WHERE f.person_id = ?1))`;
const IS_CALLER: Sql = `(t.caller_id = ?1 OR ${BY_THEIR_NUMBER})`;
const nameOf = (id: Sql): Sql => `(SELECT p.display_name FROM person p WHERE p.id = ${id} AND ${id} <> ?1)`;
/** Who else was in it; number and name of whoever rang for somebody are theirs, not those of whom they rang for. */
const WITH: Sql = `nullif(CASE WHEN ${IS_CALLER} THEN coalesce(${nameOf('t.for_id')}, t.for_name)
  ELSE coalesce(${nameOf('t.caller_id')}, t.caller_name) END, '')`;
const WORDS = {
  relation: `''`,
  language: 'NULL',
  notes: `''`,
  referral_words: `''`,
  version: 't.version + 1',
};

/** That somebody rang, when, and how it ended stays as numbers; who it was and what was said goes. */
export const CALL_CARE: Readonly<Record<string, TableCare>> = {
  call: {
    key: ['id'],
    belongs: [
      {
        of: IS_CALLER,
        erase: {
          number_typed: `''`,
          number_e164: 'NULL',
          caller_name: `''`,
          caller_is_pseudonym: '0',
          // Somebody who is not in the record, known by these words of theirs alone.
          for_name: `''`,
          for_is_pseudonym: '0',
          ...WORDS,
          // Last, because the rest is found by it.
          caller_id: 'NULL',
        },
      },
      { of: 't.for_id = ?1', erase: { ...WORDS, for_id: 'NULL', for_name: `''`, for_is_pseudonym: '0' } },
    ],
    keep: [
      ...['key', 'direction', 'is_for_other', 'heard', 'information', 'referrals', 'services', 'disposition'],
      ...['started_at', 'ended_at', 'operator_id', 'operator', 'danger_at'],
    ],
    texts: ['caller_name', 'for_name', 'relation', 'notes', 'referral_words'],
    also: {
      with: WITH,
      number: `CASE WHEN ${IS_CALLER} THEN t.number_typed END`,
      name: `CASE WHEN ${IS_CALLER} THEN t.caller_name WHEN t.for_id = ?1 THEN t.for_name END`,
    },
    untold: [
      ...['key', 'caller_id', 'for_id', 'operator_id', 'version', 'number_typed', 'number_e164'],
      ...['caller_name', 'caller_is_pseudonym', 'for_name', 'for_is_pseudonym'],
    ],
  },
  call_request: {
    key: ['call_id', 'request_id'],
    belongs: [],
    nothing: 'numbers of calls and of requests, both of which are told and erased themselves',
    keep: ['is_new', 'return_of'],
  },
  helper_lead: {
    key: ['id'],
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: [
      ...['person_id', 'call_id', 'words', 'follow_up_on', 'status', 'created_by', 'created_at'],
      ...['closed_by', 'closed_at'],
    ],
    texts: ['words'],
    untold: ['person_id', 'call_id'],
  },
  person_notice: {
    key: ['id'],
    belongs: [{ of: 't.person_id = ?1', erase: 'rows' }],
    keep: ['person_id', 'words', 'until', 'created_by', 'created_at', 'ended_by', 'ended_at'],
    texts: ['words'],
    untold: ['person_id'],
  },
};
