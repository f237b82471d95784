import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type WebContents } from 'electron';
import { KithError } from '../../shared/contract/errors';

const SCHEME = 'kith-page';
const FOOTER = `<div style="font-size:8px;width:100%;text-align:center">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/** Prints a page of ours as PDF. Works with no network and no printer. */
export async function printPdf(page: string): Promise<Uint8Array> {
  return await inHiddenWindow(page, (contents) =>
    contents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
    }),
  );
}

/**
 * Prints a page of ours on paper: the dialog of the system asks where.
 * @returns false when the dialog was closed
 * @throws KithError `not_possible` when there is no printer, or it did not take the page
 */
export async function printOnPaper(page: string): Promise<boolean> {
  return await inHiddenWindow(page, async (contents) => {
    if ((await contents.getPrintersAsync()).length === 0) {
      throw new KithError(
        'not_possible',
        'No printer was found on this computer. Please switch it on or add one, or save the sheet as PDF instead.',
        { why: 'no_printer' },
      );
    }
    return await printed(contents);
  });
}

/** What Chromium calls a dialog that somebody closed. */
const CLOSED = /cancel/i;

function printed(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ pageSize: 'A4', printBackground: true }, (isDone, why) => {
      if (isDone || CLOSED.test(why)) {
        resolve(isDone);
        return;
      }
      const words =
        'The printer did not take the sheet. Please look whether it is ready, or save it as PDF instead.';
      reject(new KithError('not_possible', words, { why: 'not_printed' }));
    });
  });
}

/** Windows that show a page to nobody at this moment. */
const hidden = new Set<BrowserWindow>();

/** Takes back what is being printed, with the dialog that asks where: whoever wanted it is gone. */
export function endPrinting(): void {
  for (const window of hidden) window.destroy();
}

function gone(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    window.once('closed', () => {
      reject(new KithError('locked', 'Nobody is logged in any more, so nothing was printed.'));
    });
  });
}

/**
 * Shows a page of ours to nobody while `work` prints it: no script runs in it, nothing is fetched, and what it held in
 * memory goes with it.
 */
async function inHiddenWindow<T>(page: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${SCHEME}:`) });
  });
  own.protocol.handle(
    SCHEME,
    () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  hidden.add(window);
  try {
    const shown = window.loadURL(`${SCHEME}://page/`).then(() => work(window.webContents));
    return await Promise.race([shown, gone(window)]);
  } finally {
    hidden.delete(window);
    window.destroy();
    own.protocol.unhandle(SCHEME);
    await own.clearStorageData();
  }
}
