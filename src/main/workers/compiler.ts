import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The first V8 that does so by itself; one before it may not know the flag, and would complain. */
const FROM = 14;

/**
 * What V8 is told so that sums of doubles stay sums of doubles. Where all of them have been whole so far, it works
 * them out as 64-bit integers otherwise, with several checks for each sum. Prices and costs are whole for the most
 * part, so that a plan in which helpers are contested takes up to 1.6 times as long.
 * @param v8 its version, as `14.8.178`
 */
export function compilerFlags(v8: string): readonly string[] {
  return Number.parseInt(v8, 10) >= FROM ? ['--no-additive-safe-int-feedback'] : [];
}

/** Every function as the code is loaded, rather than when it is first called; roughly, but at once. */
const AT_ONCE = ['--no-lazy', '--always-sparkplug'];
const AS_USUAL = ['--lazy', '--no-always-sparkplug'];

/** To be called before there is anything to compile: what is compiled already stays as it is. Holds for all threads. */
export function tellCompiler(): void {
  tell(compilerFlags(process.versions.v8));
}

/**
 * Starts a thread whose code is all compiled before it runs. The first plan of the day is over before most functions
 * would have been compiled well; this way it is there sooner, what the thread takes to start included.
 */
export function startCompiled(path: string, options?: WorkerOptions): Worker {
  tell(AT_ONCE);
  const worker = new Worker(path, options);
  // Flags are those of the whole process. Whoever says something, or is gone, has been loaded.
  const goOnAsUsual = () => {
    tell(AS_USUAL);
  };
  worker.once('message', goOnAsUsual);
  worker.once('exit', goOnAsUsual);
  return worker;
}

function tell(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
