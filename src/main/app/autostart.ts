import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../files/write-whole';

/** Tells a start with the computer from one by a person: the window then stays closed. */
export const IN_TRAY = '--in-tray';

// The specification quotes arguments with " and then, as a value of a key, doubles each backslash once more.
function quoted(argument: string): string {
  const escaped = argument.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${escaped}"`.replaceAll('\\', '\\\\');
}

/** The text of an entry that starts a program when somebody logs in to a Linux desktop. */
export function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Kith',
    'Comment=Watches check-ins',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Writes the entry, or takes it away. @param configHome what `XDG_CONFIG_HOME` says, usually `~/.config` */
export async function setDesktopEntry(configHome: string, command: readonly string[] | null): Promise<void> {
  const path = join(configHome, 'autostart', 'kith.desktop');
  if (command === null) {
    await rm(path, { force: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, [desktopEntry(command)]);
}
