import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches } from '../index';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { fillGaps } from './fill-gaps';
import { prepare } from './prepare';
import { TaskTimes } from './tasks';
import { Timetable } from './timetable';
import { buildWeeklyInstance } from './weekly-instance';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });

describe('filling gaps after time conflicts', () => {
  it('gives the cheapest free helper, to the most urgent first', () => {
    const requests = [makeRequest({ id: 1 }), makeRequest({ id: 2, urgency: 'high' })];
    const helpers = [
      makeHelper({ id: 1, home: north(2_000), tasksPerWeek: 1 }),
      makeHelper({ id: 2, tasksPerWeek: 1 }),
    ];
    const prepared = prepare(makeProblem(requests, helpers));
    const times = new TaskTimes(prepared, buildWeeklyInstance(prepared));
    const timetable = new Timetable(times, new Int32Array(0));
    fillGaps(prepared.requests, times.weekly.instance, timetable, 2, 100);
    // Edges in order: request 1 with helpers 1 and 2, request 2 with helpers 1 and 2.
    expect([...timetable.slots().keys()]).toEqual([0, 3]);
  });

  it('moves a task on to another helper to let in one that only this helper can do', () => {
    const hour = windowOn(1, 600, 1, 660);
    const requests = [
      makeRequest({ id: 1, urgency: 'high', ...hour }),
      makeRequest({ id: 2, category: 'ride', ...hour }),
    ];
    const helpers = [
      makeHelper({ id: 1, categories: ['shopping', 'ride'] }),
      makeHelper({ id: 2, home: north(9_000), recentTasks: 5 }),
    ];
    const problem = makeProblem(requests, helpers);
    const plan = planMatches(problem);
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan.suggestions.map(({ requestId, helperId }) => [requestId, helperId])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('lets a less urgent request go without where nobody can move on', () => {
    const hour = windowOn(1, 600, 1, 660);
    const requests = [makeRequest({ id: 1, ...hour }), makeRequest({ id: 2, urgency: 'high', ...hour })];
    const prepared = prepare(makeProblem(requests, [makeHelper({ id: 1 })]));
    const times = new TaskTimes(prepared, buildWeeklyInstance(prepared));
    const timetable = new Timetable(times, Int32Array.of(0));
    fillGaps(prepared.requests, times.weekly.instance, timetable, 2, 100);
    expect([...timetable.slots().keys()]).toEqual([1]);
  });
});
