import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';

const SCHEME = 'kith-page';
const FOOTER = `<div style="font-size:8px;width:100%;text-align:center">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/**
 * Prints a page of ours as PDF in a window that nobody sees: no script runs in it, nothing is fetched, and what it held in
 * memory goes with it. Works with no network and no printer.
 */
export async function printPdf(page: string): Promise<Uint8Array> {
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
  try {
    await window.loadURL(`${SCHEME}://page/`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
    });
  } finally {
    window.destroy();
    own.protocol.unhandle(SCHEME);
    await own.clearStorageData();
  }
}
