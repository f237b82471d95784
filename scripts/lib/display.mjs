/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * The same command, on a virtual screen when there is no other.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function onSomeDisplay(command, args) {
  if (hasDisplay()) return { command, args: [...args] };
  // The display would begin anew whenever its last window closes, and refuse whoever comes meanwhile.
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1440x900x24 -noreset', command, ...args] };
}

/** Switches that Electron needs from this user: its sandbox cannot be used by root. */
export function electronArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
