import { beforeEach, expect, it, vi } from 'vitest';
import { printOnPaper } from './print-page';

type Done = (isDone: boolean, why: string) => void;

/** The outside world: a system with some printers, and what its dialog comes to. */
const system = vi.hoisted(() => ({
  printers: ['Office'],
  answer: [true, ''] as [boolean, string],
  printed: [] as unknown[],
  destroyed: 0,
}));
vi.mock('electron', () => ({
  session: {
    fromPartition: () => ({
      setPermissionRequestHandler: () => undefined,
      webRequest: { onBeforeRequest: () => undefined },
      protocol: { handle: () => undefined, unhandle: () => undefined },
      clearStorageData: () => Promise.resolve(),
    }),
  },
  BrowserWindow: class {
    readonly webContents = {
      getPrintersAsync: () => Promise.resolve(system.printers),
      print: (options: unknown, done: Done) => {
        system.printed.push(options);
        done(...system.answer);
      },
    };
    loadURL = () => Promise.resolve();
    destroy = () => system.destroyed++;
  },
}));

beforeEach(() => {
  Object.assign(system, { printers: ['Office'], answer: [true, ''], printed: [], destroyed: 0 });
});

it('asks the system where to print, and lets go of the page', async () => {
  expect(await printOnPaper('<p>')).toBe(true);
  // Never past the dialog: somebody chooses the printer that the sheet comes out of.
  expect(system.printed).toEqual([{ pageSize: 'A4', printBackground: true }]);
  expect(system.destroyed).toBe(1);
});

it('takes a dialog that was closed for an answer', async () => {
  system.answer = [false, 'Print job canceled'];
  expect(await printOnPaper('<p>')).toBe(false);
});

it.each([
  ['there is no printer', { printers: [] }, 'no_printer'],
  ['the printer fails', { answer: [false, 'Print job failed'] }, 'not_printed'],
])('says so in words when %s, and lets go of the page', async (_when, state, why) => {
  Object.assign(system, state);
  await expect(printOnPaper('<p>')).rejects.toMatchObject({
    code: 'not_possible',
    message: expect.stringContaining('save') as string,
    details: { why },
  });
  expect(system.destroyed).toBe(1);
});
