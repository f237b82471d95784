import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, test, type Kith } from './fixtures';
import { askMain, tellMain } from './main-process';
import { ADMIN, logIn, PASSPHRASE, Town } from './town';

const OPERATOR = 'Otto Operator';
const OTHER = 'a slow train to Vaduz';
const CANARY = 'Quetzalcoatlina';

async function addOperator(kith: Kith): Promise<string> {
  const account = { name: OPERATOR, role: 'operator', passphrase: OTHER };
  return (await kith.call('accounts.add', account)).id;
}

async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
}

/** What the system says when its screen is locked. */
async function lockSystem(kith: Kith): Promise<void> {
  await tellMain(() =>
    kith.app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    }),
  );
}

/** Has somebody found who is not to be found once Kith is locked. */
async function showCanary(kith: Kith): Promise<void> {
  const { page } = kith;
  await (await Town.found(kith)).addPerson(CANARY);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(CANARY.slice(0, 8));
  await expect(page.getByText(CANARY).first()).toBeVisible();
}

async function comeBack(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: `Hello, ${ADMIN}` })).toBeVisible();
  await typePassphrase(page, PASSPHRASE);
  await expect(page.getByRole('button', { name: new RegExp(ADMIN) })).toBeVisible();
}

test('two people share one desk, each with their own role, and whose name goes on the record is in sight', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  const { page } = fresh;
  await town.addPerson(CANARY);
  await addOperator(fresh);
  await expect(page.getByRole('button', { name: new RegExp(ADMIN) })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  expect((await fresh.rawCall('people.search', { text: CANARY, limit: 5 })).ok).toBe(false);

  await page.getByRole('button', { name: new RegExp(OPERATOR) }).click();
  await typePassphrase(page, PASSPHRASE);
  await expect(page.getByText('That passphrase did not open it. Please try again.').first()).toBeVisible();
  await typePassphrase(page, OTHER);
  await expect(page.getByRole('button', { name: new RegExp(OPERATOR) })).toBeVisible();
  const refused = await fresh.rawCall('accounts.list', {});
  expect(refused.ok ? '' : refused.error.code).toBe('not_allowed');
  expect((await fresh.call('people.search', { text: CANARY, limit: 5 })).length).toBe(1);
});

test('when the system is locked the window forgets whom it showed, and only its owner comes back', async ({
  fresh,
}) => {
  const { page } = fresh;
  await showCanary(fresh);
  await lockSystem(fresh);
  await expect(page.getByRole('heading', { name: `Hello, ${ADMIN}` })).toBeVisible();
  expect(await page.content()).not.toContain(CANARY);
  expect(await heapOf(page)).not.toContain(CANARY);
  const answer = await fresh.rawCall('people.search', { text: CANARY, limit: 5 });
  expect(answer.ok ? '' : answer.error.code).toBe('locked');
  await comeBack(page);
});

test('the process that showed somebody is gone once Kith is locked, and with it what it held in memory', async ({
  fresh,
}) => {
  const { page } = fresh;
  await showCanary(fresh);
  const shown = await processOf(fresh);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: `Hello, ${ADMIN}` })).toBeVisible();
  await expect.poll(() => isRunning(shown)).toBe(false);
  await comeBack(page);
  expect(await askMain(() => fresh.app.evaluate(canGoBack))).toBe(false);
});

const canGoBack = ({ BrowserWindow }: typeof Electron.CrossProcessExports) =>
  BrowserWindow.getAllWindows().some(({ webContents }) => webContents.navigationHistory.canGoBack());

/** Number of the process that shows the window. */
async function processOf({ app }: Kith): Promise<number> {
  const [first = 0] = await askMain(() =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    ),
  );
  return first;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // there is none of that number
  }
}

test('a dialog that was left open when Kith was locked saves nothing for whoever finds it', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  const { page, profile } = fresh;
  await town.addPerson(CANARY);
  const path = join(profile, 'found.csv');
  await tellMain(() =>
    fresh.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        new Promise((resolve) => {
          Object.assign(globalThis, { saveNow: () => resolve({ canceled: false, filePath }) });
        });
    }, path),
  );
  void fresh.rawCall('exports.save', { kind: 'requests' }).catch(() => null); // the page it came from goes
  await expect.poll(() => askMain(() => fresh.app.evaluate(() => 'saveNow' in globalThis))).toBe(true);
  await lockSystem(fresh);
  await expect(page.getByRole('heading', { name: `Hello, ${ADMIN}` })).toBeVisible();
  await tellMain(() =>
    fresh.app.evaluate(() => {
      (globalThis as unknown as { saveNow: () => void }).saveNow();
    }),
  );
  await comeBack(page);
  const exported = { text: '', actor: '', action: 'exported', from: null, to: null, offset: 0, limit: 1 };
  expect((await fresh.call('audit.search', exported)).total).toBe(0);
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
});

/** All that the page holds in memory, after what it let go of was cleared away. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  let heap = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (heap += chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return heap;
}

test('an account that is disabled while it is logged in is stopped at its next call', async ({ fresh }) => {
  await Town.found(fresh);
  const id = await addOperator(fresh);
  await lockSystem(fresh);
  await fresh.page.getByRole('button', { name: new RegExp(OPERATOR) }).click();
  await typePassphrase(fresh.page, OTHER);
  await expect(fresh.page.getByRole('button', { name: new RegExp(OPERATOR) })).toBeVisible();
  const path = join(fresh.profile, 'data', 'kith.db.key');
  const keyring = JSON.parse(await readFile(path, 'utf8')) as { accounts: { id: string; wrap: unknown }[] };
  const accounts = keyring.accounts.map((entry) => (entry.id === id ? { ...entry, wrap: null } : entry));
  // As another program does it.
  await writeFile(`${path}.other`, JSON.stringify({ ...keyring, accounts }));
  await rename(`${path}.other`, path);
  // The window may be loaded anew before it has the answer.
  const answer = await fresh.rawCall('requests.get', { id: 1 }).catch(() => null);
  expect(answer === null || answer.ok ? 'locked' : answer.error.code).toBe('locked');
  await expect(fresh.page.getByRole('heading', { name: `Hello, ${ADMIN}` })).toBeVisible();
});

test('somebody who guesses is slowed, also across a restart', async ({ profile }) => {
  const first = await launch(profile);
  await Town.found(first);
  await lockSystem(first);
  await first.page.getByLabel('Your passphrase').waitFor();
  const state = await first.call('session.state', {});
  const accountId = state.kind === 'locked' ? state.tiles[0]?.id : '';
  const codes: string[] = [];
  for (let n = 0; n < 9; n++) {
    const answer = await first.rawCall('session.logIn', {
      accountId,
      passphrase: `a wrong passphrase ${String(n)}`,
    });
    codes.push(answer.ok ? 'ok' : answer.error.code);
    if (codes.at(-1) === 'wait') break;
  }
  expect(codes).toEqual([...Array<string>(6).fill('wrong_passphrase'), 'wait']);
  await first.close();

  const second = await launch(profile);
  const answer = await second.rawCall('session.logIn', { accountId, passphrase: PASSPHRASE });
  expect(answer.ok || answer.error.code === 'wait').toBe(true);
  await second.page.waitForTimeout(1_200);
  if (!answer.ok) await logIn(second);
  expect((await second.call('app.state', {})).user.name).toBe(ADMIN);
  await second.close();
});

test('nothing in the profile can be read without a passphrase: no file says who is in it, or holds the key', async ({
  profile,
}) => {
  const kith = await launch(profile);
  const town = await Town.found(kith);
  await town.addPerson(CANARY);
  await kith.call('backups.make', {});
  await kith.close();
  const files = (await readdir(profile, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const records = files.filter(({ name }) => name === 'kith.db');
  expect(records.length).toBeGreaterThan(1);
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0)); // gone with the program
    expect(bytes.includes(CANARY), name).toBe(false);
    expect(bytes.includes(PASSPHRASE), name).toBe(false);
    if (name === 'kith.db') expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    if (name === 'kith.db.key') expect(bytes.toString('utf8')).not.toMatch(/"key":"[0-9a-f]{64}"/);
  }
});
