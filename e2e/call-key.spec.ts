import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, launch, test, type Kith } from './fixtures';
import { askMain, tellMain } from './main-process';
import { PASSPHRASE, Town } from './town';
import { pressOnDisplay } from './x-keys';

const KEY = 'Ctrl+Shift+F2';
const OTHER = 'Ctrl+Shift+F9';

const onCall = (page: Page) => page.getByRole('heading', { level: 1, name: 'Phone call' });
const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });

test.skip(process.platform !== 'linux', 'keys are pressed on an X display');

/** Puts the window away, as whoever works in another program does. */
async function putAway({ app }: Kith): Promise<void> {
  await tellMain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide()));
  await expect.poll(() => isShown(app)).toBe(false);
}
const isShown = (app: Kith['app']) =>
  askMain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false));

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+9');
  await page.getByRole('tab', { name: 'Keys for a call' }).click();
  await expect(page.getByRole('heading', { name: 'Keys for a call' })).toBeVisible();
}

test('a key opens a call from any program, also after a restart, and leads there through the login', async ({
  profile,
}) => {
  let kith = await launch(profile);
  let { page } = kith;
  await Town.found(kith);

  // Off, until somebody chooses a key.
  await putAway(kith);
  await pressOnDisplay(KEY);
  await tellMain(() => kith.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show()));
  await openSettings(page);
  await expect(status(page, /No key is set/)).toBeVisible();
  await page.getByRole('radio', { name: 'No key' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(status(page, /opens a call from any program/)).toBeVisible();
  expect(await seriousFindings(page, 'keys for a call')).toEqual([]);

  await putAway(kith);
  await pressOnDisplay(KEY);
  await expect(onCall(page)).toBeVisible();
  await expect.poll(() => isShown(kith.app)).toBe(true);

  // Once more while the call is open: the same call.
  await page.getByLabel('Their name', { exact: true }).fill('Nadia');
  await pressOnDisplay(KEY);
  await expect(page.getByLabel('Their name', { exact: true })).toHaveValue('Nadia');
  await page.waitForTimeout(1_500);
  await kith.close();

  kith = await launch(profile);
  ({ page } = kith);
  await putAway(kith);
  await pressOnDisplay(KEY);
  await expect(page.getByText('A call? Please log in; it opens at once.')).toBeVisible();
  await expect.poll(() => isShown(kith.app)).toBe(true);
  expect(await seriousFindings(page, 'lock screen with a call')).toEqual([]);
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(onCall(page)).toBeVisible();
  await expect(page.getByLabel('Their name', { exact: true })).toHaveValue('Nadia');

  // A key that another program has is refused in words, and the one before stays.
  await tellMain(() =>
    kith.app.evaluate(({ globalShortcut }) => {
      const real = globalShortcut.register.bind(globalShortcut);
      globalShortcut.register = (key, run) => key !== 'Ctrl+Shift+F9' && real(key, run);
    }),
  );
  await openSettings(page);
  await page.getByRole('radio', { name: OTHER }).click();
  await expect(page.getByText(`${OTHER} is used by another program`, { exact: false })).toBeVisible();
  await expect(page.getByRole('radio', { name: KEY })).toBeChecked();
  await putAway(kith);
  await pressOnDisplay(KEY);
  await expect(onCall(page)).toBeVisible();

  // And off again.
  await openSettings(page);
  await page.getByRole('radio', { name: 'No key' }).click();
  await expect(status(page, /No key is set/)).toBeVisible();
  await pressOnDisplay(KEY);
  await expect(page.getByRole('heading', { name: 'Keys for a call' })).toBeVisible();
  await kith.close();
});

test('a key that the desktop binds itself does the same by a command', async ({ profile }) => {
  const kith = await launch(profile);
  await Town.found(kith);
  const { command } = await kith.call('app.callKey', {});
  expect(command).toMatch(/--answer-call$/);
  expect(command).toContain(profile);
  await putAway(kith);
  const [program = '', ...given] = command.split(' ');
  const switches = (process.env['KITH_ELECTRON_ARGS'] ?? '').split(' ').filter((part) => part !== '');
  spawn(program, [...switches, ...given], { stdio: 'ignore', cwd: resolve(__dirname, '..') });
  await expect(onCall(kith.page)).toBeVisible();
  await expect.poll(() => isShown(kith.app)).toBe(true);
  await kith.close();
});
