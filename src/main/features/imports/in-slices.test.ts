import { expect, it } from 'vitest';
import { inSlices } from './in-slices';

/** Longer than a slice, on any computer. */
function workLong(): void {
  const until = performance.now() + 15;
  while (performance.now() < until);
}

it('tells each number of items once, also where the last item fills a slice', async () => {
  const told: number[] = [];
  await inSlices(['a', 'b', 'c'], workLong, (done) => told.push(done));
  expect(told).toEqual([1, 2, 3]);
});

it('tells of the end where there is nothing to do', async () => {
  const told: number[] = [];
  await inSlices([], workLong, (done) => told.push(done));
  expect(told).toEqual([0]);
});
