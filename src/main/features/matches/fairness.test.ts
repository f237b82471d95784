import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract';
import { fairnessCalls } from '../../../shared/contract/fairness';
import type { HelperId } from '../../../shared/domain/ids';
import type { MatchStatus, Side } from '../../../shared/domain/match';
import { matchEventEntity } from '../../database/entities/match.entity';
import { insertMatch } from '../helpers/testing';
import { fairness } from './fairness';
import { buildProblem } from './problem-builder';
import { DECIDER, NOW, openTown, runnerFor, suggestionOf, type Town } from './testing';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.dispose());

const dayOf = (days: number) => new Date(NOW + days * 86_400_000).toISOString().slice(0, 10);
const noonOn = (days: number) =>
  ({ kind: 'between', date: dayOf(days), fromMinute: 720, toMinute: 780 }) as const;

/** A task at noon, `days` from now, right at home of nobody: 1 km from the helpers of the town. */
async function task(helperId: HelperId, days: number, status: MatchStatus) {
  const requestId = await town.addRequest(await town.addPerson('Rita'), { when: noonOn(days) });
  await town.database.write('test', (w) => insertMatch(w, requestId, helperId, status, NOW));
  return requestId;
}

/** How a match ended: told by a step of the history. */
async function ended(
  helperId: HelperId,
  days: number,
  { to, side, reason, hoursBefore }: { to: MatchStatus; side: Side; reason: string; hoursBefore: number },
) {
  const requestId = await task(helperId, days, to);
  const noon = Date.parse(`${dayOf(days)}T11:00:00Z`);
  const event = { by: 'x', fromStatus: 'accepted', toStatus: to, side, reason: `cancel:${reason}`, note: '' };
  await town.database.write('test', async (w) => {
    const match = await w.sqlOne<{ id: number }>('SELECT id FROM "match" WHERE request_id = ?', [requestId]);
    await w.insert(matchEventEntity, [
      { matchId: match?.id ?? 0, at: noon - hoursBefore * 3_600_000, ...event } as never,
    ]);
  });
}

const facts = async (helperId: HelperId) => {
  const problem = await town.database.read((r) => buildProblem(r, DECIDER));
  const helper = problem.helpers.find(({ id }) => id === helperId);
  const { recentTasks, recentMinutes, weeksRunning, tasksDone, recentMissed } = helper ?? {};
  return { recentTasks, recentMinutes, weeksRunning, tasksDone, recentMissed };
};

describe('what the engine is told of a helper', () => {
  it('counts tasks, hours with the way, weeks in a row and experience', async () => {
    const helper = await town.addHelper('Hanna', {}, 4_000);
    await task(helper, -2, 'done');
    await task(helper, -9, 'done');
    await task(helper, -60, 'done');
    await task(helper, 1, 'confirmed');
    expect(await facts(helper)).toEqual({
      recentTasks: 2,
      recentMinutes: 2 * (60 + 20),
      weeksRunning: 2,
      tasksDone: 3,
      recentMissed: 0,
    });
  });

  it.each([
    ['somebody who did not come', { to: 'no_show', side: 'helper', reason: 'helper_not_there' }, -5, 0, 1],
    ['the same as noted by staff', { to: 'no_show', side: 'staff', reason: 'helper_not_there' }, -5, 0, 1],
    ['called off in the last hours', { to: 'cancelled', side: 'helper', reason: 'helper_cannot' }, -5, 3, 1],
    ['called off in good time', { to: 'cancelled', side: 'helper', reason: 'helper_cannot' }, -5, 48, 0],
    ['called off, being ill', { to: 'cancelled', side: 'helper', reason: 'helper_unwell' }, -5, 3, 0],
    ['stuck on the way', { to: 'no_show', side: 'helper', reason: 'vehicle' }, -5, 0, 0],
    ['nobody at home', { to: 'no_show', side: 'requester', reason: 'requester_not_there' }, -5, 0, 0],
    ['long ago', { to: 'no_show', side: 'helper', reason: 'helper_not_there' }, -200, 0, 0],
  ] as const)('counts a missed task: %s', async (_name, how, days, hoursBefore, expected) => {
    const helper = await town.addHelper('Hanna');
    await ended(helper, days, { ...how, hoursBefore });
    expect((await facts(helper)).recentMissed).toBe(expected);
  });

  it('keeps to the pair when one pair is checked', async () => {
    const [hanna, hugo] = [await town.addHelper('Hanna'), await town.addHelper('Hugo')];
    await ended(hanna, -5, { to: 'no_show', side: 'helper', reason: 'helper_not_there', hoursBefore: 0 });
    await task(hugo, -3, 'done');
    const requestId = await town.addRequest(await town.addPerson('Rita'));
    const scope = { requestIds: [requestId], helperIds: [hanna] };
    const problem = await town.database.read((r) => buildProblem(r, { ...DECIDER, scope }));
    expect(problem.helpers).toMatchObject([{ id: hanna, recentMissed: 1, recentTasks: 0, weeksRunning: 0 }]);
  });
});

describe('who carries how much', () => {
  const ask = (changes: Partial<InputOf<'matches.fairness'>> = {}) =>
    town.database.read((r) =>
      fairness(r, { sort: 'after', descending: true, offset: 0, limit: 50, ...changes }, NOW),
    );

  it('is told without the plan and with it', async () => {
    await town.addPerson('Without a place', { places: [] });
    const busy = await town.addHelper('Berta Busy', {}, 4_000);
    await town.addHelper('Fritz Free', {}, 4_000);
    await task(busy, -2, 'done');
    await task(busy, 2, 'confirmed');
    const requestId = await town.addRequest(await town.addPerson('Rita'));
    const { runner } = runnerFor(town.database);
    await runner.run();
    await runner.stop();
    expect(await suggestionOf(town.database, requestId)).toBeGreaterThan(0);
    const { items, ...all } = fairnessCalls['matches.fairness'].output.parse(await ask());
    const one = 60 + 20; // four kilometres there and back
    expect(items).toMatchObject([
      { name: 'Berta Busy', recentTasks: 1, aheadTasks: 1, suggestedTasks: 0, shareBefore: 1 },
      { name: 'Fritz Free', suggestedTasks: 1, minutesBefore: 0, minutesAfter: one, shareAfter: 1 / 3 },
    ]);
    expect(all).toEqual({
      total: 2,
      mostMinutes: 2 * one,
      minutesBefore: 2 * one,
      minutesAfter: 3 * one,
      busiestBefore: 1,
      busiestAfter: 2 / 3,
    });
  });

  it('leaves out who has paused, unless they still have tasks', async () => {
    await town.addHelper('Pia Paused', { status: 'paused' });
    const working = await town.addHelper('Paul Paused', { status: 'paused' });
    await task(working, -1, 'done');
    expect((await ask()).items.map(({ name }) => name)).toEqual(['Paul Paused']);
  });

  it('is sorted by any column, page by page', async () => {
    for (const name of ['Zoe', 'anna', 'Émile']) await town.addHelper(name);
    const names = async (changes: Partial<InputOf<'matches.fairness'>>) =>
      (await ask(changes)).items.map(({ name }) => name);
    expect(await names({ sort: 'name', descending: false })).toEqual(['anna', 'Émile', 'Zoe']);
    expect(await names({ sort: 'name', descending: true, offset: 1 })).toEqual(['Émile', 'anna']);
    expect(await names({ sort: 'recent' })).toEqual(['anna', 'Émile', 'Zoe']);
  });
});
