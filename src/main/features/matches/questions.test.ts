import { afterEach, beforeEach, expect, it } from 'vitest';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import * as decisions from './decisions';
import { getMatch } from './match-repository';
import { recordStep } from './progress';
import { Questions } from './questions';
import { DECIDER, NOW, openTown, runnerFor, suggestions, type Town } from './testing';
import type { HelperId, MatchId, RequestId } from '../../../shared/domain/ids';

let town: Town;
let client: MatchingClient;
let questions: Questions;
beforeEach(async () => {
  town = await openTown();
  client = new MatchingClient(workerPath());
  questions = new Questions({ database: () => town.database, client, newHelperName: 'A new helper' });
});
afterEach(async () => {
  await client.cancel();
  await town.dispose();
});

const read = <T>(work: Parameters<typeof town.database.read<T>>[0]) => town.database.read(work);
const context = () => ({ now: NOW, read, readPast: read });

it('shows who would come instead, and stores nothing', async () => {
  const helperId = await town.addHelper('Nora', {}, 500);
  await town.addHelper('Mia', {}, 2_000);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  const { runner, client: running } = runnerFor(town.database);
  await runner.run();
  const found = await questions.whatIf({ changes: [{ kind: 'forbid', requestId, helperId }] }, context());
  expect(found).toMatchObject({
    requests: [{ requestId, requesterName: 'Rita', before: ['Nora'], after: ['Mia'] }],
    isExact: true,
    isPossible: true,
  });
  expect(await suggestions(town.database)).toEqual(new Map([[requestId, [helperId]]]));
  await running.cancel();
});

it('lets a helper who is not there yet come, under the name for such a one', async () => {
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  const home = { lat: 47.1393, lng: 9.5228 };
  const helper = { categories: ['category:shopping'], travelLimitMetres: 5_000, hasVehicle: false };
  const found = await questions.whatIf({ changes: [{ kind: 'new_helper', home, ...helper }] }, context());
  expect(found.requests).toMatchObject([{ requestId, before: [], after: ['A new helper'] }]);
});

it('says that a pair is not possible where a rule speaks against it', async () => {
  const helperId = await town.addHelper('Far', {}, 30_000);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  const found = await questions.whatIf({ changes: [{ kind: 'force', requestId, helperId }] }, context());
  expect(found.isPossible).toBe(false);
});

it('finds the metres that would bring a helper, and the days', async () => {
  await town.addHelper('Far', {}, 12_000);
  const midweek = [3, 4].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1_080 }));
  await town.addHelper('Midweek', { availability: midweek }, 1_000);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  expect(await questions.changes({ requestId }, context())).toMatchObject([
    { parts: [{ code: 'move', facts: { weekdays: ['3', '4'] } }], losers: [] },
    { parts: [{ code: 'travel', facts: { metres: 2_000, helpers: 1, helper: 'Far' } }], givenTo: ['Far'] },
  ]);
});

it.each([
  ['on another day brings back who was unwell on that one', 'cancel:helper_unwell', '2026-01-08', ['Nora']],
  ['does not where only the hour is another', 'cancel:helper_unwell', '2026-01-06', []],
  ['does not bring back who would not come on any day', 'cancel:helper_not_there', '2026-01-08', []],
])('a move %s', async (_what, reason, date, after) => {
  const helperId = await town.addHelper('Nora', {}, 500);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  await calledOff(requestId, helperId, reason);
  const change = { kind: 'move', requestId, date, fromMinute: 780, toMinute: 840 } as const;
  const found = await questions.whatIf({ changes: [change] }, context());
  expect(found.requests.map((request) => request.after)).toEqual(after.length > 0 ? [after] : []);
});

it('a move does not bring back who was forbidden before it', async () => {
  const helperId = await town.addHelper('Nora', {}, 500);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  await calledOff(requestId, helperId, 'cancel:helper_unwell');
  const move = { kind: 'move', requestId, date: '2026-01-08', fromMinute: 780, toMinute: 840 } as const;
  const changes = [{ kind: 'forbid', requestId, helperId } as const, move];
  expect((await questions.whatIf({ changes }, context())).requests).toEqual([]);
});

it('finds that on other days somebody would come who was unwell on that one', async () => {
  const helperId = await town.addHelper('Nora', {}, 500);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  await calledOff(requestId, helperId, 'cancel:helper_unwell');
  expect(await questions.changes({ requestId }, context())).toMatchObject([
    { parts: [{ code: 'move', facts: { weekdays: ['1', '3', '4', '5'] } }] },
  ]);
});

async function calledOff(requestId: RequestId, helperId: HelperId, reason: string): Promise<void> {
  await town.database.write('confirm', (w) => decisions.chooseHelper(w, { requestId, helperId }, DECIDER));
  const { id } = await read((r) =>
    r.sql<{ id: MatchId }>(`SELECT id FROM "match" WHERE helper_id = ?`, [helperId]),
  ).then(([row]) => row ?? { id: 0 as MatchId });
  await town.database.write('cancel', async (w) => {
    const { version } = await getMatch(w, id);
    const how = { version, step: 'cancelled', side: 'helper', reason, note: '' } as const;
    await recordStep(w, { matchId: id, ...how }, DECIDER);
  });
}

it('finds the fewest more hours of its own day that would bring a helper', async () => {
  const late = [{ weekday: 2, fromMinute: 870, toMinute: 1_080 }];
  await town.addHelper('Late', { availability: late }, 1_000);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  expect(await questions.changes({ requestId }, context())).toMatchObject([
    { parts: [{ code: 'move_sameDay', facts: { fromMinute: 600, toMinute: 960 } }], givenTo: ['Late'] },
  ]);
});

it('says in names what choosing somebody would cost others', async () => {
  const nora = await town.addHelper('Nora', { tasksPerWeek: 1 }, 500);
  const mia = await town.addHelper('Mia', { tasksPerWeek: 1 }, 2_000);
  const rita = await town.addRequest(await town.addPerson('Rita'), { urgency: 'high' });
  await town.addRequest(await town.addPerson('Otto'), { when: { kind: 'any' }, urgency: 'low' });
  const found = await questions.pays({ requestId: rita, helperIds: [nora, mia] }, context());
  const moved = found.flatMap(({ othersPay }) => othersPay?.requests ?? []);
  expect(moved).toMatchObject([{ requesterName: 'Otto' }]);
});

it('says who is hardest to replace, and answers questions asked at once one after the other', async () => {
  await town.addHelper('Only', {}, 500);
  await town.addRequest(await town.addPerson('Rita'));
  const both = await Promise.all([
    questions.demand({ helperIds: [] }, context()),
    questions.demand({ helperIds: [] }, context()),
  ]);
  for (const { list, isAll } of both) {
    expect(isAll).toBe(true);
    expect(list).toMatchObject([{ name: 'Only', suggestedTo: 1, missingWithout: 1 }]);
  }
});

it('refuses a time that is over, and counts one that has begun from now on', async () => {
  await town.addHelper('Nora', {}, 500);
  const requestId = await town.addRequest(await town.addPerson('Rita'));
  const move = (date: string, fromMinute: number, toMinute: number) =>
    questions.whatIf({ changes: [{ kind: 'move', requestId, date, fromMinute, toMinute }] }, context());
  await expect(move('2026-01-02', 600, 660)).rejects.toMatchObject({
    code: 'bad_input',
    message: 'A time that is still to come was expected; 2026-01-02, 10:00 to 11:00, is over.',
  });
  // It is Monday, eight o'clock; helpers are free from eight on.
  await expect(move('2026-01-05', 360, 480)).rejects.toMatchObject({ code: 'bad_input' });
  expect((await move('2026-01-05', 360, 540)).requests).toEqual([]);
  expect((await move('2026-01-05', 360, 530)).requests).toMatchObject([{ before: ['Nora'], after: [] }]);
});

it('moves a request that plans leave out because its time is over', async () => {
  await town.addHelper('Nora', {}, 500);
  const yesterday = { kind: 'between', date: '2026-01-04', fromMinute: 600, toMinute: 660 } as const;
  const requestId = await town.addRequest(await town.addPerson('Rita'), { when: yesterday });
  const change = { kind: 'move', requestId, date: '2026-01-06', fromMinute: 600, toMinute: 660 } as const;
  const { before, after, requests } = await questions.whatIf({ changes: [change] }, context());
  expect(requests).toMatchObject([{ requesterName: 'Rita', before: [], after: ['Nora'] }]);
  expect(after.suggested - before.suggested).toBe(1);
});
