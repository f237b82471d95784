import { join } from 'node:path';
import { COST } from '../keys/wrap';
import { tellCompiler } from '../workers/compiler';
import { runCommandLine } from './program';
import { readPassphrase } from './read-passphrase';

tellCompiler();

// A reader that stops early, as `| head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(process.argv.slice(2), {
  out: (text) => {
    process.stdout.write(text);
  },
  isOutClosed: () => process.stdout.errored !== null,
  note: (text) => {
    process.stderr.write(`${text}\n`);
  },
  now: Date.now,
  clock: () => performance.now(),
  readPassphrase,
  sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
  cost: COST,
  workerPath: join(__dirname, 'matching-worker.js'),
  resources: join(__dirname, '..', '..', 'resources'),
}).then((code) => {
  process.exitCode = code;
});
