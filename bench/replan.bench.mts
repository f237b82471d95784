import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { setup } from '../scripts/test-support/build-worker.mjs';
import { openDatabase } from '../src/main/database/open';
import { MatchingRunner } from '../src/main/features/matches/matching-runner';
import { fillLarge } from '../src/main/sample/large';
import { MatchingClient } from '../src/main/workers/matching-client';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
/** As a share of 10,000 requests and 50,000 helpers, `--part=0.1`. */
const sizeOf = (args: readonly string[]) => {
  const part = Number(args.find((one) => one.startsWith('--part='))?.slice(7) ?? 1);
  return { requests: Math.round(10_000 * part), helpers: Math.round(50_000 * part) };
};

/** Bytes that are copied rather than transferred, per message to the thread. */
function watchMessages(): { largest: number; transferred: number } {
  const seen = { largest: 0, transferred: 0 };
  const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, ...args: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { bytes?: Uint8Array }, transfer: unknown) {
    const { bytes, ...cloned } = message;
    const isTransferred = Array.isArray(transfer) && transfer.includes(bytes?.buffer);
    seen.largest = Math.max(seen.largest, serialize(isTransferred ? cloned : message).length);
    if (isTransferred) seen.transferred += bytes?.length ?? 0;
    post.call(this, message, transfer);
  } as Worker['postMessage'];
  return seen;
}

/** What the main process's event loop waits for at most while the services of the app make a plan anew. */
export async function* run(args: readonly string[]): AsyncIterable<object> {
  const size = sizeOf(args);
  const dispose = await setup();
  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const database = await openDatabase(join(folder, 'kith.db'));
  const messages = watchMessages();
  try {
    await fillLarge(database, { ...size, now: NOW });
    const client = new MatchingClient(process.env['KITH_WORKER_PATH'] ?? '');
    let failure: unknown = null;
    const runner = new MatchingRunner({
      database: () => database,
      client,
      now: () => NOW,
      onStatus: () => undefined,
      onStored: () => undefined,
      onError: (error) => {
        failure = error;
      },
      debounceMs: 0,
    });
    // The thread by itself does not keep the program running.
    const keepRunning = setInterval(() => undefined, 60_000);
    for (const name of ['first plan', 'plan after the first was stored', 'plan after one change']) {
      if (name === 'plan after one change')
        await database.write('bench', (w) => w.run('UPDATE helper SET tasks_per_week = 1 WHERE id = 1'));
      Object.assign(messages, { largest: 0, transferred: 0 });
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const began = performance.now();
      await runner.run();
      const took = performance.now() - began;
      delay.disable();
      if (failure !== null) throw failure as Error;
      yield {
        name,
        ...size,
        took: Math.round(took),
        longestBlock: Number((delay.max / 1e6).toFixed(1)),
        block99th: Number((delay.percentile(99) / 1e6).toFixed(1)),
        unit: 'ms',
        largestCloned: messages.largest,
        transferred: messages.transferred,
      };
    }
    clearInterval(keepRunning);
    await client.cancel();
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
    await dispose();
  }
}
