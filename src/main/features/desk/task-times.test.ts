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
  task = await town.addRequest(await town.addPerson('Anna Beck'), { when, durationMinutes: 60 });
});
afterEach(() => town.dispose());

const passed = (from: number, to: number) =>
  town.database.read((reader) => timesPassed(reader, at(from), at(to)));
const NOTHING = { isAny: false, isUnfilled: false };

it.each([
  ['begins', 900],
  ['can no longer be begun in time', 940],
  ['ends', 1000],
])('tells once that a task %s', async (_what, minute) => {
  expect(await passed(minute - 1, minute)).toEqual({ isAny: true, isUnfilled: true });
  expect(await passed(minute, minute + 1)).toEqual(NOTHING);
  expect(await passed(minute - 2, minute - 1)).toEqual(NOTHING);
});

it('tells a task that has everybody from one that lacks somebody', async () => {
  const helper = await town.addHelper('Hana Novak');
  await town.database.write('test', (writer) => insertMatch(writer, task, helper, 'accepted'));
  expect(await passed(899, 900)).toEqual({ isAny: true, isUnfilled: false });
});

it('says nothing of what is closed, or has no time', async () => {
  await town.addRequest(await town.addPerson('Otto Patient'), { when: { kind: 'any' } });
  await town.database.write('test', (writer) =>
    writer.run(`UPDATE request SET status = 'closed' WHERE id = ?`, [task]),
  );
  expect(await passed(0, 5000)).toEqual(NOTHING);
});
