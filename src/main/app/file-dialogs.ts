import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks a person for a file; null when they closed the dialog. Paths never reach the window's page. */
export interface FileDialogs {
  readonly chooseOpenPath: () => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly chooseRecord: () => Promise<string | null>;
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>;
}

const RECORDS = [
  { name: 'Kith', extensions: ['db'] },
  { name: '*', extensions: ['*'] },
];
const CSV = [{ name: 'CSV', extensions: ['csv', 'tsv', 'txt'] }];

function parentWindow(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

async function askToOpen(options: OpenDialogOptions): Promise<string | null> {
  const parent = parentWindow();
  const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

export const fileDialogs: FileDialogs = {
  chooseOpenPath: () => askToOpen({ properties: ['openFile'], filters: CSV }),
  chooseFolder: () => askToOpen({ properties: ['openDirectory', 'createDirectory'] }),
  chooseRecord: () => askToOpen({ properties: ['openFile'], filters: RECORDS }),
  chooseSavePath: async (suggestedName) => {
    const parent = parentWindow();
    const options = { defaultPath: suggestedName, filters: CSV };
    const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  },
};
