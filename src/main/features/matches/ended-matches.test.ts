import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS, type Role } from '../../../shared/contract/permissions';
import type { MatchStatus } from '../../../shared/domain/match';
import { shownTo } from '../moderation/in-force-repository';
import { aPlace } from '../people/testing';
import * as decisions from './decisions';
import { markIllToday } from './ill-today-service';
import { getMatch } from './match-repository';
import { planChanges, seeChanges } from './plan-changes';
import { markTold, recordStep } from './progress';
import { DECIDER, NOW, openPlannedTown, seesAll, type PlannedTown } from './testing';
import { peekUndo, runUndo } from './undo';

const TODAY = { kind: 'between', date: '2026-01-05', fromMinute: 600, toMinute: 660 } as const;

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

const write: PlannedTown['write'] = (label, work) => town.write(label, work);
const changed = () => planChanges(50, seesAll(town.database));
const seen = () => write('seen', (w) => seeChanges(w, 99));
const choose = async (requestId: number, helperId: number) => {
  const { matchIds } = await write('choose', (w) =>
    decisions.chooseHelper(w, { requestId, helperId }, DECIDER),
  );
  return matchIds[0] ?? 0;
};
const record = (id: number, step: MatchStatus, side: 'helper' | 'requester', reason: string | null) =>
  write('record', async (w) => {
    const { version } = await getMatch(w, id);
    const input = { matchId: id, version, step, side, reason, note: '' };
    await recordStep(w, input as Parameters<typeof recordStep>[1], DECIDER);
  });
const markIll = (helperId: number) =>
  write('ill', (w) => markIllToday(w, { helperId, reason: 'cancel:helper_unwell' }, DECIDER));
const undoLast = async () => {
  const { id } = (await town.database.read(peekUndo)) ?? { id: 0 };
  await write('undo', (w) => runUndo(w, id, DECIDER));
};

/** Ida is confirmed for a request of today, and there is nobody else. */
async function confirmedToday(helpersNeeded = 1) {
  const requester = await town.addPerson('Rita Request');
  const request = await town.addRequest(requester, { when: TODAY, helpersNeeded });
  const ida = await town.addHelper('Ida Ill', {}, 500);
  return { requester, request, ida, match: await choose(request, ida) };
}
const addOtto = () => town.addHelper('Otto Other', {}, 4_000);

const UNWELL = { name: 'Ida Ill', status: 'cancelled', side: 'helper', reason: 'cancel:helper_unwell' };

describe('a helper who was confirmed and is not coming', () => {
  it('is listed with the reason where nobody else is found, before a run and after', async () => {
    const { request, ida } = await confirmedToday();
    await markIll(ida);
    const listed = { requestId: request, ended: [UNWELL], came: [], went: [], isNobodySuggested: true };
    expect((await changed()).requests).toMatchObject([listed]);
    await town.run();
    const { total, requests } = await changed();
    expect(requests).toMatchObject([listed]);
    expect(total).toBe(1);
  });

  it('is listed when they say no, with who is suggested instead', async () => {
    const { ida, match } = await confirmedToday();
    const otto = await addOtto();
    await town.run();
    await write('told', (w) => markTold(w, { matchId: match as never, side: 'helper' }, DECIDER));
    await record(match, 'declined', 'helper', 'decline:no_time');
    await town.run();
    expect((await changed()).requests).toMatchObject([
      {
        ended: [{ helperId: ida, status: 'declined', side: 'helper', reason: 'decline:no_time' }],
        came: [{ helperId: otto }],
        isNobodySuggested: false,
      },
    ]);
  });

  it('is listed when they did not come', async () => {
    const { match } = await confirmedToday();
    await record(match, 'accepted', 'helper', null);
    await record(match, 'no_show', 'helper', 'cancel:helper_not_there');
    expect((await changed()).requests).toMatchObject([
      { ended: [{ status: 'no_show', side: 'helper', reason: 'cancel:helper_not_there' }] },
    ]);
  });

  it('keeps side and reason of the end when the other side was told of it since', async () => {
    const { match } = await confirmedToday();
    await record(match, 'cancelled', 'requester', 'cancel:changed_date');
    const told = { ...DECIDER, now: NOW + 60_000 };
    await write('told', (w) => markTold(w, { matchId: match as never, side: 'helper' }, told));
    expect((await changed()).requests).toMatchObject([
      { ended: [{ status: 'cancelled', side: 'requester', reason: 'cancel:changed_date' }] },
    ]);
  });

  it('is all that is told of them, whatever became of their suggestion before', async () => {
    const { ida } = await confirmedToday();
    const set = (status: string) =>
      write('status', (w) => w.run('UPDATE helper SET status = ? WHERE id = ?', [status, ida]));
    const other = await town.addRequest(await town.addPerson('Lena Later'), {
      when: { ...TODAY, fromMinute: 900, toMinute: 960 },
    });
    await town.run();
    await seen();
    await set('paused');
    await town.run();
    await set('active');
    await choose(other, ida);
    const third = await town.addRequest(await town.addPerson('Nina New'), {
      when: { ...TODAY, fromMinute: 780, toMinute: 840 },
    });
    await town.run();
    const rows = () =>
      town.database.read((r) => r.sql(`SELECT request_id AS request, change FROM plan_change ORDER BY id`));
    expect(await rows()).toEqual([
      { request: other, change: 'gone' },
      { request: third, change: 'new' },
    ]);
    await choose(third, ida);
    await markIll(ida);
    const { total, requests } = await changed();
    expect(total).toBe(3);
    expect(requests).toMatchObject([1, 2, 3].map(() => ({ ended: [UNWELL], came: [], went: [] })));
  });

  it('is listed for nobody from whom one of the two is hidden', async () => {
    const { requester, ida } = await confirmedToday();
    await markIll(ida);
    const [{ personId } = { personId: 0 }] = await town.database.read((r) =>
      r.sql<{ personId: number }>('SELECT person_id AS personId FROM helper WHERE id = ?', [ida]),
    );
    const seenBy = async (role: Role) => {
      const user = { id: null, name: role, role, permissions: new Set(ROLE_PERMISSIONS[role]) };
      const shown = await town.database.read((reader) => shownTo(reader, user, NOW));
      return await planChanges(50, seesAll(town.database), shown);
    };
    const hide = (id: number, side: string) =>
      write('hide', (w) =>
        w.run(
          `INSERT INTO measure (person_id, kind, side, reason, note, created_by, created_at, lifted_note)
           VALUES (?, 'hide', ?, 'measure:other', '', 'Test', 0, '')`,
          [id, side],
        ),
      );
    expect((await seenBy('operator')).total).toBe(1);
    for (const [id, side] of [
      [personId, 'helper'],
      [requester, 'requester'],
    ] as const) {
      await hide(id, side);
      expect(await seenBy('operator')).toEqual({ total: 0, upTo: 0, requests: [] });
      expect((await seenBy('front_desk')).requests).toMatchObject([{ ended: [UNWELL] }]);
      await write('lift', (w) => w.run('DELETE FROM measure'));
    }
  });

  it('stands before those of whom only a suggestion went', async () => {
    const requester = await town.addPerson('Paula Plan');
    const planned = await town.addRequest(requester);
    const gone = await town.addHelper('Olga Gone', {}, 100);
    const { request, ida } = await confirmedToday();
    await town.run();
    await seen();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [gone]));
    await town.run();
    await markIll(ida);
    const { requests } = await changed();
    expect(requests.map(({ requestId }) => requestId)).toEqual([request, planned]);
  });

  it('stands behind what nobody is suggested for any more, whatever became of it', async () => {
    const { request, ida } = await confirmedToday();
    const far = { places: [aPlace({ point: { lat: 47.5, lng: 9.5228 } })] };
    const alone = await town.addRequest(await town.addPerson('Alma Alone', far));
    const near = await town.addHelper('Nils Near', {}, 40_000);
    await town.addHelper('Otto Other', {}, 4_000);
    await town.run();
    await seen();
    await write('pause', (w) => w.run(`UPDATE helper SET status = 'paused' WHERE id = ?`, [near]));
    await markIll(ida);
    await town.run();
    const { requests } = await changed();
    expect(requests.map(({ requestId, isNobodySuggested }) => [requestId, isNobodySuggested])).toEqual([
      [alone, true],
      [request, false],
    ]);
  });
});

describe('the end of a match is not listed', () => {
  it('once being ill was taken back, nor when the match is taken back after it', async () => {
    const { ida } = await confirmedToday();
    await markIll(ida);
    expect((await changed()).total).toBe(1);
    await undoLast();
    expect((await changed()).total).toBe(0);
    await undoLast();
    expect((await changed()).total).toBe(0);
  });

  it('where the same helper is counted on by another match of theirs, as after a merge', async () => {
    const { request, ida } = await confirmedToday(2);
    const copy = await town.addHelper('Ida Copy', {}, 500);
    await markIll(ida);
    await choose(request, copy);
    expect((await changed()).total).toBe(1);
    await write('merge', (w) => w.run('UPDATE "match" SET helper_id = ? WHERE helper_id = ?', [ida, copy]));
    expect((await changed()).total).toBe(0);
  });

  it('before it ends', async () => {
    const { match } = await confirmedToday();
    await record(match, 'contacted', 'helper', null);
    await record(match, 'accepted', 'helper', null);
    expect(await changed()).toEqual({ total: 0, upTo: 0, requests: [] });
  });

  it('once somebody else was chosen', async () => {
    const { request, ida } = await confirmedToday();
    const otto = await addOtto();
    await markIll(ida);
    await choose(request, otto);
    expect((await changed()).requests).toEqual([]);
  });

  it('while the request is not open', async () => {
    const { request, ida } = await confirmedToday();
    await markIll(ida);
    await write('hold', (w) => w.run(`UPDATE request SET status = 'on_hold' WHERE id = ?`, [request]));
    expect((await changed()).requests).toEqual([]);
  });

  it('once it was seen, also when the other side is told of it after that', async () => {
    const { ida, match } = await confirmedToday();
    await markIll(ida);
    const { upTo } = await changed();
    await write('seen', (w) => seeChanges(w, upTo));
    expect((await changed()).requests).toEqual([]);
    await write('told', (w) => markTold(w, { matchId: match as never, side: 'requester' }, DECIDER));
    expect((await changed()).requests).toEqual([]);
  });
});
