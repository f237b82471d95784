import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { printOnPaper, printPdf } from './print-page';

/** What a file that is saved holds. */
export type SavedKind = 'csv' | 'pdf' | 'json';

/** Asks a person for a file; null when they closed the dialog. Paths never reach the window's page. */
export interface FileDialogs {
  readonly chooseOpenPath: () => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly chooseRecord: () => Promise<string | null>;
  readonly chooseSavePath: (suggestedName: string, kind?: SavedKind) => Promise<string | null>;
  /** Makes a PDF of a page of ours, without showing it. */
  readonly printPdf: (page: string) => Promise<Uint8Array>;
  /** Prints a page of ours on paper; false when the dialog was closed. */
  readonly printOnPaper: (page: string) => Promise<boolean>;
}

const RECORDS = [
  { name: 'Kith', extensions: ['db'] },
  { name: '*', extensions: ['*'] },
];
const CSV = [{ name: 'CSV', extensions: ['csv', 'tsv', 'txt'] }];
const SAVED: Readonly<Record<SavedKind, Electron.FileFilter[]>> = {
  csv: CSV,
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  json: [{ name: 'JSON', extensions: ['json'] }],
};

function parentWindow(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

async function askToOpen(options: OpenDialogOptions): Promise<string | null> {
  const parent = parentWindow();
  const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

export const fileDialogs: FileDialogs = {
  printPdf,
  printOnPaper,
  chooseOpenPath: () => askToOpen({ properties: ['openFile'], filters: CSV }),
  chooseFolder: () => askToOpen({ properties: ['openDirectory', 'createDirectory'] }),
  chooseRecord: () => askToOpen({ properties: ['openFile'], filters: RECORDS }),
  chooseSavePath: async (suggestedName, kind = 'csv') => {
    const parent = parentWindow();
    const options = { defaultPath: suggestedName, filters: SAVED[kind] };
    const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  },
};
