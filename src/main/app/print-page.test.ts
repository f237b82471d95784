import { beforeEach, expect, it, vi } from 'vitest';
import { endPrinting, printOnPaper } from './print-page';

type Done = (isDone: boolean, why: string) => void;

/** The outside world: a system with some printers, and what its dialog comes to. */
const system = vi.hoisted(() => ({
  printers: ['Office'],
  answer: [true, ''] as [boolean, string] | null,
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
        if (system.answer !== null) done(...system.answer);
      },
    };
    loadURL = () => Promise.resolve();
    private readonly closed: (() => void)[] = [];
    once = (_event: 'closed', told: () => void) => this.closed.push(told);
    destroy = () => {
      system.destroyed++;
      for (const told of this.closed) told();
    };
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

it('takes the dialog and the page back when whoever wanted them is gone', async () => {
  system.answer = null;
  const printing = printOnPaper('<p>');
  await vi.waitFor(() => {
    expect(system.printed).toHaveLength(1);
  });
  endPrinting();
  await expect(printing).rejects.toMatchObject({ code: 'locked' });
  expect(system.destroyed).toBeGreaterThan(0);
});
