import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database/open';
import type { Database } from '../../database/unit-of-work';
import { openTestRecord } from '../organisation/testing';
import { freeAll, freeDead, hasRunOut, keepLeases, KEEP_MS, LEASE_MS } from './leases';
import { account, programOn, type Program } from './testing';

const ADA = account('Ada');
const OTTO = account('Otto');
let now: number;
let opened: Awaited<ReturnType<typeof openTestRecord>>;
let elsewhere: Database;
let one: Program;
let other: Program;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 7);
  opened = await openTestRecord();
  // A connection of its own, as a second program on the same file has.
  elsewhere = await openDatabase(opened.path);
  one = programOn(opened.database, () => now, { process: 'first run', desk: 'desk 1' });
  other = programOn(elsewhere, () => now, { process: 'other run', desk: 'desk 2' });
  await one.add(ADA);
});
afterEach(async () => {
  await elsewhere.close();
  await opened.dispose();
});

const taken = { code: 'not_possible', details: { why: 'taken', by: 'Ada' } };
const keep = () =>
  opened.database.write('keep', (writer) => keepLeases(writer, { ...one.seat, owner: 'ada' }, now));

describe('a call that somebody has open', () => {
  it('is nobody else’s, on the same desk or another, and says whose it is and since when', async () => {
    const since = now;
    expect((await one.open(ADA, 1)).reserved).toEqual({ by: 'Ada', since, isMine: true });
    now += 10_000;
    await expect(one.open(OTTO, 1)).rejects.toMatchObject(taken);
    await expect(other.open(OTTO, 1)).rejects.toMatchObject(taken);
    await expect(other.open(ADA, 1)).rejects.toMatchObject(taken);
    await expect(other.record(OTTO, 1, 'reached')).rejects.toMatchObject(taken);
    expect((await other.list(OTTO)).items).toMatchObject([{ reserved: { by: 'Ada', since, isMine: false } }]);
    expect(await other.next(OTTO)).toBeNull();
    expect((await one.mine(ADA))?.reserved).toEqual({ by: 'Ada', since, isMine: true });
    expect(await one.mine(OTTO)).toBeNull();
  });

  it('goes to one of two who open it at the same moment from two programs', async () => {
    const settled = await Promise.allSettled([one.open(ADA, 1), other.open(OTTO, 1)]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is free once it is left, another one is opened, or its operator has left the desk', async () => {
    await one.open(ADA, 1);
    await one.leave(ADA, 1);
    await other.open(OTTO, 1);
    await other.add(OTTO, { name: 'Berta' });
    await other.open(OTTO, 2);
    await one.open(ADA, 1);
    // What leaving the desk does: another account, the same program.
    await opened.database.write('free', (writer) => freeAll(writer, one.seat.process));
    expect((await one.open(OTTO, 1)).reserved).toMatchObject({ by: 'Otto', isMine: true });
  });

  it('stays theirs for as long as their program keeps it', async () => {
    await one.open(ADA, 1);
    for (let n = 0; n < 10; n++) {
      now += KEEP_MS;
      await keep();
    }
    await expect(other.open(OTTO, 1)).rejects.toMatchObject(taken);
  });

  it('is free a minute after its program died, and at once when that desk starts again', async () => {
    await one.open(ADA, 1);
    now += LEASE_MS - 1;
    await expect(other.open(OTTO, 1)).rejects.toMatchObject(taken);
    const again = programOn(opened.database, () => now, { process: 'next run', desk: 'desk 1' });
    await opened.database.write('start', (writer) => freeDead(writer, again.seat, now));
    await again.open(OTTO, 1);
    now += LEASE_MS;
    expect((await other.open(ADA, 1)).reserved).toMatchObject({ by: 'Ada', isMine: true });
  });

  it('runs out once', async () => {
    await one.open(ADA, 1);
    const runsOut = (since: number, until: number) =>
      elsewhere.read((reader) => hasRunOut(reader, since, until));
    const end = now + LEASE_MS;
    expect(await runsOut(now, end - 1)).toBe(false);
    expect(await runsOut(end - 1, end)).toBe(true);
    expect(await runsOut(end, end + LEASE_MS)).toBe(false);
    now += KEEP_MS;
    await keep();
    expect(await runsOut(end - 1, end)).toBe(false);
  });

  it('is not freed by another desk that starts', async () => {
    await one.open(ADA, 1);
    await elsewhere.write('start', (writer) => freeDead(writer, other.seat, now));
    await expect(other.open(OTTO, 1)).rejects.toMatchObject(taken);
  });

  it('is not kept for an account that has left, even where freeing it had failed', async () => {
    await one.open(ADA, 1);
    now += LEASE_MS;
    await opened.database.write('keep', (writer) => keepLeases(writer, { ...one.seat, owner: 'otto' }, now));
    await one.open(OTTO, 1);
  });

  it('is free after the clock was set back, although it seems to last long yet', async () => {
    now += 400 * 86_400_000;
    await one.open(ADA, 1);
    now -= 400 * 86_400_000;
    await other.open(OTTO, 1);
  });
});

describe('an answer from a program that was asleep', () => {
  it('is written where nobody else took the call, and refused where somebody did', async () => {
    await one.open(ADA, 1);
    now += 10 * LEASE_MS;
    await one.record(ADA, 1, 'no_answer');
    now += 10 * 3_600_000;
    await one.open(ADA, 1);
    now += 2 * LEASE_MS;
    await other.open(OTTO, 1);
    await expect(one.record(ADA, 1, 'reached', { version: 2 })).rejects.toMatchObject({
      details: { why: 'taken', by: 'Otto' },
    });
    await other.record(OTTO, 1, 'reached', { version: 2 });
    await expect(one.record(ADA, 1, 'reached', { version: 2 })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    expect((await one.list(ADA, 'ended')).total).toBe(1);
  });
});
