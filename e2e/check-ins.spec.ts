import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { pressByHand } from './by-hand';
import { clickOn } from './click-again';
import { expect, launch, test, type Kith } from './fixtures';
import { askMain, tellMain } from './main-process';
import { PASSPHRASE, Town } from './town';

const DAY = 86_400_000;
/** Tomorrow, so that no clock goes backwards; the organisation of this test goes by UTC. */
const TOMORROW = (Math.floor(Date.now() / DAY) + 1) * DAY;
const at = (time: string, day = 0) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return TOMORROW + day * DAY + (hours * 60 + minutes) * 60_000;
};

interface Told {
  realNow?: () => number;
  notices?: string[];
  flashes?: boolean[];
}

/** Sets the clock of the main process from outside, through the debugger that an installed program refuses. */
async function setClock({ app }: Kith, instant: number): Promise<void> {
  await tellMain(() =>
    app.evaluate(({ powerMonitor }, to) => {
      const told = globalThis as Told;
      const real = (told.realNow ??= Date.now);
      const offset = to - real();
      Date.now = () => real() + offset;
      // As after a sleep, which check-ins are looked at after.
      powerMonitor.emit('resume');
    }, instant),
  );
}

/** Listens to what goes out to the system. */
async function listen({ app }: Kith): Promise<void> {
  await tellMain(() =>
    app.evaluate(({ Notification, BrowserWindow }) => {
      const told = globalThis as Told;
      told.notices = [];
      told.flashes = [];
      Notification.isSupported = () => true;
      Notification.prototype.show = function () {
        (told.notices ??= []).push(`${this.title}: ${this.body}`);
      };
      const [window] = BrowserWindow.getAllWindows();
      if (window !== undefined) window.flashFrame = (isOn: boolean) => void (told.flashes ??= []).push(isOn);
    }),
  );
}
const noticesOf = ({ app }: Kith) =>
  askMain(() => app.evaluate(() => [...new Set((globalThis as Told).notices)]));

/** Moves the focus by Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  await tabTo(page, page.getByRole(role, { name }).first());
  await pressByHand(page, 'Enter');
}
async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}
const banner = (page: Page) => page.getByRole('region', { name: 'Check-ins that need somebody' });
const overDialogs = (page: Page) => page.locator('.kith-alarm-over');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function makePlan(page: Page): Promise<void> {
  await page.keyboard.press('Control+6');
  await expect(heading(page, 'Check-ins')).toBeVisible();
  await press(page, 'New plan', 'link');
  const person = page.getByRole('combobox', { name: 'Who is called' });
  await expect(person).toBeFocused();
  await page.keyboard.type('Rosa');
  await expect(page.getByRole('option', { name: /Rosa Alone/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await type(page, page.getByLabel('From', { exact: true }), '10:00');
  await type(page, page.getByLabel('To', { exact: true }), '11:00');
  await tabTo(page, page.getByRole('combobox', { name: 'First contact' }));
  await page.keyboard.press('ArrowDown');
  const other = page.getByRole('option', { name: 'Somebody else' });
  await expect(other).toBeVisible();
  while ((await other.getAttribute('data-combobox-selected')) === null)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const first = page.getByRole('group', { name: 'First contact' });
  await type(page, first.getByLabel('Name'), 'Nina Next-Door');
  await type(page, first.getByLabel('Phone number'), '+423 235 01 02');
  await page.keyboard.press('Control+s');
  await expect(heading(page, 'Plans of check-ins')).toBeVisible();
}

async function logInByKeys(page: Page): Promise<void> {
  await expect(page.getByLabel('Your passphrase')).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

test('a ladder goes up to its alarm by the clock, and only an outcome closes it', async ({ profile }) => {
  test.setTimeout(240_000);
  let kith = await launch(profile);
  let { page } = kith;
  await setClock(kith, at('08:30'));
  const town = await Town.found(kith, 'UTC');
  await town.addPerson('Rosa Alone', 0, '+423 235 01 01');
  await listen(kith);
  const found: string[] = [];
  const look = async (screen: string) => found.push(...(await seriousFindings(page, screen)));

  await makePlan(page);
  await look('plans');
  await expect(banner(page)).toHaveCount(0);
  await setClock(kith, at('10:05'));
  await expect(banner(page)).toContainText('1 check-in is due.');

  // Whoever comes by the locked computer learns that somebody is to be called, and not whom.
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('alert')).toContainText('A check-in is due. Please log in.');
  await look('lock screen');
  await setClock(kith, at('11:01'));
  await expect(page.getByRole('alert')).toContainText('A check-in is overdue. Please log in now.');
  expect(await page.locator('body').innerText()).not.toContain('Rosa');
  expect(await noticesOf(kith)).toEqual([
    'Kith: A check-in is due.',
    'Kith: A check-in is overdue. Somebody has to see to it now.',
  ]);
  expect(await askMain(() => kith.app.evaluate(() => (globalThis as Told).flashes?.includes(true)))).toBe(
    true,
  );
  await logInByKeys(page);

  await page.keyboard.press('Control+1');
  await expect(banner(page)).toContainText('1 check-in is overdue. Please see to it now.');
  await expect(overDialogs(page)).toBeHidden();
  // What is open keeps the focus, and does not dim the alarm.
  await page.keyboard.press('Shift+?');
  await expect(overDialogs(page)).toHaveText('1 check-in is overdue. Please see to it now.');
  await expect(overDialogs(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'Go there');
  await look('today');
  await press(page, /Rosa Alone/, 'link');
  await expect(heading(page, 'Check-in with Rosa Alone')).toBeVisible();
  await look('check-in');
  const again = await clickOn(page, page.getByRole('button', { name: 'Nobody answered' }));
  await expect(page.getByText('Nothing to do now. The next step is due at 11:16')).toBeVisible();
  await again();
  await expect(page.getByText('Nothing to do now. The next step is due at 11:16')).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  await setClock(kith, at('11:22'));
  await expect(banner(page)).toContainText('1 check-in is overdue.');
  await expect(page.getByText('Kith raised the alarm: Call again')).toBeVisible();
  await press(page, 'Nobody answered');
  await expect(page.getByRole('heading', { name: 'Call once more' })).toBeVisible();
  await press(page, 'Nobody answered');
  await expect(page.getByText('+423 235 01 02')).toBeVisible();
  await press(page, 'Nina Next-Door did not answer');
  await expect(page.getByText('112: every emergency service')).toBeVisible();
  await expect(page.getByText('Address: Städtle 1, 9490 Vaduz')).toBeVisible();
  await look('emergency');
  await press(page, 'I have called for help');
  await expect(page.getByRole('heading', { name: 'Note how it ended' })).toBeVisible();

  await page.keyboard.press('Control+s');
  await expect(page.getByText('Please choose what happened.')).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'I spoke with them' }));
  for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Please write a few words.')).toBeVisible();
  await type(page, page.getByLabel('In your words'), 'Had fallen, the ambulance came.');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('region', { name: 'Done today' })).toContainText('Help came');
  await expect(banner(page)).toHaveCount(0);
  expect((await noticesOf(kith)).join()).not.toContain('Rosa');

  // The days on which Kith is not running are made up for first thing, before anybody is logged in.
  await kith.close();
  kith = await launch(profile);
  ({ page } = kith);
  await setClock(kith, at('12:00', 2));
  await expect(page.getByRole('alert')).toContainText('A check-in is due. Please log in.');
  await logInByKeys(page);
  await expect(banner(page)).toContainText('1 check-in is overdue.');
  await press(page, 'Go there');
  await expect(page.getByRole('region', { name: 'Overdue' })).toContainText('nobody rang on 1 earlier day');
  expect(found).toEqual([]);
  await kith.close();
});

test('goes on running without its window where an admin chose that', async ({ profile }) => {
  test.skip(process.platform !== 'linux', 'other systems keep the choice where a test should not write');
  const kith = await launch(profile, { XDG_CONFIG_HOME: join(profile, 'config') });
  const { page, app } = kith;
  const town = await Town.found(kith, 'UTC');
  await town.addPerson('Rosa Alone');
  await makePlan(page);
  await page.keyboard.press('Control+6');
  await press(page, 'Yes, keep watching');
  await expect(page.getByText('Kith stays on.')).toBeVisible();
  const entry = await readFile(join(profile, 'config', 'autostart', 'kith.desktop'), 'utf8');
  expect(entry).toContain('--in-tray');
  await tellMain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()));
  await expect(page.getByLabel('Your passphrase')).toBeVisible();
  const isThere = await askMain(() =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1),
  );
  expect(isThere).toBe(true);
  await kith.close();
});
