import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RequestId } from '../../../shared/domain/ids';
import { insertMatch } from '../helpers/testing';
import { NOW, openTown, type Town } from '../matches/testing';
import { EVERYBODY_SHOWN } from '../moderation/in-force-repository';
import { boardOf } from './board-service';

const MINUTE = 60_000;
/** NOW is Monday the fifth, 08:00 in Vaduz. */
const WHEN = { kind: 'between', date: '2026-01-05', fromMinute: 900, toMinute: 960 } as const;
const at = (minute: number) => NOW + (minute - 480) * MINUTE;

let town: Town;
let task: RequestId;
let ask: (
  helpersNeeded: number,
  when: typeof WHEN | { kind: 'by'; date: string; toMinute: number },
) => Promise<RequestId>;
beforeEach(async () => {
  town = await openTown();
  const anna = await town.addPerson('Anna Beck');
  ask = (helpersNeeded, when) => town.addRequest(anna, { when, helpersNeeded });
  task = await ask(1, WHEN);
});
afterEach(() => town.dispose());

async function fill(request: RequestId, status: 'accepted' | 'done' = 'accepted'): Promise<void> {
  const helper = await town.addHelper('Hana Novak');
  await town.database.write('test', (writer) => insertMatch(writer, request, helper, status));
}

/** Where the board has the requests, by the minute of the day. */
async function placesAt(minute: number) {
  const board = await town.database.read((reader) => boardOf(reader, at(minute), EVERYBODY_SHOWN));
  const ids = (rows: readonly { requestId: RequestId }[]) => rows.map(({ requestId }) => requestId);
  return { starting: ids(board.starting), now: ids(board.now), toClose: ids(board.toClose) };
}

it('has a task in one place at a time: to come, going on, over', async () => {
  await fill(task);
  expect(await placesAt(899)).toEqual({ starting: [task], now: [], toClose: [] });
  expect(await placesAt(900)).toEqual({ starting: [], now: [task], toClose: [] });
  expect(await placesAt(960)).toEqual({ starting: [], now: [], toClose: [task] });
});

it('goes on asking for a helper who is missing when it has begun', async () => {
  const two = await ask(2, WHEN);
  await fill(two);
  expect((await placesAt(930)).starting).toEqual([task, two]);
});

it('has what is due by an hour among what is to come until then', async () => {
  const due = await ask(1, { kind: 'by', date: WHEN.date, toMinute: 1000 });
  await fill(due);
  expect((await placesAt(999)).starting).toContain(due);
  expect(await placesAt(1000)).toMatchObject({ starting: [task], toClose: [due] });
});

it('leaves nothing out that is done and not closed', async () => {
  await fill(task, 'done');
  expect((await placesAt(930)).starting).toEqual([task]);
});
