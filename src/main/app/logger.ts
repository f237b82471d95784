import log from 'electron-log/main';

/**
 * A rotating file in the profile. What goes in is names of calls, codes and stacks;
 * messages of the database are cut off because they may quote what was stored.
 */
export function createLogger(path: string) {
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = 1_000_000;
  log.transports.console.level = 'warn';
  return log;
}
export type Logger = ReturnType<typeof createLogger>;

/** A line that says where: at the end stands a place in a file, or that there is none. */
const FRAME = /^\s+at .*(?::\d+:\d+|<anonymous>|native|index \d+)\)?$/;

/** Where an error came from: only what follows its message, which may quote lines that look the same. */
function framesOf({ message, stack = '' }: Error): string[] {
  const after = stack.lastIndexOf(message) + message.length;
  const rest = stack.includes(message) ? stack.slice(after) : '';
  return rest.split('\n').filter((line) => FRAME.test(line));
}

/** An error without what it may quote: its kind, code and where it came from. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause = error.cause === undefined ? '' : `\n  caused by ${describeError(error.cause)}`;
  return `${error.name}${code}\n${framesOf(error).slice(0, 8).join('\n')}${cause}`;
}
