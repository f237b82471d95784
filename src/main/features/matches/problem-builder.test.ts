import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseHelper } from './decisions';
import { buildProblem } from './problem-builder';
import { DECIDER, NOW, openTown, runnerFor, suggestions, type Town } from './testing';

const HOUR = 3_600_000;
/** 13:00 on Monday, 5 January 2026. */
const ONE = NOW + 5 * HOUR;

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.dispose());

const today = (fromMinute: number, toMinute: number) =>
  ({ kind: 'between', date: '2026-01-05', fromMinute, toMinute }) as const;
const hours = (fromMinute: number, toMinute: number, weekday = 1) => ({
  availability: [{ weekday, fromMinute, toMinute }],
});
const daysAt = async (now: number) => {
  const problem = await town.database.read((r) => buildProblem(r, { now, timeZone: DECIDER.timeZone }));
  return problem.requests.map(({ local }) => local);
};

describe('a time that has begun', () => {
  it('is planned from now on, not into hours that are over', async () => {
    const requestId = await town.addRequest(await town.addPerson('Rita'), {
      when: today(540, 1_020),
      durationMinutes: 60,
    });
    const gone = await town.addHelper('Mona Morning', hours(540, 720), 500);
    const there = await town.addHelper('Abe Afternoon', hours(840, 1_020), 4_000);
    const { runner, errors } = runnerFor(town.database, () => ONE);
    await runner.run();
    await runner.stop();
    expect(errors).toEqual([]);
    expect(await suggestions(town.database)).toEqual(new Map([[requestId, [there]]]));
    const pair = { requestId, helperId: gone };
    await expect(
      town.database.write('choose', (w) => chooseHelper(w, pair, { ...DECIDER, now: ONE })),
    ).rejects.toMatchObject({ code: 'not_eligible', details: { refusal: 'time' } });
  });

  it('keeps room for the task itself, so that somebody late is better than nobody', async () => {
    await town.addRequest(await town.addPerson('Rita'), { when: today(720, 810), durationMinutes: 60 });
    expect(await daysAt(ONE)).toEqual([
      [expect.objectContaining({ fromMinute: 750, startsAt: ONE - HOUR / 2 })],
    ]);
  });
});

describe('a day on which clocks change', () => {
  // Forward on Sunday, 29 March, back on Sunday, 25 October: at one in UTC.
  const night = async (date: string, changes: Parameters<Town['addHelper']>[1], now: number) => {
    const requestId = await town.addRequest(await town.addPerson('Rita'), {
      when: { kind: 'between', date, fromMinute: 0, toMinute: 1_440 },
      durationMinutes: 60,
    });
    await town.addHelper('Nora', changes);
    const { runner, errors } = runnerFor(town.database, () => now);
    await runner.run();
    await runner.stop();
    expect(errors).toEqual([]);
    const { stops = [] } =
      (await town.database.read((r) => r.sqlOne<{ stops: string[] }>('SELECT stops FROM helper_day'))) ?? {};
    return { requestId, stops: JSON.parse(String(stops)) as { startsAt: number; endsAt: number }[] };
  };

  it.each([
    ['2026-03-29', Date.UTC(2026, 2, 28, 7), Date.UTC(2026, 2, 29, 7)],
    ['2026-10-25', Date.UTC(2026, 9, 24, 7), Date.UTC(2026, 9, 25, 8)],
  ])('keeps hours as the clock shows them: %s at nine', async (date, now, nine) => {
    const { stops } = await night(date, hours(540, 600, 7), now);
    expect(stops).toEqual([expect.objectContaining({ startsAt: nine, endsAt: nine + HOUR })]);
  });

  it('tells both parts of the day, each by its own clock, and none of them twice', async () => {
    await town.addRequest(await town.addPerson('Rita'), {
      when: { kind: 'between', date: '2026-03-29', fromMinute: 60, toMinute: 600 },
    });
    await town.addRequest(await town.addPerson('Rob'), {
      when: { kind: 'between', date: '2026-10-25', fromMinute: 60, toMinute: 600 },
    });
    const part = (fromMinute: number, toMinute: number, startsAt: number) =>
      expect.objectContaining({ fromMinute, toMinute, startsAt }) as unknown;
    expect(await daysAt(NOW)).toEqual([
      [part(60, 120, Date.UTC(2026, 2, 29)), part(180, 600, Date.UTC(2026, 2, 29, 1))],
      [part(60, 180, Date.UTC(2026, 9, 24, 23)), part(120, 600, Date.UTC(2026, 9, 25, 1))],
    ]);
  });
});
