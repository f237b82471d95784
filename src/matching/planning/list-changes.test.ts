import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches, type MatchingProblem } from '../index';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });

function changes(problem: MatchingProblem) {
  const made = planMatches(problem);
  expect(checkPlan(problem, made)).toEqual([]);
  return made.changes;
}

describe('what changed since people were shown suggestions', () => {
  const requests = [makeRequest({ id: 1 })];
  const helpers = (metres: number) => [
    makeHelper({ id: 1, home: north(metres) }),
    makeHelper({ id: 2, home: north(0) }),
  ];

  it('keeps a suggestion where another saves less than a change costs', () => {
    const problem = makeProblem(requests, helpers(900), { previous: [[1, 1]] });
    expect(changes(problem)).toEqual([{ requestId: 1, helperId: 1, change: 'kept' }]);
  });

  it('changes it where another saves more', () => {
    const problem = makeProblem(requests, helpers(1_200), { previous: [[1, 1]] });
    expect(changes(problem)).toEqual([
      { requestId: 1, helperId: 1, change: 'gone', why: 'better_elsewhere' },
      { requestId: 1, helperId: 2, change: 'new' },
    ]);
  });

  it('says which rule speaks against it by now', () => {
    const [ill, well] = helpers(0);
    const problem = makeProblem(requests, [{ ...ill!, breakUntil: '2026-01-05' }, well!], {
      previous: [[1, 1]],
    });
    expect(changes(problem)).toEqual([
      { requestId: 1, helperId: 1, change: 'gone', why: 'not_eligible', code: 'break' },
      { requestId: 1, helperId: 2, change: 'new' },
    ]);
  });

  it('says that time or the request itself is gone', () => {
    const hour = windowOn(1, 600, 1, 660);
    const two = [makeRequest({ id: 1, ...hour }), makeRequest({ id: 2, urgency: 'high', ...hour })];
    const problem = makeProblem(two, [makeHelper({ id: 1 })], {
      previous: [
        [1, 1],
        [9, 1],
      ],
    });
    expect(changes(problem)).toEqual([
      { requestId: 1, helperId: 1, change: 'gone', why: 'time' },
      { requestId: 2, helperId: 1, change: 'new' },
      { requestId: 9, helperId: 1, change: 'gone', why: 'closed' },
    ]);
  });
});
