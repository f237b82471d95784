import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What V8 is told by its version, as a flag that another one may not know, and would complain of. */
const BY_VERSION: readonly { readonly from: number; readonly to: number; readonly flag: string }[] = [
  /**
   * Where all sums of doubles have been whole so far, it works them out as 64-bit integers otherwise, with several
   * checks for each sum. Prices and costs are whole for the most part: contested plans took up to 1.6 times as long.
   */
  { from: 14, to: Infinity, flag: '--no-additive-safe-int-feedback' },
  /**
   * A loop that is compiled well while it runs would be compiled better while it still runs, which most loops of a
   * first plan are over before. It cost the first call of the solver up to a quarter of its time, a plan up to a tenth.
   */
  { from: 14, to: Infinity, flag: '--no-osr-from-maglev' },
  /** The same of Node 20, which has one way to compile well: when a function has run six times as long as usual. */
  { from: 11, to: 11, flag: '--interrupt-budget=400000' },
];

/**
 * What V8 is told for quick plans.
 * @param v8 its version, as `14.8.178`
 */
export function compilerFlags(v8: string): readonly string[] {
  const version = Number.parseInt(v8, 10);
  return BY_VERSION.filter(({ from, to }) => from <= version && version <= to).map(({ flag }) => flag);
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
