import { setImmediate as breathe } from 'node:timers/promises';

const STEP = 100;

/** The entries one after the other, with a breath for the event loop after every hundred. */
export async function* inSteps<T>(entries: Iterable<T>): AsyncGenerator<T> {
  let done = 0;
  for (const entry of entries) {
    if (++done % STEP === 0) await breathe();
    yield entry;
  }
}
