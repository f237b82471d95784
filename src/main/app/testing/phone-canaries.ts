import type { Writer } from '../../database/session';
import { NOW, type Town } from '../../features/matches/testing';
import { aPlace } from '../../features/people/testing';

/** One value for each protected column that the phone, the queue, check-ins and the desk keep, that stands nowhere else. */
export const PHONE_CANARIES = {
  /** Who of the staff did it: told with each row. */
  staff: 'Zqstaff',
  callNumber: '+423 555 73 01',
  callE164: '+4235557301',
  callCaller: 'Zqringer',
  callFor: 'Zqrungfor',
  callRelation: 'Zqcousin',
  callNotes: 'Zqcallnote',
  callReferral: 'Zqreferral',
  leadWords: 'Zqoffer',
  noticeWords: 'Zqnotice',
  planFirstName: 'Zqfirstcontact',
  planFirstPhone: '555 73 02',
  planSecondName: 'Zqsecondcontact',
  planSecondPhone: '555 73 03',
  planCaller: 'Zqplancaller',
  planNotes: 'Zqplannote',
  planLooked: 'Zqlooked',
  planEnded: 'Zqplanended',
  pauseReason: 'Zqpause',
  checkInWords: 'Zqcheckin',
  stepWords: 'Zqstep',
  itemName: 'Zqcallback',
  itemNumber: '+423 555 73 04',
  itemE164: '+4235557304',
  itemWords: 'Zqqueue',
  tryWords: 'Zqtried',
  shiftWords: 'Zqshift',
  flagWhat: 'Zqflagged',
  flagNote: 'Zqflagnote',
  statusNote: 'Zqclosing',
  spendReason: 'Zqspend',
  resultNote: 'Zqresult',
  helperNotice: 'Zqhelpernotice',
  helperCallNumber: '+423 555 73 05',
  helperCallE164: '+4235557305',
  helperCallNotes: 'Zqhelpersaid',
  helperCallReferral: 'Zqhelperreferral',
  helperForNumber: '+423 555 73 06',
  helperForE164: '+4235557306',
  helperForNotes: 'Zqsaidofhelper',
  helperForRelation: 'Zqhelperniece',
  helperRang: '+423 555 73 07',
  helperRangE164: '+4235557307',
  helperRangName: 'Zqhelperrang',
  helperRangFor: 'Zqhelperrangfor',
  helperRangNotes: 'Zqhelperrangsaid',
  helperLeadWords: 'Zqhelperoffer',
  helperItemName: 'Zqhelpercallback',
  helperItemNumber: '+423 555 73 08',
  helperItemE164: '+4235557308',
  helperItemWords: 'Zqhelperqueue',
  helperTryWords: 'Zqhelpertried',
  helperBareItemName: 'Zqhelpervoicemail',
  helperBareItemWords: 'Zqhelperleft',
  mergedSurname: 'Zqmerged',
  mergedEmail: 'zqmerged@example.org',
  mergedNotes: 'Zqmergednote',
} as const;

/** What nobody but the account that it belongs to is told, not even an admin. */
export const OWN_CANARIES = { draftBody: 'Zqdraft', heldUntil: '4017263544451' } as const;
export const DRAFT_OWNER = '5a1d0c3e-2b4f-4e6a-8c7d-9e0f1a2b3c4d';

type Row = Readonly<Record<string, string | number | null>>;

/** Whom the rows are about. */
export interface Planted {
  readonly requesterId: number;
  readonly helperPersonId: number;
  readonly requestId: number;
}

const c = PHONE_CANARIES;
const BY = { created_by: c.staff, created_at: NOW };

/** Rows by table, in the order in which they refer to each other; each table starts empty, so that ids count from 1. */
function rowsOf({ requesterId, helperPersonId, requestId }: Planted): [table: string, row: Row][] {
  const called = { direction: 'in', started_at: NOW, ended_at: NOW, disposition: 'other', operator: c.staff };
  const plan = {
    person_id: requesterId,
    caller_name: c.planCaller,
    rrule: 'FREQ=DAILY',
    start_date: '2026-01-05',
    version: 1,
  };
  const contacts = { first_name: c.planFirstName, first_phone: c.planFirstPhone };
  const second = { second_name: c.planSecondName, second_phone: c.planSecondPhone };
  const window = { from_minute: 0, to_minute: 1_440, updated_at: NOW, ...BY };
  return [
    [
      'call',
      {
        ...{ ...called, key: 'a'.repeat(36), number_typed: c.callNumber, number_e164: c.callE164 },
        ...{ caller_name: c.callCaller, is_for_other: 1, for_name: c.callFor, relation: c.callRelation },
        ...{ notes: c.callNotes, referral_words: c.callReferral },
      },
    ],
    ['call', { ...called, key: 'b'.repeat(36), caller_id: requesterId }],
    [
      'call',
      {
        ...{ ...called, key: 'c'.repeat(36), caller_id: helperPersonId, number_typed: c.helperCallNumber },
        ...{ number_e164: c.helperCallE164, notes: c.helperCallNotes, referral_words: c.helperCallReferral },
      },
    ],
    [
      'call',
      {
        ...{ ...called, key: 'd'.repeat(36), is_for_other: 1, for_id: helperPersonId },
        ...{ number_typed: c.helperForNumber, number_e164: c.helperForE164, notes: c.helperForNotes },
        relation: c.helperForRelation,
      },
    ],
    // Nobody said who it was; the number is the helper's.
    [
      'call',
      {
        ...{ ...called, key: 'e'.repeat(36), number_typed: c.helperRang, number_e164: c.helperRangE164 },
        ...{ caller_name: c.helperRangName, is_for_other: 1, for_name: c.helperRangFor },
        notes: c.helperRangNotes,
      },
    ],
    ['call_request', { call_id: 1, request_id: requestId, is_new: 0 }],
    [
      'helper_lead',
      { person_id: requesterId, words: c.leadWords, follow_up_on: '2026-01-05', status: 'open', ...BY },
    ],
    [
      'helper_lead',
      {
        ...{ person_id: helperPersonId, words: c.helperLeadWords, follow_up_on: '2026-01-05' },
        ...{ status: 'open', ...BY },
      },
    ],
    ['person_notice', { person_id: requesterId, words: c.noticeWords, ...BY }],
    ['person_notice', { person_id: helperPersonId, words: c.helperNotice, ...BY }],
    [
      'check_in_plan',
      {
        ...{ ...plan, ...contacts, ...second, ...window, notes: c.planNotes, ended_reason: '' },
        ...{ looked_at: NOW, looked_by: c.staff, looked_words: c.planLooked },
      },
    ],
    [
      'check_in_plan',
      {
        ...{ ...plan, ...window, first_name: '', first_phone: '', second_name: '', second_phone: '' },
        ...{ notes: '', looked_words: '', ended_on: '2026-01-04', ended_reason: c.planEnded },
      },
    ],
    [
      'check_in_pause',
      { plan_id: 1, from_date: '2026-02-01', until_date: '2026-02-03', reason: c.pauseReason, ...BY },
    ],
    [
      'check_in',
      {
        ...{ plan_id: 1, date: '2026-01-05', days: 1, starts_at: NOW - 1, ends_at: NOW, created_at: NOW },
        ...{
          closed_at: NOW,
          closed_by: c.staff,
          outcome: 'spoke',
          feeling: 'worried',
          words: c.checkInWords,
        },
      },
    ],
    [
      'check_in_step',
      {
        check_in_id: 1,
        at: NOW,
        by: c.staff,
        kind: 'try',
        step: 'call',
        result: 'no_answer',
        words: c.stepWords,
      },
    ],
    [
      'queue_item',
      {
        ...{ kind: 'callback', reason: 'asked', name: c.itemName, number: c.itemNumber, e164: c.itemE164 },
        ...{ words: c.itemWords, due_at: NOW, tries: 1, state: 'open', version: 1, ...BY },
      },
    ],
    [
      'queue_item',
      {
        ...{ kind: 'callback', reason: 'asked', person_id: helperPersonId, name: c.helperItemName },
        ...{ number: c.helperItemNumber, e164: c.helperItemE164, words: c.helperItemWords },
        ...{ due_at: NOW, tries: 1, state: 'open', version: 1, ...BY },
      },
    ],
    [
      'queue_item',
      {
        ...{ kind: 'voicemail', reason: 'voicemail', name: c.helperBareItemName, number: c.helperRang },
        ...{ e164: c.helperRangE164, words: c.helperBareItemWords },
        ...{ due_at: NOW, tries: 0, state: 'open', version: 1, ...BY },
      },
    ],
    ['queue_try', { item_id: 2, at: NOW, by: c.staff, outcome: 'no_answer', words: c.helperTryWords }],
    ['queue_try', { item_id: 1, at: NOW, by: c.staff, outcome: 'no_answer', words: c.tryWords }],
    ['shift_note', { at: NOW, by: c.staff, words: c.shiftWords }],
    [
      'flag',
      {
        ...{
          request_id: requestId,
          person_id: requesterId,
          rule: 'money',
          field: 'details',
          from_at: 0,
          to_at: 1,
        },
        ...{ what: c.flagWhat, state: 'dismissed', entered_by: 'Test', decided_by: 'Test', decided_at: NOW },
        ...{ note: c.flagNote, created_at: NOW },
      },
    ],
    [
      'draft',
      {
        ...{ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', owner: DRAFT_OWNER, form: 'call', form_key: 'new' },
        ...{
          screen: '/phone',
          body: JSON.stringify({ value: { notes: OWN_CANARIES.draftBody } }),
          kept_at: NOW,
        },
      },
    ],
    [
      'kindness',
      { owner: DRAFT_OWNER, eye_breaks: 1, held_until: Number(OWN_CANARIES.heldUntil), row_from: NOW },
    ],
  ];
}

async function insert(writer: Writer, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await writer.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

/** What a call, a try, a note or a result leaves behind, in every column that not everybody sees. */
export async function plantPhone(town: Town, planted: Planted): Promise<void> {
  await town.database.write('test', async (writer) => {
    for (const [table, row] of rowsOf(planted)) await insert(writer, table, row);
    await writer.run('UPDATE request SET status_note = ?, spend_reason = ? WHERE id = ?', [
      c.statusNote,
      c.spendReason,
      planted.requestId,
    ]);
  });
}

/** Somebody who is in the record twice, as a helper and as someone to be merged into them. */
export async function addTwin(town: Town): Promise<number> {
  const { mergedSurname, mergedEmail, mergedNotes } = PHONE_CANARIES;
  return await town.addPerson(`Hedwig ${mergedSurname}`, {
    email: mergedEmail,
    notes: mergedNotes,
    places: [aPlace()],
  });
}
