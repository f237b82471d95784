import { mkdir, symlink } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { goAhead } from './clock';
import { expect, launch, test, type Kith } from './fixtures';
import { ADMIN, PASSPHRASE, Town } from './town';

const OPERATOR = 'Otto Operator';
const OTHER = 'a slow train to Vaduz';
const NUMBER = '235 01 00';

/** As when the power goes: nothing is told, nothing is put away. */
async function kill({ app }: Kith): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}

/** Logs in by the keyboard: Tab to the name, Enter, the passphrase, Enter. */
async function enter(page: Page, name: string, passphrase: string): Promise<void> {
  const tile = page.getByRole('button', { name: new RegExp(name) });
  await tile.waitFor();
  for (let n = 0; n < 20 && !(await tile.evaluate((it) => it === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Your passphrase').waitFor();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

async function toCalls(page: Page): Promise<void> {
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Call back' })).toBeVisible();
}

const card = (page: Page) => page.getByRole('region', { name: 'Anna Beck' });

test('a callback is one operator’s alone, freed by a crash, and taken by another, by keys alone', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  let kith = await launch(profile);
  const town = await Town.found(kith);
  await kith.call('accounts.add', { name: OPERATOR, role: 'operator', passphrase: OTHER });
  const personId = await town.addPerson('Anna Beck', 0, NUMBER);
  await town.addRequest('', 'A lift to the eye clinic', { requesterId: personId });

  // "Call back later" from her request: one key, and Enter on what it says.
  await kith.page.evaluate(() => (location.hash = '#/requests/1'));
  await expect(kith.page.getByRole('button', { name: 'Call back later' }).first()).toBeVisible();
  await kith.page.keyboard.press('Control+b');
  await expect(kith.page.getByLabel('What should whoever rings know?')).toBeFocused();
  await kith.page.keyboard.type('She asked about Friday');
  await kith.page.keyboard.press('Shift+Tab');
  await expect(kith.page.getByRole('radio', { name: 'In an hour' })).toBeFocused();
  await kith.page.keyboard.press('ArrowUp');
  await expect(kith.page.getByRole('radio', { name: 'Now', exact: true })).toBeChecked();
  await kith.page.keyboard.press('Enter');
  await expect(kith.page.getByText('Added. It is due now.')).toBeVisible();

  await toCalls(kith.page);
  await kith.page.keyboard.press('g');
  await expect(card(kith.page)).toContainText(NUMBER);
  await expect(card(kith.page)).toContainText('She asked about Friday');
  expect(await seriousFindings(kith.page, 'a call that is open')).toEqual([]);
  await kill(kith);

  kith = await launch(profile);
  const { page } = kith;
  await enter(page, OPERATOR, OTHER);
  await toCalls(page);
  await page.keyboard.press('g');
  await expect(card(page)).toContainText(NUMBER);
  // Locked in the middle of it, and the next one at the same desk finds it free, with the note kept for its owner alone.
  await page.getByLabel('Note for whoever comes next').waitFor();
  await page.keyboard.press('Control+l');
  await enter(page, ADMIN, PASSPHRASE);
  await toCalls(page);
  await page.keyboard.press('g');
  await expect(card(page).getByRole('group', { name: 'What came of it?' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByText(/^Noted\. It comes up again/)).toBeVisible();
  expect(
    (await kith.call('queue.list', { show: 'later', kinds: [], offset: 0, limit: 9 })).items,
  ).toMatchObject([{ name: 'Anna Beck', tries: 1, reserved: null }]);
  await kith.close();
});

test('two programs on one record never have the same call open, and say who has it', async ({ profile }) => {
  test.setTimeout(180_000);
  const first = await launch(`${profile}/first`);
  const town = await Town.found(first);
  await first.call('accounts.add', { name: OPERATOR, role: 'operator', passphrase: OTHER });
  const personId = await town.addPerson('Anna Beck', 0, NUMBER);
  const dueAt = Date.now() - 2 * 3_600_000;
  const anna = { personId, requestId: null, matchId: null, name: '', number: '' };
  await first.call('queue.add', {
    ...{ kind: 'callback', ...anna, reason: 'asked', words: '', dueAt, isWanted: false },
  });
  await mkdir(`${profile}/second`);
  await symlink(`${profile}/first/data`, `${profile}/second/data`, 'junction');
  const second = await launch(`${profile}/second`);
  await enter(second.page, OPERATOR, OTHER);
  await toCalls(second.page);
  await expect(second.page.getByText('2 hours overdue')).toBeVisible();

  await toCalls(first.page);
  await first.page.keyboard.press('g');
  await expect(card(first.page)).toContainText('2 hours overdue');
  await expect(second.page.getByText(new RegExp(`^${ADMIN} has had it open since`))).toBeVisible();
  const taken = await second.rawCall('queue.open', { id: 1 });
  expect(taken).toMatchObject({ ok: false, error: { code: 'not_possible', details: { by: ADMIN } } });
  await second.page.keyboard.press('j');
  await second.page.keyboard.press('Enter');
  await expect(card(second.page)).toContainText('It is free again as soon as');
  expect(await seriousFindings(second.page, 'a call of somebody else')).toEqual([]);

  await first.page.keyboard.press('Escape');
  await expect(second.page.getByText(/has had it open since/)).toHaveCount(0);
  await second.page.keyboard.press('g');
  await expect(second.page.getByRole('group', { name: 'What came of it?' })).toBeVisible();
  await second.page.keyboard.press('s');
  await expect(second.page.getByRole('heading', { name: 'What is waiting' })).toBeVisible();
  expect(await seriousFindings(second.page, 'the shift')).toEqual([]);

  // The other desk loses its power with the call open, which is free once nobody has kept it for a minute.
  await toCalls(second.page);
  await second.page.keyboard.press('g');
  await expect(first.page.getByText(new RegExp(`^${OPERATOR} has had it open since`))).toBeVisible();
  await kill(second);
  // What it wrote last is seen within two seconds: nothing but the clock is to tell.
  await first.page.waitForTimeout(5_000);
  await goAhead(first, 60_000);
  await expect(first.page.getByText(/has had it open since/)).toHaveCount(0, { timeout: 30_000 });
  await first.close();
});

/** What scrolls up and down now, the links of the screens aside. */
const scrolling = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1)
      .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
      .map((one) => one.tagName),
  );

test('has one scrollbar however many strips stand at the top', async ({ sample: { app, page } }) => {
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { level: 1, name: 'Phone call' })).toBeVisible();
  await toCalls(page);
  await page.keyboard.press('g');
  await expect(page.getByRole('group', { name: 'What came of it?' })).toBeVisible();
  // No higher than a screen below many strips.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 640));
  await page.waitForFunction(() => window.innerHeight === 640);
  expect(await scrolling(page)).toEqual(['MAIN']);
});
