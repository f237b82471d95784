import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/unit-of-work';
import { createCheckInHandlers } from '../features/check-ins/handlers';
import { openTown, type Town } from '../features/matches/testing';
import { contextFor } from '../ipc/testing';
import { CheckInWatch, REMIND_MS } from './check-in-watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Monday, 5 January 2026, 08:00 in Vaduz. */
const EIGHT = Date.UTC(2026, 0, 5, 7);
const handlers = createCheckInHandlers({
  accounts: () => Promise.resolve([]),
  glance: () => ({ due: 0, alarms: 0, hasSound: false, isSealed: false }),
  background: () => Promise.resolve({ choice: 'unasked', hasTray: false }),
  setBackground: () => Promise.resolve(),
});

let town: Town;
let now: number;
let told: string[];
let changes: number;
let record: { isOpen: boolean; isSample: boolean; database: Database };
let remembered: { nextCheckInAt: number | null };

function watchNow(): CheckInWatch {
  return new CheckInWatch({
    workspace: record,
    memory: {
      get state() {
        return remembered as never;
      },
      remember: (kept) => {
        remembered = { ...remembered, ...kept };
      },
    },
    now: () => now,
    onChange: () => (changes += 1),
    raise: (notice) => told.push(notice),
    calm: () => undefined,
  });
}
const context = () => contextFor(town.database, now);
const today = () => handlers['checkIns.today']({}, context());

beforeEach(async () => {
  [now, told, changes, remembered] = [EIGHT, [], 0, { nextCheckInAt: null }];
  town = await openTown();
  record = { isOpen: true, isSample: false, database: town.database };
  const personId = await town.addPerson('Anna Beck');
  await handlers['checkIns.createPlan'](
    {
      plan: {
        ...{ personId, rrule: 'FREQ=DAILY', startDate: '2026-01-05', fromMinute: 540, toMinute: 600 },
        ...{ callerId: null, language: null, contacts: [], notes: '' },
      },
    },
    context(),
  );
});
afterEach(() => town.dispose());

describe('watching', () => {
  it('tells once that a call is due, and again and again that nobody has called', async () => {
    const watch = watchNow();
    await watch.look();
    expect([told, watch.glance.due]).toEqual([[], 0]);
    now += HOUR;
    await watch.look();
    now += REMIND_MS;
    await watch.look();
    expect([told, watch.glance]).toMatchObject([['due'], { due: 1, alarms: 0 }]);
    now += HOUR;
    await watch.look();
    await watch.look();
    expect([told, watch.glance]).toMatchObject([['due', 'alarm'], { due: 1, alarms: 1 }]);
    now += REMIND_MS;
    await watch.look();
    expect(told).toEqual(['due', 'alarm', 'alarm']);
  });

  it('notes in the log that the alarm was raised, once for each step', async () => {
    const watch = watchNow();
    now += 3 * HOUR;
    await watch.look();
    await watch.look();
    const [line] = await today();
    if (line === undefined) throw new Error('no check-in is open');
    const tried = { id: line.id, tries: 0, step: 'call', result: 'no_answer', words: '' } as const;
    await handlers['checkIns.try'](tried, context());
    await watch.look();
    expect(watch.glance).toMatchObject({ due: 0, alarms: 0 });
    now += 30 * MINUTE;
    await watch.look();
    const { log } = await handlers['checkIns.get']({ id: line.id }, context());
    expect(log.map(({ by, kind, step }) => [by, kind, step])).toEqual([
      ['Kith', 'alarm', 'call'],
      ['Test', 'try', 'call'],
      ['Kith', 'alarm', 'again'],
    ]);
  });

  it('opens what came due while the computer slept, or Kith was not running', async () => {
    now += 50 * HOUR;
    const watch = watchNow();
    await watch.look();
    expect(watch.glance).toMatchObject({ due: 1, alarms: 1 });
    expect(await today()).toMatchObject([{ date: '2026-01-05', days: 3, stand: { state: 'alarm' } }]);
  });

  it('opens the next day’s call at midnight, without anybody doing anything', async () => {
    const watch = watchNow();
    const [first] = await today();
    await handlers['checkIns.close'](
      { id: first?.id ?? (0 as never), outcome: 'spoke', feeling: 'well', words: '' },
      context(),
    );
    watch.forget();
    await watch.look();
    now += 25 * HOUR;
    await watch.look();
    expect(await today()).toMatchObject([{ date: '2026-01-06', stand: { state: 'due' } }]);
    expect(told).toEqual(['due']);
  });

  it('tells windows only where something has changed', async () => {
    const watch = watchNow();
    await watch.look();
    const before = changes;
    now += MINUTE;
    await watch.look();
    expect(changes).toBe(before);
    now += HOUR;
    await watch.look();
    expect(changes).toBe(before + 1);
  });
});

describe('while the record is locked', () => {
  it('knows when the next one is due, and nothing of whom', async () => {
    await watchNow().look();
    expect(remembered).toEqual({ nextCheckInAt: EIGHT + HOUR });
    record.isOpen = false;
    const watch = watchNow();
    await watch.look();
    expect([told, watch.glance]).toEqual([[], { due: 0, alarms: 0, hasSound: true, isSealed: true }]);
    now += HOUR;
    await watch.look();
    now += REMIND_MS;
    await watch.look();
    expect([told, watch.glance.due]).toEqual([['sealed', 'sealed'], 1]);
  });

  it('says so also from within the sample, whose own calls it does not remember', async () => {
    remembered = { nextCheckInAt: EIGHT - MINUTE };
    record.isSample = true;
    const watch = watchNow();
    await watch.look();
    expect([told, remembered.nextCheckInAt, watch.glance]).toMatchObject([
      ['sealed'],
      EIGHT - MINUTE,
      { due: 1, isSealed: true },
    ]);
  });

  it('calls for nobody who is invented, neither by a notice nor when Kith is closed', async () => {
    record.isSample = true;
    now += HOUR;
    const watch = watchNow();
    await watch.look();
    expect(watch.glance.due).toBe(1);
    expect([told, watch.waiting]).toEqual([[], 0]);
    record.isSample = false;
    await watch.look();
    expect([told, watch.waiting]).toEqual([['due'], 1]);
  });
});
