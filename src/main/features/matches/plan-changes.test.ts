import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS, type Role } from '../../../shared/contract/permissions';
import { shownTo } from '../moderation/in-force-repository';
import * as decisions from './decisions';
import { helperDays } from './helper-days-service';
import { markIllToday } from './ill-today-service';
import { planChanges, seeChanges } from './plan-changes';
import { DECIDER, NOW, openPlannedTown, seesAll, suggestionOf, type PlannedTown } from './testing';

const TODAY = { kind: 'between', date: '2026-01-05', fromMinute: 600, toMinute: 660 } as const;

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

const run = () => town.run();
const write: PlannedTown['write'] = (label, work) => town.write(label, work);
const changed = () => planChanges(50, seesAll(town.database));
const daysOf = (id: number) => town.database.read((reader) => helperDays(reader, id));

const hide = (personId: number, side: string) =>
  write('hide', (w) =>
    w.run(
      `INSERT INTO measure (person_id, kind, side, reason, note, created_by, created_at, lifted_note)
       VALUES (?, 'hide', ?, 'measure:other', '', 'Test', 0, '')`,
      [personId, side],
    ),
  );
const shownToRole = (role: Role) => {
  const user = { id: null, name: role, role, permissions: new Set(ROLE_PERMISSIONS[role]) };
  return town.database.read((reader) => shownTo(reader, user, NOW));
};

async function suggestedToday() {
  const requester = await town.addPerson('Rita Request');
  const request = await town.addRequest(requester, { when: TODAY });
  const ill = await town.addHelper('Ida Ill', {}, 500);
  const other = await town.addHelper('Otto Other', {}, 4_000);
  await run();
  return { requester, request, ill, other };
}

describe('what changed since somebody looked', () => {
  it('is nothing after the first suggestions', async () => {
    await suggestedToday();
    expect(await changed()).toEqual({ total: 0, upTo: 0, requests: [] });
  });

  it('only counts where no list is asked for', async () => {
    const { ill } = await suggestedToday();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    const counted = await planChanges(0, seesAll(town.database));
    expect(counted).toEqual({ ...(await changed()), requests: [] });
    expect(counted.total).toBe(1);
  });

  it('leaves out whoever is hidden from those who look', async () => {
    const { requester, ill } = await suggestedToday();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    const seenBy = async (role: Role) => {
      const { requests } = await planChanges(50, seesAll(town.database), await shownToRole(role));
      return requests.flatMap(({ came, went }) => [...came, ...went].map(({ name }) => name));
    };
    expect(await seenBy('operator')).toEqual(['Otto Other', 'Ida Ill']);
    const [idaPerson] = await town.database.read((r) =>
      r.sql<{ id: number }>(`SELECT person_id AS id FROM helper WHERE id = ?`, [ill]),
    );
    await hide(idaPerson?.id ?? 0, 'helper');
    expect(await seenBy('operator')).toEqual(['Otto Other']);
    expect(await seenBy('front_desk')).toEqual(['Otto Other', 'Ida Ill']);
    await hide(requester, 'requester');
    expect(await seenBy('viewer')).toEqual([]);
  });

  it('names who is suggested instead, and the rule that speaks against who was', async () => {
    const { request, ill, other } = await suggestedToday();
    await write('away', (w) =>
      w.run(
        `INSERT INTO availability_exception (helper_id, date, kind, from_minute, to_minute) VALUES (?, '2026-01-05', 'off', 0, 1440)`,
        [ill],
      ),
    );
    await run();
    const { total, requests } = await changed();
    expect(total).toBe(1);
    expect(requests).toMatchObject([
      {
        requestId: request,
        requesterName: 'Rita Request',
        came: [{ helperId: other, name: 'Otto Other' }],
        went: [{ helperId: ill, name: 'Ida Ill', why: 'not_eligible', refusal: { code: 'time' } }],
      },
    ]);
  });

  it('tells who comes in place of a helper marked ill', async () => {
    const { request, ill, other } = await suggestedToday();
    const matchId = await suggestionOf(town.database, request);
    await write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
    await run();
    await write('ill', (w) => markIllToday(w, { helperId: ill, reason: 'cancel:helper_unwell' }, DECIDER));
    await run();
    const { requests } = await changed();
    expect(requests).toEqual([
      {
        requestId: request,
        requesterName: 'Rita Request',
        summary: expect.any(String) as string,
        ended: [
          {
            helperId: ill,
            name: 'Ida Ill',
            status: 'cancelled',
            side: 'helper',
            reason: 'cancel:helper_unwell',
          },
        ],
        came: [{ helperId: other, name: 'Otto Other' }],
        went: [],
        isNobodySuggested: false,
      },
    ]);
  });

  it('forgets what went and came back, and what somebody has decided on', async () => {
    const { request, ill } = await suggestedToday();
    const away = (sql: string) => write('away', (w) => w.run(sql, [ill]));
    await away(
      `INSERT INTO availability_exception (helper_id, date, kind, from_minute, to_minute) VALUES (?, '2026-01-05', 'off', 0, 1440)`,
    );
    await run();
    const matchId = await suggestionOf(town.database, request);
    await away('DELETE FROM availability_exception WHERE helper_id = ?');
    await write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
    expect((await changed()).requests.map(({ came }) => came)).toEqual([[]]);
    expect((await changed()).requests.map((one) => one.isNobodySuggested)).toEqual([false]);
  });

  it('says that nobody is suggested only where nobody is, from before either', async () => {
    const { request, ill, other } = await suggestedToday();
    await write('two', (w) => w.run('UPDATE request SET helpers_needed = 2 WHERE id = ?', [request]));
    await run();
    await write('seen', (w) => seeChanges(w, 99));
    const pause = (id: number) =>
      write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [id]));
    await pause(ill);
    await run();
    expect((await changed()).requests).toMatchObject([{ came: [], isNobodySuggested: false }]);
    await pause(other);
    await run();
    expect((await changed()).requests).toMatchObject([{ came: [], isNobodySuggested: true }]);
  });

  it('keeps nothing of a request that is over', async () => {
    const { request, ill } = await suggestedToday();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    const kept = () => town.database.read((r) => r.sql('SELECT id FROM plan_change'));
    const set = async (status: string) => {
      await write('status', (w) => w.run('UPDATE request SET status = ? WHERE id = ?', [status, request]));
      await run();
    };
    await set('on_hold');
    expect((await kept()).length).toBeGreaterThan(1);
    await set('closed');
    expect(await kept()).toEqual([]);
  });

  it('leaves for others what was hidden from those who have seen the rest', async () => {
    const { requester, ill } = await suggestedToday();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    const { upTo } = await changed();
    await hide(requester, 'requester');
    const asOperator = await shownToRole('operator');
    await write('seen', (w) => seeChanges(w, upTo, asOperator));
    expect((await changed()).total).toBe(1);
    await write('seen', (w) => seeChanges(w, upTo));
    expect((await changed()).total).toBe(0);
  });

  it('lists what changed of a request on hold once it is open again', async () => {
    const { request, ill } = await suggestedToday();
    const status = (to: string) =>
      write('status', (w) => w.run('UPDATE request SET status = ? WHERE id = ?', [to, request]));
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    const { upTo } = await changed();
    await status('on_hold');
    await write('seen', (w) => seeChanges(w, upTo));
    await status('open');
    expect((await changed()).requests.map(({ requestId }) => requestId)).toEqual([request]);
  });

  it('lists nothing again that was looked at, and only that', async () => {
    const { ill } = await suggestedToday();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    const { upTo } = await changed();
    const later = await town.addRequest(await town.addPerson('Lena Later'), {
      when: { ...TODAY, fromMinute: 900, toMinute: 960 },
    });
    await run();
    await write('seen', (w) => seeChanges(w, upTo));
    expect((await changed()).requests.map(({ requestId }) => requestId)).toEqual([later]);
  });
});

describe('the day of a helper', () => {
  it('has its stops in order with whom they are for, and what is confirmed among them', async () => {
    const { requester, request, ill } = await suggestedToday();
    const matchId = await suggestionOf(town.database, request);
    await write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
    const afternoon = await town.addRequest(requester, {
      when: { kind: 'between', date: '2026-01-05', fromMinute: 900, toMinute: 960 },
    });
    await run();
    const [day, ...others] = await daysOf(ill);
    expect(others).toEqual([]);
    expect(day?.date).toBe('2026-01-05');
    expect(day?.stops.map(({ kind, requestId, requesterName }) => [kind, requestId, requesterName])).toEqual([
      ['confirmed', request, 'Rita Request'],
      ['suggested', afternoon, 'Rita Request'],
    ]);
    expect(day?.metres).toBeGreaterThan(0);
  });

  it('is laid out anew by each run', async () => {
    const { ill } = await suggestedToday();
    expect(await daysOf(ill)).toHaveLength(1);
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [ill]));
    await run();
    expect(await daysOf(ill)).toEqual([]);
  });
});
