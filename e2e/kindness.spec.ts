import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, test } from './fixtures';
import { ADMIN, Town } from './town';

const account = (page: Page) => page.getByRole('button', { name: new RegExp(`${ADMIN}.*Your account$`) });
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });

/** Opens the menu under one's name by the keyboard, and takes an entry by its first letters. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  await account(page).focus();
  await page.keyboard.press('Enter');
  for (const [depth, name] of names.entries()) {
    const entry = item(page, name);
    await expect(entry).toBeVisible();
    if (depth > 0) await page.keyboard.press('ArrowRight');
    for (let presses = 0; presses < 15; presses += 1) {
      if (await entry.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(entry).toBeFocused();
    if (depth < names.length - 1) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
}

test('after a hard call a minute is offered and declined, and notices that can wait are held, by keys', async ({
  fresh,
}) => {
  const { page, call } = fresh;
  await Town.found(fresh);
  for (const words of [/^Would you like a minute/, /^That was 2 hard calls in a row/]) {
    await choose(page, 'That call was hard');
    const dialog = page.getByRole('dialog', { name: 'Thank you for being there' });
    await expect(dialog.getByText(words)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Take a minute' })).toBeFocused();
    expect(await seriousFindings(page, 'a pause')).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }
  expect((await call('kindness.mine', {})).hardInRow).toBe(2);

  // What was typed and not saved is offered by a line above the screen, which can wait.
  await call('drafts.keep', {
    ...{ id: crypto.randomUUID(), form: 'request', key: 'new', screen: '/requests/new', version: null },
    body: '{"value":{},"start":{}}',
  });
  const offer = page.getByRole('region', { name: 'Unsaved forms' });
  await page.reload();
  await expect(offer).toBeVisible();
  await choose(page, 'Do not disturb for', '30 minutes');
  await expect(page.getByText(/^What can wait is held until/)).toBeVisible();
  await expect(offer).toBeHidden();
  await expect(page.getByText(/^Notices wait until/)).toBeVisible();
  await choose(page, 'Let notices through again');
  await expect(offer).toBeVisible();

  // Quiet hours hold the same, every day.
  await choose(page, 'Breaks and quiet hours…');
  const settings = page.getByRole('dialog', { name: 'Breaks and quiet hours' });
  await expect(settings.getByRole('checkbox', { name: /^Every 20 minutes/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (const time of ['0000', '2359']) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(time);
  }
  expect(await seriousFindings(page, 'breaks and quiet hours')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(settings).toBeHidden();
  await expect(offer).toBeHidden();
  await expect(page.getByText('Quiet hours', { exact: true })).toBeVisible();
});

test('a word for the eyes comes after twenty minutes of use, and goes for good with one key', async ({
  fresh,
}) => {
  const { page, call } = fresh;
  await page.clock.install();
  await Town.found(fresh);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  const word = page.getByText('A moment for your eyes');
  for (let minute = 0; minute < 22 && !(await word.isVisible()); minute += 1) {
    await page.keyboard.press('Shift');
    await page.clock.runFor(60_000);
  }
  await expect(word).toBeVisible();
  const off = page.getByRole('button', { name: 'Do not remind me again' });
  await off.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^You are not reminded any more/)).toBeVisible();
  await expect.poll(async () => (await call('kindness.mine', {})).eyeBreaks).toBe(false);
});
