import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HelperId } from '../../../shared/domain/ids';
import { matchEventEntity } from '../../database/entities/match.entity';
import { getHelper } from '../helpers/service';
import * as decisions from './decisions';
import { markIllToday, tasksToday } from './ill-today-service';
import { buildProblem } from './problem-builder';
import { markTold } from './progress';
import { DECIDER, NOW, openPlannedTown, suggestions, type PlannedTown } from './testing';
import { peekUndo, runUndo } from './undo';

const TODAY = { kind: 'between', date: '2026-01-05', fromMinute: 600, toMinute: 660 } as const;
const REASON = 'cancel:helper_unwell';

let town: PlannedTown;
beforeEach(async () => {
  town = await openPlannedTown();
});
afterEach(() => town.dispose());

const run = () => town.run();
const write: PlannedTown['write'] = (label, work) => town.write(label, work);
const choose = async (requestId: number, helperId: number) => {
  const { matchIds } = await write('choose', (w) =>
    decisions.chooseHelper(w, { requestId, helperId }, DECIDER),
  );
  return matchIds[0] ?? 0;
};
const markIll = (helperId: number) =>
  write('ill', (w) => markIllToday(w, { helperId, reason: REASON }, DECIDER));
const undo = (id: number) => write('undo', (w) => runUndo(w, id, DECIDER));
const statusOf = (id: number) => town.statusOf(id);
const absences = async (id: HelperId) =>
  (await town.database.read((reader) => getHelper(reader, id))).exceptions;

/** One task today and one tomorrow for the ill helper; somebody else lives a little further away. */
async function busyMonday() {
  const requester = await town.addPerson('Rita Request');
  const today = await town.addRequest(requester, { when: TODAY });
  const tomorrow = await town.addRequest(requester);
  const ill = await town.addHelper('Ida Ill', {}, 500);
  const other = await town.addHelper('Otto Other', {}, 4_000);
  return { today, tomorrow, ill, other, match: await choose(today, ill), later: await choose(tomorrow, ill) };
}

describe('a helper marked ill for today', () => {
  it('opens their tasks of today again, with the reason in the history, and leaves tomorrow alone', async () => {
    const { ill, match, later } = await busyMonday();
    await write('told', (w) => markTold(w, { matchId: match as never, side: 'helper' }, DECIDER));
    const { matchIds } = await markIll(ill);
    expect(matchIds).toEqual([match]);
    expect([await statusOf(match), await statusOf(later)]).toEqual(['cancelled', 'confirmed']);
    const events = await town.database.read((r) => r.findAll(matchEventEntity, { matchId: match }));
    expect(events.at(-1)).toMatchObject({ fromStatus: 'contacted', toStatus: 'cancelled', reason: REASON });
    expect(await absences(ill)).toEqual([
      { date: '2026-01-05', kind: 'off', fromMinute: 0, toMinute: 1_440 },
    ]);
  });

  it('stays called off where a request turned out to be a scam since', async () => {
    const { today, ill, match } = await busyMonday();
    const { undoId } = await markIll(ill);
    await write('scam', (w) =>
      w.run(
        `INSERT INTO flag (request_id, person_id, rule, what, field, from_at, to_at, state, covers, is_second, note,
           entered_by, decided_by, decided_at, version, created_at)
         SELECT id, requester_id, 'money', 'x', 'summary', 0, 1, 'scam', 'words', 1, 'x', 'Ada', 'Bea', 0, 1, 0
         FROM request WHERE id = ?`,
        [today],
      ),
    );
    await expect(undo(undoId)).rejects.toMatchObject({ code: 'not_possible' });
    expect(await statusOf(match)).toBe('cancelled');
  });

  it('stays called off where a check that the task asks for is required since', async () => {
    const { ill, match } = await busyMonday();
    const { undoId } = await markIll(ill);
    await write('check', (w) =>
      w.run(`UPDATE term SET category = json_set(category, '$.vetting', json('["vetting:id"]'))
             WHERE code = (SELECT category FROM request WHERE id = 1)`),
    );
    await expect(undo(undoId)).rejects.toMatchObject({
      code: 'not_eligible',
      details: { refusal: 'vetting' },
    });
    expect([await statusOf(match), (await absences(ill)).length]).toEqual(['cancelled', 1]);
  });

  it('is replaced by the next run', async () => {
    const { ill, other, today } = await busyMonday();
    await markIll(ill);
    await run();
    expect(await suggestions(town.database)).toEqual(new Map([[today, [other]]]));
  });

  it('leaves alone what has begun and what is over', async () => {
    const { ill, match } = await busyMonday();
    const evening = { ...DECIDER, now: NOW + 10 * 3_600_000 };
    await write('ill', (w) => markIllToday(w, { helperId: ill, reason: REASON }, evening));
    expect(await statusOf(match)).toBe('confirmed');
  });

  it('is taken back as one step, each match as it stood', async () => {
    const { ill, match } = await busyMonday();
    await write('told', (w) => markTold(w, { matchId: match as never, side: 'helper' }, DECIDER));
    const { undoId } = await markIll(ill);
    const last = await town.database.read(peekUndo);
    expect(last).toMatchObject({ kind: 'ill_today', count: 1, helperName: 'Ida Ill', isTold: false });
    await undo(undoId);
    expect(await statusOf(match)).toBe('contacted');
    expect(await absences(ill)).toEqual([]);
  });

  it('is not taken back once somebody else was found', async () => {
    const { ill, other, today, match } = await busyMonday();
    const { undoId } = await markIll(ill);
    const replacement = await choose(today, other);
    const { id } = (await town.database.read(peekUndo)) ?? { id: 0 };
    expect(id).not.toBe(undoId);
    await write('done', (w) => w.run('UPDATE undo_entry SET undone_at = 1 WHERE id = ?', [id]));
    await expect(undo(undoId)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect([await statusOf(match), await statusOf(replacement)]).toEqual(['cancelled', 'confirmed']);
  });

  it('is told before what will be open again: first names, in the order of time, tomorrow and done left out', async () => {
    const { today, ill, match } = await busyMonday();
    await write('more', (w) => w.run('UPDATE helper SET tasks_per_week = 6'));
    const until = { kind: 'by', date: '2026-01-05', toMinute: 1_080 } as const;
    const byEvening = await town.addRequest(await town.addPerson('Otto'), { when: until });
    const early = await town.addRequest(await town.addPerson('Zoë van Dam'), {
      when: { ...TODAY, fromMinute: 780, toMinute: 840 },
    });
    for (const requestId of [byEvening, early]) await choose(requestId, ill);
    const tasks = () => town.database.read((r) => tasksToday(r, ill, DECIDER));
    const at = (hour: number) => NOW + (hour - 8) * 3_600_000;
    const category = (await tasks())[0]?.category;
    expect(await tasks()).toEqual([
      { requestId: today, firstName: 'Rita', category, startsAt: at(10), endsAt: at(11) },
      { requestId: early, firstName: 'Zoë', category, startsAt: at(13), endsAt: at(14) },
      { requestId: byEvening, firstName: 'Otto', category, startsAt: null, endsAt: at(18) },
    ]);
    const { matchIds } = await markIll(ill);
    expect(matchIds).toHaveLength(3);
    expect(matchIds).toContain(match);
    expect(await tasks()).toEqual([]);
  });

  it('takes a reason from the list only', async () => {
    const { ill } = await busyMonday();
    const wrong = write('ill', (w) => markIllToday(w, { helperId: ill, reason: 'close:met' }, DECIDER));
    await expect(wrong).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('what the engine is told', () => {
  it('knows where and when confirmed tasks are, week by week, and what was suggested', async () => {
    const { ill, other } = await busyMonday();
    const requester = await town.addPerson('Ruth Request');
    const next = await town.addRequest(requester, { when: { ...TODAY, date: '2026-01-14' } });
    await choose(next, ill);
    const open = await town.addRequest(requester, { when: { ...TODAY, date: '2026-01-07' } });
    await run();
    const problem = await town.database.read((r) =>
      buildProblem(r, { now: NOW, timeZone: DECIDER.timeZone }),
    );
    const helper = problem.helpers.find(({ id }) => id === ill);
    expect(helper).toMatchObject({ tasksThisWeek: 2, tasksInLaterWeeks: [1, 0] });
    expect(helper).toMatchObject({ minutesPerWeek: null, minutesByWeek: [120, 60, 0] });
    expect(helper?.busy[0]).toMatchObject({
      startsAt: NOW + 2 * 3_600_000,
      date: TODAY.date,
      place: { lat: expect.any(Number) as number },
      destination: null,
    });
    expect(problem.previous).toEqual([[open, ill]]);
    expect(problem.helpers.find(({ id }) => id === other)?.tasksInLaterWeeks).toEqual([0, 0]);
  });

  it('knows which request is the way back of which, as a call named it', async () => {
    const requester = await town.addPerson('Ruth Request');
    const there = await town.addRequest(requester);
    const back = await town.addRequest(requester);
    await write('call', async (w) => {
      await w.run(
        `INSERT INTO call (id, key, direction, disposition, started_at, ended_at, operator) VALUES (1, ?, 'in', 'other', 5, 6, 'x')`,
        ['k'.repeat(36)],
      );
      const link = 'INSERT INTO call_request (call_id, request_id, is_new, return_of) VALUES (1, ?, 1, ?)';
      await w.run(link, [there, null]);
      await w.run(link, [back, there]);
    });
    const problem = await town.database.read((r) =>
      buildProblem(r, { now: NOW, timeZone: DECIDER.timeZone }),
    );
    expect(problem.requests.map(({ id, returnOf }) => [id, returnOf])).toEqual([
      [there, null],
      [back, there],
    ]);
  });
});
