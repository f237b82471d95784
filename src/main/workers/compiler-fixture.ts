import { Worker } from 'node:worker_threads';
import { startCompiled } from './compiler';

/**
 * Run by itself, in the runtime that ships, with the path of a thread that says how much machine code it has: prints
 * what that is as usual, when it is started compiled, and as usual again.
 */
const [path = ''] = process.argv.slice(2);
const bytesOf = (worker: Worker) =>
  new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function main(): Promise<void> {
  // The first one compiles the runtime's own modules along with it.
  await bytesOf(startCompiled(path));
  const before = await bytesOf(new Worker(path));
  const compiled = await bytesOf(startCompiled(path));
  const after = await bytesOf(new Worker(path));
  process.stdout.write(JSON.stringify({ before, compiled, after }));
}

void main();
