import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import { verifyAudit } from '../../database/audit/verify';
import { NOW } from '../matches/testing';
import { DAY_MS, MONTHS, openDueList, SECRET, type DueList } from './testing';

let bench: DueList;
let town: DueList['town'];
let handlers: DueList['handlers'];
let rita: PersonId;
let requestId: RequestId;
beforeEach(async () => {
  bench = await openDueList();
  ({ town, handlers } = bench);
  rita = await town.addPerson('Rita Beck');
  requestId = await town.addRequest(rita);
});
afterEach(() => town.dispose());

const after: DueList['after'] = (days) => bench.after(days);
const due: DueList['due'] = (days) => bench.due(days);
const namesOf: DueList['namesOf'] = (days, kind) => bench.namesOf(days, kind);
const approve: DueList['approve'] = (days, ...items) => bench.approve(days, ...items);

describe('the words of calls and notes', () => {
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
    await bench.close(requestId);
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
    const [item] = await bench.itemsOf(days, 'calls');
    expect(item).toMatchObject({ name: 'Son Beck: Rita Beck', obstacles: [{ kind: 'hold' }] });
    expect(await approve(days, ['calls', 1])).toEqual({ done: 0, stayed: 1 });
  });

  it('keeps what was said from the number of somebody who is kept, though nobody was named', async () => {
    const held = await town.addPerson('Rosa Held', {
      phones: [{ asGiven: '555 01 09', e164: '+4235550109' }],
    });
    await town.database.write('test', async (w) => {
      await w.run(
        `INSERT INTO call (key, direction, number_typed, number_e164, notes, information, referrals, services, disposition,
           started_at, ended_at, operator) VALUES (?, 'in', '555 01 09', '+4235550109', 'words', '[]', '[]', '[]', 'helped', ?, ?, 'Test')`,
        ['d'.repeat(36), NOW, NOW],
      );
      await w.run(
        `INSERT INTO queue_item (kind, reason, name, number, e164, words, due_at, tries, state, ended_at, created_by, created_at, version)
         VALUES ('callback', 'asked', '', '555 01 09', '+4235550109', 'words', 0, 1, 'done', ?, 'Test', 0, 1)`,
        [NOW],
      );
    });
    const days = MONTHS(12);
    await handlers['retention.keep'](
      { kind: 'people', id: held, reason: 'The insurance still asks.', until: '2028-06-01' },
      after(days),
    );
    for (const kind of ['calls', 'queue_items'] as const) {
      const [item] = await bench.itemsOf(days, kind);
      expect(item).toMatchObject({ obstacles: [{ kind: 'hold' }], isOfPerson: false });
      expect(await approve(days, [kind, 1])).toEqual({ done: 0, stayed: 1 });
    }
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

  it('lets go of the checks of whoever left, in the audit too', async () => {
    const helperId = await town.addHelper('Hana Novak', {
      vetting: [{ kind: 'vetting:background_check', validFrom: '2025-03-04', validUntil: '2027-03-04' }],
    });
    await town.database.write('leave', (w) =>
      w.run(`UPDATE helper SET status = 'left' WHERE id = ?`, [helperId]),
    );
    const said = () =>
      town.database.read((r) => r.sql(`SELECT entry_id FROM audit_value WHERE changes LIKE '%2027-03-04%'`));
    expect(await said()).toHaveLength(1);
    expect(await approve(MONTHS(6), ['vetting', helperId])).toEqual({ done: 1, stayed: 0 });
    expect(await said()).toEqual([]);
    expect((await verifyAudit((work) => town.database.read(work))).broken).toBeNull();
  });

  it('lets go of the words of a series that ended, with those of the last of its requests, in the audit too', async () => {
    const other = await town.addRequest(rita, { details: SECRET });
    await town.database.write('series', async (w) => {
      const template = JSON.stringify({
        requesterId: rita,
        category: 'category:shopping',
        summary: SECRET,
        details: SECRET,
      });
      await w.run(
        `INSERT INTO request_series (rrule, start_date, time_zone, template, created_by, created_at)
         VALUES ('FREQ=WEEKLY', '2026-01-05', 'Europe/Vaduz', ?, 'Test', 0)`,
        [template],
      );
      await w.run(`UPDATE request SET series_id = 1, occurrence_date = '2026-01-0' || id`, []);
    });
    const said = async () => {
      const [row] = await town.database.read((r) =>
        r.sql<{ n: number }>(
          `SELECT (SELECT count(*) FROM request_series WHERE template LIKE ?1)
             + (SELECT count(*) FROM audit_value WHERE changes LIKE ?1) AS n`,
          [`%${SECRET}%`],
        ),
      );
      return row?.n;
    };
    await bench.close(requestId);
    await bench.close(other);
    await approve(MONTHS(12), ['requests', other]);
    expect(await said()).toBe(2);
    await town.database.write('end', (w) => w.run(`UPDATE request_series SET ended_on = '2026-01-06'`, []));
    await approve(MONTHS(12), ['requests', requestId]);
    expect(await said()).toBe(0);
    expect((await verifyAudit((work) => town.database.read(work))).broken).toBeNull();
  });

  it('counts a call to make, and one that was made, as contact', async () => {
    await bench.close(requestId);
    await town.database.write('queue', (w) =>
      w.run(
        `INSERT INTO queue_item (kind, reason, person_id, name, number, words, due_at, tries, state, created_by, created_at, version)
         VALUES ('callback', 'promised', ?1, '', '', '', ?2, 0, 'open', 'Test', ?2, 1)`,
        [rita, NOW + 300 * DAY_MS],
      ),
    );
    expect(await namesOf(MONTHS(24), 'people')).toEqual([]);
    expect(await namesOf(300 + MONTHS(24), 'people')).toEqual(['Rita Beck']);
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
    const drafts = await bench.itemsOf(days, 'drafts');
    expect(drafts).toMatchObject([{ name: 'Anna', form: 'request', isOfPerson: false }]);
    expect(JSON.stringify(await due(days))).not.toContain(SECRET);
    const merge = Number((await due(days)).find(({ kind }) => kind === 'merges')?.items[0]?.id);
    await approve(days, ['shift_notes', 1], ['merges', merge], ['drafts', drafts[0]?.id ?? 0]);
    const left = (sql: string) => town.database.read((r) => r.sql(sql));
    expect(await left('SELECT id FROM shift_note')).toEqual([]);
    expect(await left('SELECT kept_id, gone_id, changes FROM merge')).toEqual([
      { kept_id: rita, gone_id: 99, changes: '[]' },
    ]);
    expect(await left('SELECT id FROM draft')).toEqual([]);
    // Of a form that went there is a number alone.
    expect(await left(`SELECT id FROM audit_entry WHERE table_name = 'draft'`)).toEqual([]);
    expect(
      await left(`SELECT v.changes FROM audit_entry e JOIN audit_value v ON v.entry_id = e.id
        WHERE e.action = 'retention_approved' ORDER BY e.id DESC LIMIT 1`),
    ).toEqual([{ changes: '{"done":3}' }]);
    expect(
      await left(`SELECT changes FROM audit_value WHERE changes LIKE '%${SECRET}%' AND entry_id IN
      (SELECT id FROM audit_entry WHERE table_name = 'shift_note')`),
    ).toEqual([]);
  });
});
