import { BrowserWindow, dialog } from 'electron';

/** Asks a person for a file; null when they closed the dialog. Paths never reach the window's page. */
export interface FileDialogs {
  readonly chooseOpenPath: () => Promise<string | null>;
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>;
}

const CSV = [{ name: 'CSV', extensions: ['csv', 'tsv', 'txt'] }];

function parentWindow(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

export const fileDialogs: FileDialogs = {
  chooseOpenPath: async () => {
    const parent = parentWindow();
    const options = { properties: ['openFile' as const], filters: CSV };
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  },
  chooseSavePath: async (suggestedName) => {
    const parent = parentWindow();
    const options = { defaultPath: suggestedName, filters: CSV };
    const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  },
};
