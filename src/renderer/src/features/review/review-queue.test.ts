import { describe, expect, it } from 'vitest';
import type { MatchId, RequestId } from '../../../../shared/domain/ids';
import { clearRequests, neighbour, nextAfter, staysInQueue, tickedItems } from './review-queue';

const id = (n: number) => n as RequestId;
const queue = [1, 2, 3].map((n) => ({ requestId: id(n) }));
const item = (n: number, isClear: boolean, matches: number[]) => ({
  requestId: id(n),
  isClear,
  suggestions: matches.map((m) => ({
    matchId: m as MatchId,
    helperId: m as never,
    helperName: `Helper ${m}`,
  })),
});

describe('moving in the queue', () => {
  it('stops at both ends', () => {
    expect(neighbour(queue, id(2), 1)).toBe(3);
    expect(neighbour(queue, id(3), 1)).toBe(3);
    expect(neighbour(queue, id(1), -1)).toBe(1);
  });

  it('starts at the top when the shown request is not in this queue', () => {
    expect(neighbour(queue, id(99), 1)).toBe(1);
    expect(neighbour(queue, null, -1)).toBe(1);
    expect(neighbour([], null, 1)).toBeNull();
  });
});

describe('what is shown after a decision', () => {
  it('is the item below the decided one', () => {
    expect(nextAfter(queue, new Set([id(2)]), id(2))).toBe(3);
  });

  it('is the item above when the last one was decided', () => {
    expect(nextAfter(queue, new Set([id(3)]), id(3))).toBe(2);
  });

  it('is nothing when the queue is done', () => {
    expect(nextAfter(queue, new Set([id(1), id(2), id(3)]), id(2))).toBeNull();
  });

  it('is the shown item itself when only others were decided', () => {
    expect(nextAfter(queue, new Set([id(1), id(3)]), id(2))).toBe(2);
  });

  it('is the first undecided item when the decided one came from elsewhere', () => {
    expect(nextAfter(queue, new Set([id(1), id(99)]), id(99))).toBe(2);
  });
});

describe('a request for several helpers', () => {
  it('stays until its last suggestion is decided', () => {
    expect(staysInQueue(item(1, true, [10, 11]), 10 as MatchId)).toBe(true);
    expect(staysInQueue(item(1, true, [11]), 11 as MatchId)).toBe(false);
    expect(staysInQueue(undefined, 11 as MatchId)).toBe(false);
  });
});

describe('confirming many', () => {
  const items = [item(1, true, [10, 11]), item(2, false, [20]), item(3, true, [30]), item(4, true, [])];

  it('offers only requests that have a suggestion and nothing against it', () => {
    expect(clearRequests(items)).toEqual([1, 3]);
  });

  it('leaves out what was ticked and is no longer clear', () => {
    const ticked = tickedItems(items, new Set([id(3), id(2), id(1)]));
    expect(ticked.map(({ requestId }) => requestId)).toEqual([1, 3]);
  });
});
