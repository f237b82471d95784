import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RequestId } from '../../../shared/domain/ids';
import { insertMatch } from '../helpers/testing';
import { NOW, openTown, type Town } from '../matches/testing';
import { timesPassed } from './task-times';

const MINUTE = 60_000;
/** NOW is Monday the fifth, 08:00 in Vaduz. */
const at = (minute: number) => NOW + (minute - 480) * MINUTE;

let town: Town;
let task: RequestId;
beforeEach(async () => {
  town = await openTown();
  const when = { kind: 'between', date: '2026-01-05', fromMinute: 900, toMinute: 1000 } as const;
  task = await town.addRequest(await town.addPerson('Anna Beck'), { when });
});
afterEach(() => town.dispose());

const passed = (from: number, to: number) =>
  town.database.read((reader) => timesPassed(reader, at(from), at(to)));
const NOTHING = { isAny: false, isUnmet: false };

it.each([
  ['begins', 900, false],
  ['ends without a helper', 1000, true],
])('tells once that a task %s', async (_what, minute, isUnmet) => {
  expect(await passed(minute - 1, minute)).toEqual({ isAny: true, isUnmet });
  expect(await passed(minute, minute + 1)).toEqual(NOTHING);
  expect(await passed(minute - 2, minute - 1)).toEqual(NOTHING);
});

it('tells a task that had everybody from one that lacked somebody', async () => {
  const helper = await town.addHelper('Hana Novak');
  await town.database.write('test', (writer) => insertMatch(writer, task, helper, 'accepted'));
  expect(await passed(999, 1000)).toEqual({ isAny: true, isUnmet: false });
});

it('tells a task that is on hold, which the board shows, too', async () => {
  await town.database.write('test', (writer) =>
    writer.run(`UPDATE request SET status = 'on_hold' WHERE id = ?`, [task]),
  );
  expect(await passed(899, 900)).toMatchObject({ isAny: true });
});

it('says nothing of what is closed, or has no time', async () => {
  await town.addRequest(await town.addPerson('Otto Patient'), { when: { kind: 'any' } });
  await town.database.write('test', (writer) =>
    writer.run(`UPDATE request SET status = 'closed' WHERE id = ?`, [task]),
  );
  expect(await passed(0, 5000)).toEqual(NOTHING);
});
