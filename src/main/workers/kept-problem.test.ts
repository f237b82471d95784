import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../matching/options';
import { makeRequest, NOW, TODAY, windowOn } from '../../matching/testing/people';
import { KeptProblem } from './kept-problem';

describe('the problem that the thread keeps', () => {
  it('has the same objects for all moments of a minute, also where a window has begun', () => {
    const kept = new KeptProblem();
    const request = makeRequest(windowOn(0, 420, 2, 600, 'by'));
    const part = { id: 1, request, declined: [], notThatDay: [], isElsewhere: false };
    kept.apply({ isAnew: true, requests: [part], helpers: [], previous: [], doNotMatch: [] });
    const at = (now: number) => kept.at({ now, today: TODAY, options: defaultOptions }).requests[0];
    const first = at(NOW + 1_000);
    expect(first).not.toBe(request);
    expect(at(NOW + 59_000)).toBe(first);
    expect(at(NOW + 60_000)?.local[0]?.fromMinute).toBe(481);
  });
});
