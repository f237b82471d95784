import { expect, test } from 'vitest';
import { URGENCIES } from '../../../shared/domain/request';
import { clusterOutline, shortCount, symbolOf } from './symbols';

test('requests and helpers differ in shape, alone and in clusters', () => {
  expect(symbolOf('request').outline).not.toBe(symbolOf('helper').outline);
  expect(clusterOutline('request')).not.toBe(clusterOutline('helper'));
});

test('every urgency has a mark of its own', () => {
  const marks = URGENCIES.map((urgency) => symbolOf('request', urgency).mark);
  expect(new Set(marks).size).toBe(URGENCIES.length);
});

test.each([
  [7, '7'],
  [999, '999'],
  [1234, '1.2k'],
  [50_000, '50k'],
])('a count of %i is written %s', (count, words) => {
  expect(shortCount(count)).toBe(words);
});
