import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract';
import type { HelperId, PersonId, RequestId } from '../../../shared/domain/ids';
import { verifyAudit } from '../../database/audit/verify';
import { createTranslate } from '../../words/translate';
import { createConsentHandlers } from '../consent/handlers';
import { chooseHelper } from '../matches/decisions';
import { DECIDER, NOW } from '../matches/testing';
import { createRetentionHandlers, eraserOf } from './handlers';
import { DAY_MS, MONTHS, openDueList, SECRET, type DueList } from './testing';

let bench: DueList;
let town: DueList['town'];
let handlers: DueList['handlers'];
let rita: PersonId;
let requestId: RequestId;
let helperId: HelperId;
const t = await createTranslate();
beforeEach(async () => {
  bench = await openDueList();
  ({ town, handlers } = bench);
  rita = await town.addPerson('Rita Beck', { notes: SECRET });
  requestId = await town.addRequest(rita, { details: SECRET });
  helperId = await town.addHelper('Hana Novak', { notes: SECRET });
});
afterEach(() => town.dispose());

const after: DueList['after'] = (days) => bench.after(days);
const due: DueList['due'] = (days) => bench.due(days);
const namesOf: DueList['namesOf'] = (days, kind) => bench.namesOf(days, kind);
const approve: DueList['approve'] = (days, ...items) => bench.approve(days, ...items);
const close = () => bench.close(requestId);
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
    expect(bench.backups).toEqual(['before-many']);
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
