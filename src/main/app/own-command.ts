import { app } from 'electron';

/** How this very program was started, so that it comes back with the same data, and with one switch more. */
export function ownCommand(added: string): string[] {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const profile = app.commandLine.getSwitchValue('user-data-dir');
  return [
    program,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(profile === '' ? [] : [`--user-data-dir=${profile}`]),
    added,
  ];
}
