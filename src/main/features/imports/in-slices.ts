import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of work before windows and timers get their turn. */
const SLICE_MS = 12;

/** Told how many items are done. */
export type OnDone = (done: number) => void;

/** Calls `work` for every item in order, giving other work its turn in between. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  onDone: OnDone = () => undefined,
): Promise<void> {
  let started = performance.now();
  for (const [index, item] of items.entries()) {
    work(item, index);
    // The end is told once, below.
    if (index + 1 === items.length || performance.now() - started < SLICE_MS) continue;
    onDone(index + 1);
    await nextTurn();
    started = performance.now();
  }
  onDone(items.length);
}
