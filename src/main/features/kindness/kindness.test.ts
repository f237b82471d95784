import { afterEach, beforeEach, expect, it } from 'vitest';
import { userOf, type User } from '../../../shared/contract/permissions';
import { areNoticesHeld } from '../../../shared/domain/kindness';
import { contextFor } from '../../ipc/testing';
import { openTestRecord } from '../organisation/testing';
import { createKindnessHandlers } from './handlers';

const NOW = Date.UTC(2026, 0, 5, 7);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const handlers = createKindnessHandlers();
const ada = userOf({ id: 'a', name: 'Ada', role: 'admin', rights: [] });
const otto = userOf({ id: 'o', name: 'Otto', role: 'operator', rights: [] });

let record: Awaited<ReturnType<typeof openTestRecord>>;
beforeEach(async () => {
  record = await openTestRecord();
});
afterEach(() => record.dispose());

const as = (user: User, at = NOW) => contextFor(record.database, at, user);
const mine = (user: User, at = NOW) => handlers['kindness.mine']({}, as(user, at));
const markHard = (at: number) => handlers['kindness.markHard']({}, as(otto, at));

it('counts hard calls in a row for whoever had them alone, until a pause or the next day', async () => {
  expect((await markHard(NOW)).hardInRow).toBe(1);
  expect((await markHard(NOW + HOUR)).hardInRow).toBe(2);
  expect((await mine(ada, NOW + HOUR)).hardInRow).toBe(0);
  expect((await handlers['kindness.rest']({}, as(otto, NOW + 2 * HOUR))).hardInRow).toBe(0);
  expect((await markHard(NOW + 3 * HOUR)).hardInRow).toBe(1);
  expect((await mine(otto, NOW + 24 * HOUR)).hardInRow).toBe(0);
  const told = await record.database.read((reader) =>
    reader.sqlOne(`SELECT count(*) AS n FROM audit_entry WHERE table_name IN ('hard_call', 'kindness')`),
  );
  expect(told).toEqual({ n: 0 });
});

it('begins the row anew with a call of their own that was not hard', async () => {
  const call = (operator: string, at: number, key: string) =>
    record.database.write('test', (writer) =>
      writer.run(
        `INSERT INTO call (key, direction, disposition, started_at, ended_at, operator_id, operator)
         VALUES (?, 'in', 'wrong_number', ?, ?, ?, 'Otto')`,
        [key.repeat(36), at, at + 5 * MINUTE, operator],
      ),
    );
  await call('o', NOW, 'a');
  await markHard(NOW + 6 * MINUTE);
  await call('o', NOW + 10 * MINUTE, 'b');
  await call('a', NOW + 12 * MINUTE, 'c'); // somebody else's
  expect((await markHard(NOW + 16 * MINUTE)).hardInRow).toBe(2);
  await call('o', NOW + 20 * MINUTE, 'd');
  expect((await mine(otto, NOW + 30 * MINUTE)).hardInRow).toBe(0);
  await call('o', NOW + 31 * MINUTE, 'e');
  expect((await markHard(NOW + 37 * MINUTE)).hardInRow).toBe(1);
});

it('lets go of what was hard once it is a day old', async () => {
  await markHard(NOW);
  await markHard(NOW + 24 * HOUR);
  expect(await record.database.read((reader) => reader.sql('SELECT at FROM hard_call'))).toEqual([
    { at: NOW + 24 * HOUR },
  ]);
});

it('remembers for each person what they asked for', async () => {
  expect(await mine(otto)).toMatchObject({ eyeBreaks: true, quietHours: null, heldUntil: null });
  const quietHours = { fromMinute: 1320, toMinute: 360 };
  await handlers['kindness.hold']({ minutes: 30 }, as(otto));
  await handlers['kindness.save']({ eyeBreaks: false, quietHours }, as(otto));
  expect(await mine(otto)).toEqual({
    ...{ eyeBreaks: false, quietHours, heldUntil: NOW + 30 * MINUTE, hardInRow: 0 },
  });
  expect((await mine(ada)).eyeBreaks).toBe(true);
  expect((await handlers['kindness.hold']({ minutes: 0 }, as(otto))).heldUntil).toBeNull();
});

it('holds notices until the moment that was chosen, and in quiet hours, also over midnight', () => {
  const none = { heldUntil: null, quietHours: null };
  expect(areNoticesHeld(none, NOW, 600)).toBe(false);
  expect(areNoticesHeld({ ...none, heldUntil: NOW + 1 }, NOW, 600)).toBe(true);
  expect(areNoticesHeld({ ...none, heldUntil: NOW }, NOW, 600)).toBe(false);
  const lunch = { ...none, quietHours: { fromMinute: 720, toMinute: 780 } };
  expect([719, 720, 779, 780].map((minute) => areNoticesHeld(lunch, NOW, minute))).toEqual([
    ...[false, true, true, false],
  ]);
  const night = { ...none, quietHours: { fromMinute: 1320, toMinute: 360 } };
  expect([1319, 1320, 0, 359, 360].map((minute) => areNoticesHeld(night, NOW, minute))).toEqual([
    ...[false, true, true, true, false],
  ]);
});
