/** Switches with which another program could read along in the window or in the main process, or run its code there. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-wait',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'host-rules',
  'host-resolver-rules',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'zygote-cmd-prefix',
  'browser-subprocess-path',
  'disable-site-isolation-trials',
  'disable-extensions-except',
  'custom-devtools-frontend',
  'trace-startup',
  'trace-config-file',
  'enable-tracing',
  'gpu-launcher',
];

/**
 * The switches among a program's arguments that would open it to other programs, as they were typed. Chromium takes
 * one dash or two on every system; on Windows a slash, switches in any case, and spaces around them.
 */
export function debugSwitches(args: readonly string[]): string[] {
  return args.filter((arg) => {
    const name = /^\s*(?:--?|\/)([^=]+?)\s*(?:=|$)/.exec(arg)?.[1]?.toLowerCase();
    return name !== undefined && REFUSED.includes(name);
  });
}

/** Why the program does not start, for whoever started it. */
export function refusalOf(switches: readonly string[]): string {
  const names = switches.map((one) => one.split('=')[0]).join(', ');
  return `Kith does not start with ${names}: it would let other programs read what is shown. Please start it without.`;
}
