import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { Writer } from '../../database/session';
import type { Database } from '../../database/unit-of-work';
import { createHelper } from '../../features/helpers/service';
import { aHelper } from '../../features/helpers/testing';
import { DECIDER, NOW, openTown, type Town } from '../../features/matches/testing';
import { rememberUndo } from '../../features/matches/undo-entries';
import { addDoNotMatch } from '../../features/people/do-not-match';
import { updatePerson } from '../../features/people/service';
import { aPerson, aPlace } from '../../features/people/testing';
import { createRequest, insertRequests } from '../../features/requests/service';
import { aRequest } from '../../features/requests/testing';

export const BY = { id: '7', name: 'Maria' };
export const NAME = 'Zqgivena Zqsurnamea';

/** Whoever is planted, and what the tests ask for. */
export interface Planted {
  readonly town: Town;
  readonly database: Database;
  readonly personId: PersonId;
  readonly helperId: HelperId;
  readonly requestId: RequestId;
  readonly otherRequestId: RequestId;
  readonly otherName: string;
}

/** Words that stand in one place each, and nowhere else; all of them are about the person. */
export const CANARIES = [
  ...['Zqgivena', 'Zqsurnamea', 'zqmail', 'Zqhours', 'Zqnotes', 'Zqhomelabel', 'Zqhomeline', 'Zq1postcode'],
  ...['Zqsummary', 'Zqdetails', 'Zqrelation', 'Zqstatusnote', 'Zqrequestline', 'Zqdestinationline'],
  ...['Zqseriessummary', 'Zqseriesdetails', 'Zqhelpernotes', 'Zqpairnote', 'Zqasked', 'Zqhelped'],
  ...['Zqformer', 'zqoldmail', 'Zqcallerof', 'Zqhold', 'Zqgone', 'Zqoldnote'],
  ...['Zqcallnotes', 'Zqcallednumber', 'Zqreferred', 'Zqcallname', 'Zqforname', 'Zqoffer', 'Zqnotice'],
  ...['5550123', '5559876'],
] as const;

/** Sentences in what belongs to others that mention the person, each in another way. */
export const MENTIONS = [
  'zqgivena ZQSURNAMEA came along',
  'ring Zqsurnamea, Zqgivena first',
  'her number is 00423 555 01-23, or +423 (0) 555 0123',
  'write to ZQMAIL@beispiel.example',
  "Zqsurnamea's neighbour",
  'frueher Zqformer',
  'Zqgivena drove',
  'Ask Zqsurnamea',
  'mit Zqgivena Zqsurnameas Auto',
] as const;

/** A town with one person whose details stand in every table of the record, and in what belongs to others. */
export async function plantPerson(): Promise<Planted> {
  const town = await openTown();
  const { database } = town;
  const write = <T>(work: (writer: Writer) => Promise<T>) => database.write('test', work, BY);
  const otherName = 'Berta Blum';
  const otherId = await town.addPerson(otherName, { notes: `${MENTIONS[0]}. ${MENTIONS[2]}` });
  const personId = await town.addPerson('Zqformer Zqgivena', {
    email: 'zqoldmail@beispiel.example',
    phones: [{ asGiven: '555 98 76', e164: '+4235559876' }],
  });
  const person = aPerson({
    displayName: NAME,
    email: 'zqmail@beispiel.example',
    phones: [{ asGiven: '555 01 23', e164: '+4235550123' }],
    contactHours: 'after Zqhours',
    notes: `Zqnotes. ${otherName} looks in, 555 44 33.`,
    places: [
      aPlace({
        label: 'Zqhomelabel',
        line: 'Zqhomeline 4',
        postcode: 'Zq1postcode',
        point: { lat: 47.13931, lng: 9.52281 },
      }),
      aPlace({ label: 'Zqgone', line: 'Feldweg 2' }),
    ],
  });
  await write((w) => updatePerson(w, personId, 1, { ...person, notes: 'Zqoldnote' }, NOW));
  await write((w) => updatePerson(w, personId, 2, person, NOW));
  const requestId = await town.addRequest(personId, {
    summary: `Zqsummary for ${NAME}`,
    details: 'Zqdetails',
    callerId: otherId,
    callerRelation: 'Zqrelation',
    languages: ['de'],
    place: aPlace({ line: 'Zqrequestline 9' }),
    destination: aPlace({ line: 'Zqdestinationline 9', locality: 'Schaan' }),
  });
  await write((w) =>
    createRequest(
      w,
      {
        request: aRequest(personId, {
          summary: 'Zqseriessummary',
          details: 'Zqseriesdetails',
          when: { kind: 'by', date: '2026-01-06', toMinute: 1000 },
        }),
        rrule: 'FREQ=WEEKLY',
      },
      { by: 'Test', now: NOW },
    ),
  );
  const otherRequestId = await town.addRequest(otherId, {
    summary: MENTIONS[3],
    details: `${MENTIONS[1]}. ${MENTIONS[5]}`,
    callerId: personId,
    callerRelation: 'Zqcallerof',
  });
  const helper = aHelper(personId, {
    notes: 'Zqhelpernotes',
    vetting: [{ kind: 'vetting:background_check', validFrom: '2025-01-01', validUntil: null }],
    availability: [{ weekday: 1, fromMinute: 480, toMinute: 600 }],
  });
  const helperId = (await write((w) => createHelper(w, helper, NOW))).id;
  const nearId = await town.addHelper('Nora Near', { notes: MENTIONS[6] });
  await write((w) =>
    addDoNotMatch(
      w,
      { personId, otherId, reason: 'do_not_match:other', note: 'Zqpairnote' },
      { by: 'Test', now: NOW },
    ),
  );
  const thirdId = await town.addPerson('Carla Klee');
  await write((w) =>
    addDoNotMatch(
      w,
      { personId: otherId, otherId: thirdId, reason: 'do_not_match:other', note: MENTIONS[4] },
      { by: 'Test', now: NOW },
    ),
  );
  await write(async (w) => {
    const decided = [
      { request: requestId, helper: nearId, note: 'Zqasked' },
      { request: await closedRequest(w, thirdId), helper: helperId, note: 'Zqhelped' },
      { request: otherRequestId, helper: nearId, note: MENTIONS[7] },
    ];
    for (const { request, helper, note } of decided) {
      await w.run(
        `INSERT INTO "match" (request_id, helper_id, status, cost, terms, is_clear, created_at, updated_by, updated_at)
         VALUES (?, ?, 'done', 5, '[]', 1, ?, 'Test', ?)`,
        [request, helper, NOW, NOW],
      );
      await w.run(
        `INSERT INTO match_event (match_id, at, by, from_status, to_status, side, note)
         SELECT max(id), ?, 'Test', 'under_way', 'done', 'staff', ? FROM "match"`,
        [NOW, note],
      );
    }
    await rememberUndo(w, 'confirm', DECIDER, { matchIds: [1], to: 'confirmed' });
    await w.run(`UPDATE request SET status = 'closed', status_note = 'Zqstatusnote' WHERE requester_id = ?`, [
      personId,
    ]);
    await w.run(`UPDATE request SET status = 'closed' WHERE id = ?`, [otherRequestId]);
    await w.run(`UPDATE request_series SET ended_on = '2026-02-01'`);
    const calls = [
      { caller: personId, other: null, typed: 'Zqcallednumber', name: '', notes: `Zqcallnotes of ${NAME}` },
      { caller: null, other: null, typed: '+4235550123', name: 'Zqcallname', notes: '' },
      { caller: otherId, other: personId, typed: '555 44 33', name: '', notes: 'for Zqforname' },
    ];
    for (const [index, { caller, other, typed, name, notes }] of calls.entries()) {
      await w.run(
        `INSERT INTO call (key, direction, number_typed, number_e164, caller_id, caller_name, is_for_other, for_id,
           notes, referral_words, disposition, started_at, ended_at, operator)
         VALUES (?1, 'in', ?2, CASE WHEN ?2 LIKE '+%' THEN ?2 END, ?3, ?4, ?5, ?6, ?7, 'Zqreferred', 'other', 0, 1, 'Test')`,
        [String(index).padStart(36, '0'), typed, caller, name, other === null ? 0 : 1, other, notes],
      );
    }
    await w.run(
      `INSERT INTO helper_lead (person_id, call_id, words, follow_up_on, status, created_by, created_at)
       VALUES (?, 1, 'Zqoffer', '2026-01-06', 'open', 'Test', 0)`,
      [personId],
    );
    await w.run(
      `INSERT INTO person_notice (person_id, words, created_by, created_at) VALUES (?, 'Zqnotice', 'Test', 0)`,
      [personId],
    );
    await w.run(
      `INSERT INTO unmet_need (request_id, ends_at, day, cause, noted_at)
       SELECT min(id), 0, '2026-01-05', 'time', 0 FROM request WHERE requester_id = ?`,
      [personId],
    );
    await w.run(
      `INSERT INTO person_hold (person_id, reason, created_by, created_at, lifted_by, lifted_at) VALUES (?, 'Zqhold', 'Test', 0, 'Test', 1)`,
      [personId],
    );
    await w.run(
      `INSERT INTO setting (name, value) VALUES ('import-mapping:requests:x', json_object('defaults', ?))`,
      [MENTIONS[8]],
    );
    await w.run(
      `INSERT INTO import_batch (kind, at, by, rows, imported, rejected, skipped) VALUES ('requests', 0, 'Test', 1, 1, 0, 0)`,
    );
    await w.run(
      `INSERT INTO import_item (batch_id, kind, item_id, fingerprint) VALUES (1, 'person', ?, 'f')`,
      [personId],
    );
  });
  return { town, database, personId, helperId, requestId, otherRequestId, otherName };
}

async function closedRequest(writer: Writer, requesterId: PersonId): Promise<number> {
  const [id] = await insertRequests(writer, [aRequest(requesterId, { summary: 'Bring the post' })], {
    by: 'Test',
    now: NOW,
  });
  await writer.run(`UPDATE request SET status = 'closed' WHERE id = ?`, [id ?? 0]);
  return id ?? 0;
}

/** All that the tables and search indexes say, in lower case. */
export async function dumpOf(database: Database): Promise<string> {
  return await database.read(async (reader) => {
    const tables = await reader.sql<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
    );
    let text = '';
    for (const { name } of tables) text += JSON.stringify(await reader.sql(`SELECT * FROM "${name}"`));
    return text.toLowerCase();
  });
}
