import { describe, expect, it } from 'vitest';
import { defaultOptions as options } from '../../../matching/options';
import { loadOf, taskMinutes, weeksRunning } from './helper-load';
import type { TaskRow } from './load-repository';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const home = { lat: 47.14, lng: 9.52 };
/** 4,003 m north: eleven minutes at 24 km/h. */
const away = { lat: 47.176, lng: 9.52 };

const task = (daysAgo: number, changes: Partial<TaskRow> = {}): TaskRow => ({
  helperId: 1,
  status: 'done',
  at: NOW - daysAgo * DAY,
  durationMinutes: 60,
  place: home,
  ...changes,
});

describe('the hidden load', () => {
  it('is the task and the way there and back', () => {
    expect(taskMinutes(task(1), home, options)).toBe(60);
    expect(taskMinutes(task(1, { place: away }), home, options)).toBe(60 + 21);
  });

  it('assumes a way where a place is unknown', () => {
    expect(taskMinutes(task(1, { place: null }), home, options)).toBe(60 + 25);
    expect(taskMinutes(task(1), null, options)).toBe(60 + 25);
  });

  it('tells what was done lately from what is still ahead', () => {
    const load = loadOf([task(20), task(1, { durationMinutes: 30 }), task(-2)], home, { now: NOW, options });
    expect(load).toEqual({ recentTasks: 2, recentMinutes: 90, aheadTasks: 1, aheadMinutes: 60 });
  });
});

describe('weeks in a row', () => {
  it.each<[string, number[], number]>([
    ['nobody asked', [], 0],
    ['a task this week', [2], 1],
    ['a task still ahead', [-3], 1],
    ['two tasks in one week', [1, 2], 1],
    ['three weeks without a gap', [1, 8, 15], 3],
    ['a week of rest in between', [1, 15, 22], 1],
    ['rested since last week', [8, 15], 0],
    ['four weeks and more', [1, 8, 15, 22, 27], 4],
  ])('count for %s', (_name, daysAgo, expected) => {
    expect(
      weeksRunning(
        daysAgo.map((days) => task(days)),
        NOW,
      ),
    ).toBe(expected);
  });
});
