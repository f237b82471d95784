import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches } from '../index';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import type { MatchingHelper, MatchingRequest } from '../problem';
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

  it('lets nobody go without for one who is no more urgent', () => {
    const hour = windowOn(1, 600, 1, 660);
    const requests = [makeRequest({ id: 1, ...hour }), makeRequest({ id: 2, ...hour })];
    const { instance, timetable, pairs } = startFrom(requests, [makeHelper({ id: 1 })], [[1, 1]]);
    fillGaps(requests, instance, timetable, 2, 100);
    expect(pairs()).toEqual([[1, 1]]);
  });

  it('lets the least urgent go of all whom it could be', () => {
    const hour = windowOn(1, 600, 1, 660);
    const requests = [
      makeRequest({ id: 1, urgency: 'normal', ...hour }),
      makeRequest({ id: 2, urgency: 'low', ...hour }),
      makeRequest({ id: 3, urgency: 'high', ...hour }),
    ];
    const helpers = [makeHelper({ id: 1 }), makeHelper({ id: 2, home: north(3_000) })];
    const placed = [
      [1, 1],
      [2, 2],
    ] as const;
    const { instance, timetable, pairs } = startFrom(requests, helpers, placed);
    fillGaps(requests, instance, timetable, 3, 100);
    expect(pairs()).toEqual([
      [1, 1],
      [3, 2],
    ]);
  });

  it('leaves all as it was where a chain meets a helper twice who has no room for both', () => {
    // 1 could have the place of 2, who that of 3 at the other helper, who that of 4; but 1 and 3 overlap.
    const requests = [
      makeRequest({ id: 1, urgency: 'high', category: 'ride', ...lasting(600, 720) }),
      makeRequest({ id: 2, urgency: 'critical', ...lasting(600, 660) }),
      makeRequest({ id: 3, urgency: 'critical', ...lasting(690, 990) }),
      makeRequest({ id: 4, urgency: 'low', ...lasting(900, 960) }),
    ];
    const helpers = [
      makeHelper({ id: 1, categories: ['shopping', 'ride'], tasksPerWeek: 2 }),
      makeHelper({ id: 2, tasksPerWeek: 1 }),
    ];
    const placed = [
      [2, 1],
      [3, 2],
      [4, 1],
    ] as const;
    const { instance, timetable, pairs } = startFrom(requests, helpers, placed);
    fillGaps(requests, instance, timetable, 4, 1_000);
    expect(pairs()).toEqual(placed);
  });
});

const lasting = (from: number, to: number) => ({ ...windowOn(1, from, 1, to), durationMinutes: to - from });

type Pairs = readonly (readonly [requestId: number, helperId: number])[];

/** A timetable with these pairs in it; ids count from 1 in the order of the lists. */
function startFrom(requests: readonly MatchingRequest[], helpers: readonly MatchingHelper[], placed: Pairs) {
  const prepared = prepare(makeProblem([...requests], [...helpers]));
  const times = new TaskTimes(prepared, buildWeeklyInstance(prepared));
  const { instance, helperOfColumn } = times.weekly;
  const requestOf = (edge: number) => instance.rowStart.findIndex((start) => start > edge);
  const helperOf = (edge: number) => (helperOfColumn[instance.helper[edge] ?? -1] ?? -1) + 1;
  const edges = Array.from(instance.helper, (_, edge) => edge);
  const isPlaced = (edge: number) =>
    placed.some(([requestId, helperId]) => requestId === requestOf(edge) && helperId === helperOf(edge));
  const timetable = new Timetable(times, Int32Array.from(edges.filter(isPlaced)));
  expect(timetable.conflicts).toEqual([]);
  const pairs = (): Pairs =>
    edges.filter((edge) => timetable.has(edge)).map((edge) => [requestOf(edge), helperOf(edge)]);
  return { instance, timetable, pairs };
}
