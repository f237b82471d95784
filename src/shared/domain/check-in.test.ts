import { describe, expect, it } from 'vitest';
import { FEELINGS, needsSecondLook, type Feeling } from './check-in';

/** 1 is very well, 5 is worried. */
const since = (...ranks: number[]) => ranks.map((rank): Feeling => FEELINGS[rank - 1] ?? 'so_so');

describe('a second look', () => {
  it.each([
    ['nothing was worse', [2, 2, 2, 2, 2]],
    ['only two were worse', [2, 2, 2, 4, 4]],
    ['the third was as usual again', [2, 2, 4, 4, 2]],
    ['nothing came before the three', [4, 4, 5]],
    ['it was as bad before', [4, 4, 4, 4, 4]],
    ['the three only came back to what was usual', [4, 4, 4, 1, 4, 4, 4]],
    ['nobody was spoken to', []],
  ])('is not needed when %s', (_why, ranks) => {
    expect(needsSecondLook(since(...ranks))).toBe(false);
  });

  it.each([
    ['three in a row are worse than usual', [2, 2, 2, 3, 3, 3]],
    ['each is worse than the one before', [1, 2, 3, 4]],
    ['one falls from a good day step by step, with a bad time long before', [5, 5, 5, 5, 5, 1, 2, 3, 4]],
    ['the usual lies between two', [2, 3, 3, 3, 4]],
    ['one bad day before did not change what is usual', [1, 1, 5, 1, 2, 2, 2]],
  ])('is needed when %s', (_why, ranks) => {
    expect(needsSecondLook(since(...ranks))).toBe(true);
  });

  it('is asked for again only when three more are worse', () => {
    const worse = since(1, 1, 1, 3, 3, 3);
    expect(needsSecondLook(worse, 0)).toBe(false);
    expect(needsSecondLook([...worse, ...since(4, 4)], 2)).toBe(false);
    expect(needsSecondLook([...worse, ...since(4, 4, 4)], 3)).toBe(true);
  });
});
