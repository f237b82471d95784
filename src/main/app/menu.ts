import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';
import { GO_COMMANDS, type MenuCommand } from '../../shared/contract/events';

type Send = (command: MenuCommand) => void;

function items(
  t: TFunction,
  send: Send,
  commands: readonly (MenuCommand | null)[],
): MenuItemConstructorOptions[] {
  return commands.map((command) => {
    if (command === null) return { type: 'separator' };
    const accelerator = ACCELERATORS[command];
    return {
      label: t(`menu.command.${command}`),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: !PAGE_KEYS.has(command) }),
      click: () => {
        send(command);
      },
    };
  });
}

const ACCELERATORS: Readonly<Partial<Record<MenuCommand, string>>> = {
  palette: 'CmdOrCtrl+K',
  'go-review': 'CmdOrCtrl+1',
  'go-map': 'CmdOrCtrl+2',
  'go-requests': 'CmdOrCtrl+3',
  'go-helpers': 'CmdOrCtrl+4',
  'go-phone': 'CmdOrCtrl+5',
  'go-check-ins': 'CmdOrCtrl+6',
  'go-queue': 'CmdOrCtrl+7',
  'go-today': 'CmdOrCtrl+8',
  'go-settings': 'CmdOrCtrl+9',
  'answer-call': 'F2',
  'import-requests': 'CmdOrCtrl+I',
  'run-matching': 'CmdOrCtrl+R',
};
// The page handles these keys itself, because inside a text field some of them mean something else.
const PAGE_KEYS: ReadonlySet<MenuCommand> = new Set(['palette', 'undo', ...GO_COMMANDS, 'answer-call']);

/** The native menu, as a desktop user expects it; everything in it is in the window too. */
export function installMenu(t: TFunction, send: Send, isDevelopment: boolean): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: t('menu.file'),
      submenu: [
        ...items(t, send, [
          'answer-call',
          'new-request',
          'new-helper',
          null,
          'import-requests',
          'import-helpers',
          null,
          'export-requests',
          'export-helpers',
          'export-matches',
          null,
        ]),
        { role: 'quit', label: t('menu.quit') },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        ...items(t, send, ['undo', null]),
        { role: 'cut', label: t('menu.cut') },
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
        { role: 'selectAll', label: t('menu.selectAll') },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        ...items(t, send, [...GO_COMMANDS, null, 'palette', 'run-matching', null]),
        { role: 'zoomIn', label: t('menu.zoomIn') },
        { role: 'zoomOut', label: t('menu.zoomOut') },
        { role: 'resetZoom', label: t('menu.resetZoom') },
        { role: 'togglefullscreen', label: t('menu.fullScreen') },
        ...(isDevelopment ? [{ role: 'toggleDevTools' as const, label: t('menu.devTools') }] : []),
      ],
    },
    { label: t('menu.help'), submenu: items(t, send, ['shortcuts', 'about']) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
