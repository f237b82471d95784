import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract';
import type { RetentionKind } from '../../../shared/contract/retention';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import { verifyAudit } from '../../database/audit/verify';
import { contextFor } from '../../ipc/testing';
import { createTranslate } from '../../words/translate';
import { createConsentHandlers } from '../consent/handlers';
import { chooseHelper } from '../matches/decisions';
import { DECIDER, NOW, openTown, type Town } from '../matches/testing';
import { createRetentionHandlers, eraserOf } from './handlers';

const DAY_MS = 24 * 3_600_000;
const MONTHS = (months: number) => Math.ceil(months * 30.5) + 3;
const SECRET = 'Canary-of-Rita';
const backups: string[] = [];
let town: Town;
let handlers: ReturnType<typeof createRetentionHandlers>;
let rita: PersonId;
let requestId: RequestId;
let helperId: HelperId;
const t = await createTranslate();
beforeEach(async () => {
  town = await openTown();
  backups.length = 0;
  handlers = createRetentionHandlers({
    erasePerson: eraserOf(() => town.database),
    backUpFirst: (reason) => Promise.resolve(void backups.push(reason)),
    accounts: () => Promise.resolve([{ id: 'a1', name: 'Anna' }]),
  });
  rita = await town.addPerson('Rita Beck', { notes: SECRET });
  requestId = await town.addRequest(rita, { details: SECRET });
  helperId = await town.addHelper('Hana Novak', { notes: SECRET });
});
afterEach(() => town.dispose());

const after = (days: number) => contextFor(town.database, NOW + days * DAY_MS);
const due = (days: number) => handlers['retention.due']({}, after(days));
const namesOf = async (days: number, kind: RetentionKind) =>
  (await due(days)).find((group) => group.kind === kind)?.items.map(({ name }) => name);
const approve = (days: number, ...items: [RetentionKind, number][]) =>
  handlers['retention.approve']({ items: items.map(([kind, id]) => ({ kind, id })) }, after(days));
const close = () =>
  town.database.write('close', (w) =>
    w.run(`UPDATE request SET status = 'closed', updated_at = ? WHERE id = ?`, [NOW, requestId]),
  );
const done = async () => {
  const { matchIds } = await town.database.write('test', (writer) =>
    chooseHelper(writer, { requestId, helperId }, DECIDER),
  );
  await town.database.write('done', (w) =>
    w.run(`UPDATE "match" SET status = 'done' WHERE id = ?`, [matchIds[0] ?? 0]),
  );
};
const leave = (status: string) =>
  town.database.write('leave', (w) =>
    w.run('UPDATE helper SET status = ?, updated_at = ? WHERE id = ?', [status, NOW, helperId]),
  );

/** What the organisation counts: by month, kind of help and how it ended, and what helpers did. */
const statistics = () =>
  town.database.read((reader) =>
    Promise.all([
      reader.sql(
        `SELECT category, status, urgency, when_date AS day, duration_minutes AS minutes FROM request ORDER BY id`,
      ),
      reader.sql(`SELECT request_id AS request, helper_id AS helper, status FROM "match" ORDER BY id`),
      reader.sql('SELECT count(*) AS people FROM person'),
      reader.sql('SELECT count(*) AS helpers FROM helper'),
    ]),
  );
const hits = async () =>
  (
    await town.database.read((reader) =>
      reader.sql<{ n: number }>(
        `SELECT (SELECT count(*) FROM person WHERE notes LIKE ?1) + (SELECT count(*) FROM request WHERE details LIKE ?1)
           + (SELECT count(*) FROM helper WHERE notes LIKE ?1) + (SELECT count(*) FROM audit_value WHERE changes LIKE ?1) AS n`,
        [`%${SECRET}%`],
      ),
    )
  )[0]?.n;

describe('the due list', () => {
  it('shows nothing while a request is open, however long ago, and its words twelve months after it was closed', async () => {
    expect(await namesOf(2_000, 'requests')).toEqual([]);
    expect(await namesOf(2_000, 'people')).toEqual([]);
    await close();
    expect(await namesOf(360, 'requests')).toEqual([]);
    expect(await namesOf(MONTHS(12), 'requests')).toEqual(['Rita Beck: Weekly shopping']);
    expect(await namesOf(MONTHS(12), 'people')).toEqual([]);
    expect(await namesOf(MONTHS(24), 'people')).toEqual(['Rita Beck']);
  });

  it('lets go of what was said in check-ins, and keeps when they were and how they ended', async () => {
    await town.database.write('test', async (w) => {
      await w.run(
        `INSERT INTO check_in_plan (person_id, rrule, start_date, from_minute, to_minute, first_name, first_phone,
           second_name, second_phone, notes, ended_reason, looked_words, version, created_by, created_at, updated_at)
         VALUES (?, 'FREQ=DAILY', '2026-01-05', 540, 600, '', '', '', '', '', '', '', 1, 'Test', 0, 0)`,
        [rita],
      );
      const past = (at: number) =>
        w.run(
          `INSERT INTO check_in (plan_id, date, days, starts_at, ends_at, closed_at, closed_by, outcome, feeling, words, created_at)
           VALUES (1, '2026-01-05', 1, 1, 2, ?, 'Test', 'spoke', 'worried', ?, 0)`,
          [at, SECRET],
        );
      await past(NOW);
      await past(NOW + MONTHS(12) * DAY_MS);
      await w.run(
        `INSERT INTO check_in_step (check_in_id, at, by, kind, step, result, words) VALUES (1, 1, 'Test', 'try', 'call', 'no_answer', ?)`,
        [SECRET],
      );
    });
    expect(await namesOf(300, 'check_ins')).toEqual([]);
    expect(await namesOf(MONTHS(12), 'check_ins')).toEqual(['Rita Beck']);
    await approve(MONTHS(12), ['check_ins', 1]);
    const rows = (table: string, columns: string) =>
      town.database.read((reader) => reader.sql(`SELECT ${columns} FROM ${table} ORDER BY id`));
    expect(await rows('check_in', 'outcome, feeling, words')).toEqual([
      { outcome: 'spoke', feeling: null, words: '' },
      { outcome: 'spoke', feeling: 'worried', words: SECRET },
    ]);
    expect(await rows('check_in_step', 'step, words')).toEqual([{ step: 'call', words: '' }]);
    expect(await namesOf(MONTHS(12), 'check_ins')).toEqual([]);
  });

  it('lets go of what was said in a call once nothing of it is open, and keeps whose it was and how it ended', async () => {
    const call = (callerId: number | null, key: string, words: string) =>
      town.database.write('test', (w) =>
        w.run(
          `INSERT INTO call (key, direction, number_typed, caller_id, caller_name, notes, information, referrals, services,
             disposition, started_at, ended_at, operator) VALUES (?, 'in', '+423 555 01 00', ?, ?, ?, '[]', '[]', '[]', 'helped', ?, ?, 'Test')`,
          [key.repeat(36), callerId, callerId === null ? SECRET : '', words, NOW - 1, NOW],
        ),
      );
    await call(rita, 'a', SECRET);
    await call(null, 'b', '');
    await town.database.write('test', (w) =>
      w.run('INSERT INTO call_request (call_id, request_id, is_new) VALUES (1, ?, 1)', [requestId]),
    );
    expect(await namesOf(300, 'calls')).toEqual([]);
    expect(await namesOf(MONTHS(12), 'calls')).toEqual([SECRET]);
    await close();
    expect(await namesOf(MONTHS(12), 'calls')).toEqual(['Rita Beck', SECRET]);
    expect(await approve(MONTHS(12), ['calls', 1], ['calls', 2])).toEqual({ done: 2, stayed: 0 });
    const columns =
      'caller_id, number_typed, caller_name, notes, disposition, ended_at - started_at AS length';
    const empty = { number_typed: '', caller_name: '', notes: '', disposition: 'helped', length: 1 };
    expect(await town.database.read((r) => r.sql(`SELECT ${columns} FROM call ORDER BY id`))).toEqual([
      { caller_id: rita, ...empty },
      { caller_id: null, ...empty },
    ]);
    expect(await namesOf(MONTHS(12), 'calls')).toEqual([]);
  });

  it('keeps what was said in a call for somebody who is kept, whoever rang', async () => {
    const son = await town.addPerson('Son Beck');
    await town.database.write('test', (w) =>
      w.run(
        `INSERT INTO call (key, direction, caller_id, is_for_other, for_id, notes, information, referrals, services, disposition,
           started_at, ended_at, operator) VALUES (?, 'in', ?, 1, ?, 'words', '[]', '[]', '[]', 'helped', ?, ?, 'Test')`,
        ['c'.repeat(36), son, rita, NOW, NOW],
      ),
    );
    const days = MONTHS(12);
    await handlers['retention.keep'](
      { kind: 'calls', id: 1, reason: 'The insurance still asks.', until: '2028-06-01' },
      after(days),
    );
    const [item] = (await due(days)).find(({ kind }) => kind === 'calls')?.items ?? [];
    expect(item).toMatchObject({ name: 'Son Beck: Rita Beck', obstacles: [{ kind: 'hold' }] });
    expect(await approve(days, ['calls', 1])).toEqual({ done: 0, stayed: 1 });
  });

  it('lets go of what was said about calls to make that are done, in the audit too, and keeps the tries', async () => {
    const item = (state: string, endedAt: number | null) =>
      town.database.write('test', (w) =>
        w.run(
          `INSERT INTO queue_item (kind, reason, name, number, words, due_at, tries, state, ended_at, created_by, created_at, version)
           VALUES ('callback', 'asked', ?, '555 01 00', ?, 0, 1, ?, ?, 'Test', 0, 1)`,
          [SECRET, SECRET, state, endedAt],
        ),
      );
    await item('done', NOW);
    await item('open', null);
    await town.database.write('test', (w) =>
      w.run(`INSERT INTO queue_try (item_id, at, by, outcome, words) VALUES (1, 0, 'Test', 'reached', ?)`, [
        SECRET,
      ]),
    );
    expect(await namesOf(MONTHS(6), 'queue_items')).toEqual([SECRET]);
    expect(await approve(MONTHS(6), ['queue_items', 1], ['queue_items', 2])).toEqual({ done: 1, stayed: 1 });
    expect(
      await town.database.read((r) => r.sql('SELECT name, number, words, tries FROM queue_item ORDER BY id')),
    ).toEqual([
      { name: '', number: '', words: '', tries: 1 },
      { name: SECRET, number: '555 01 00', words: SECRET, tries: 1 },
    ]);
    expect(await town.database.read((r) => r.sql('SELECT outcome, words FROM queue_try'))).toEqual([
      { outcome: 'reached', words: '' },
    ]);
    const said = await town.database.read((r) =>
      r.sql<{ key: string }>(
        `SELECT e.row_key AS key FROM audit_value v JOIN audit_entry e ON e.id = v.entry_id
         WHERE e.table_name LIKE 'queue%' AND v.changes LIKE '%' || ? || '%'`,
        [SECRET],
      ),
    );
    expect(said).toEqual([{ key: '2' }]);
    expect((await verifyAudit((work) => town.database.read(work))).broken).toBeNull();
  });

  it('lets go of old notes of shifts, of how rows were before a merge, and of drafts, only when that is approved', async () => {
    await town.database.write('test', async (w) => {
      await w.run(`INSERT INTO shift_note (at, by, words) VALUES (?, 'Anna', ?)`, [NOW, SECRET]);
      await w.run(
        `INSERT INTO merge (kind, kept_id, gone_id, gone_created_at, at, by, changes) VALUES ('person', ?, 99, 0, ?, 'Anna', ?)`,
        [rita, NOW, JSON.stringify([{ table: 'person', before: { notes: SECRET }, after: null }])],
      );
      await w.run(
        `INSERT INTO draft (id, owner, form, form_key, screen, version, body, kept_at) VALUES (?, 'a1', 'request', 'new', '/', NULL, ?, ?)`,
        ['0b2d8a54-6a2e-4b43-9d70-6d3f1b1f7d11', JSON.stringify(SECRET), NOW],
      );
    });
    expect(await namesOf(20, 'drafts')).toEqual([]);
    const days = MONTHS(12);
    expect(await namesOf(days, 'shift_notes')).toEqual(['Anna']);
    expect(await namesOf(days, 'merges')).toEqual(['Rita Beck']);
    const drafts = (await due(days)).find(({ kind }) => kind === 'drafts')?.items;
    expect(drafts).toMatchObject([{ name: 'Anna', form: 'request', isOfPerson: false }]);
    expect(JSON.stringify(await due(days))).not.toContain(SECRET);
    const merge = Number((await due(days)).find(({ kind }) => kind === 'merges')?.items[0]?.id);
    await approve(days, ['shift_notes', 1], ['merges', merge], ['drafts', drafts?.[0]?.id ?? 0]);
    const left = (sql: string) => town.database.read((r) => r.sql(sql));
    expect(await left('SELECT id FROM shift_note')).toEqual([]);
    expect(await left('SELECT kept_id, gone_id, changes FROM merge')).toEqual([
      { kept_id: rita, gone_id: 99, changes: '[]' },
    ]);
    expect(await left('SELECT id FROM draft')).toEqual([]);
    expect(
      await left(`SELECT changes FROM audit_value WHERE changes LIKE '%${SECRET}%' AND entry_id IN
      (SELECT id FROM audit_entry WHERE table_name = 'shift_note')`),
    ).toEqual([]);
  });

  it('shows helpers who left, applications that were never finished, and checks of those who left, by their own months', async () => {
    expect(await namesOf(2_000, 'helpers')).toEqual([]);
    await leave('applying');
    expect(await namesOf(MONTHS(6), 'applications')).toEqual(['Hana Novak']);
    await leave('left');
    expect(await namesOf(MONTHS(6), 'applications')).toEqual([]);
    expect(await namesOf(MONTHS(6), 'helpers')).toEqual([]);
    expect(await namesOf(MONTHS(24), 'helpers')).toEqual(['Hana Novak']);
  });

  it('follows the rules that an admin sets', async () => {
    await close();
    const { rules } = await handlers['retention.rules']({}, after(0));
    await handlers['retention.saveRules']({ ...rules, requests: 3 }, after(0));
    expect(await namesOf(MONTHS(3), 'requests')).toHaveLength(1);
    expect((await due(0)).find(({ kind }) => kind === 'requests')?.months).toBe(3);
  });

  it('shows at once who took back that their details are held, with what is still open', async () => {
    const consents = createConsentHandlers(t);
    const hold = { scope: 'hold' as const, isGiven: true, basis: 'consent' as const };
    await consents['consents.record'](
      { personId: rita, answers: [hold], how: 'phone', givenOn: '2026-01-05' },
      after(0),
    );
    expect(await namesOf(0, 'withdrawn')).toEqual([]);
    await consents['consents.withdraw']({ personId: rita, scope: 'hold' }, after(0));
    const group = (await due(0)).find(({ kind }) => kind === 'withdrawn');
    expect(group?.items).toMatchObject([
      { name: 'Rita Beck', obstacles: [{ kind: 'open_request', count: 1 }] },
    ]);
    expect(await approve(0, ['withdrawn', rita])).toEqual({ done: 0, stayed: 1 });
    await close();
    expect(await approve(0, ['withdrawn', rita])).toEqual({ done: 1, stayed: 0 });
  });

  it('lets nothing go by itself, whatever the clock says', async () => {
    await close();
    const before = await statistics();
    for (const days of [400, 4_000, -20_000]) await due(days);
    expect(await hits()).toBeGreaterThan(0);
    expect(await statistics()).toEqual(before);
    expect(await namesOf(-20_000, 'requests')).toEqual([]);
  });
});

describe('approving', () => {
  it('takes identity and words, and leaves every number that is counted', async () => {
    await done();
    await close();
    await leave('left');
    const before = await statistics();
    const days = MONTHS(24);
    expect(
      await approve(
        days,
        ['people', rita],
        ['requests', requestId],
        ['helpers', personOfHelper(await due(days))],
      ),
    ).toEqual({
      done: 3,
      stayed: 0,
    });
    expect(await statistics()).toEqual(before);
    expect(await hits()).toBe(0);
    expect(await namesOf(days, 'people')).toEqual([]);
    expect(backups).toEqual(['before-many']);
    expect((await verifyAudit((work) => town.database.read(work))).broken).toBeNull();
  });

  it('does nothing the second time', async () => {
    await close();
    const days = MONTHS(24);
    await approve(days, ['requests', requestId], ['people', rita]);
    const before = await statistics();
    expect(await approve(days, ['requests', requestId], ['people', rita])).toEqual({ done: 0, stayed: 2 });
    expect(await statistics()).toEqual(before);
    for (const { items } of await due(days)) expect(items).toEqual([]);
  });

  it('takes the words of a closed request and leaves its person, who has something open', async () => {
    await close();
    await town.database.write('flag', (writer) =>
      writer.run(
        `INSERT INTO flag (request_id, person_id, rule, field, from_at, to_at, what, state, covers, is_second,
           entered_by, decided_by, decided_at, note, version, created_at)
         VALUES (?, ?, 'money', 'details', 0, 4, '', 'dismissed', 'words', 0, 'Test', 'Test', 1, 'Her own words.', 1, 0)`,
        [requestId, rita],
      ),
    );
    const open = await town.addRequest(rita, { details: 'open' });
    expect(await approve(MONTHS(12), ['requests', requestId], ['requests', open])).toEqual({
      done: 1,
      stayed: 1,
    });
    const rows = await town.database.read((r) => r.sql('SELECT summary, details FROM request ORDER BY id'));
    expect(rows).toEqual([
      { summary: 'Shopping and errands', details: '' },
      { summary: 'Weekly shopping', details: 'open' },
    ]);
    expect(await namesOf(MONTHS(12), 'requests')).toEqual([]);
    expect(await town.database.read((r) => r.sql('SELECT note, state FROM flag'))).toEqual([
      { note: '…', state: 'dismissed' },
    ]);
  });

  it('leaves whoever is kept, until the day that was given, and says why', async () => {
    await close();
    const days = MONTHS(24);
    const until = '2028-06-01';
    await handlers['retention.keep'](
      { kind: 'people', id: rita, reason: 'The insurance still asks.', until },
      after(days),
    );
    const kept = (await due(days)).find(({ kind }) => kind === 'people')?.items[0];
    expect(kept).toMatchObject({
      obstacles: [{ kind: 'hold' }],
      reasons: [{ reason: 'The insurance still asks.', until }],
    });
    expect(await approve(days, ['people', rita], ['requests', requestId])).toEqual({ done: 0, stayed: 2 });
    expect(await hits()).toBeGreaterThan(0);
    const later = Math.ceil((Date.parse('2028-06-02T12:00Z') - NOW) / DAY_MS);
    expect(await approve(later, ['people', rita])).toEqual({ done: 1, stayed: 0 });
  });

  it('changes nothing when the backup before it fails', async () => {
    await close();
    const failing = createRetentionHandlers({
      erasePerson: eraserOf(() => town.database),
      backUpFirst: () => Promise.reject(new Error('no room')),
      accounts: () => Promise.resolve([]),
    });
    await expect(
      failing['retention.approve']({ items: [{ kind: 'people', id: rita }] }, after(MONTHS(24))),
    ).rejects.toThrow('no room');
    expect(await namesOf(MONTHS(24), 'people')).toEqual(['Rita Beck']);
  });

  it('refuses to keep somebody until a day that has passed', async () => {
    const input = { kind: 'people' as const, id: rita, reason: 'x', until: '2026-01-05' };
    await expect(handlers['retention.keep'](input, after(0))).rejects.toMatchObject({ code: 'bad_input' });
  });
});

function personOfHelper(groups: OutputOf<'retention.due'>): number {
  return groups.find(({ kind }) => kind === 'helpers')?.items[0]?.id ?? 0;
}
