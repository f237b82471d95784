import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, test } from './fixtures';
import { Town } from './town';

const NOTE = 'needs a lift to the eye clinic tomorrow 10am, wheelchair, speaks Twi, not urgent';

const chips = (page: Page) => page.getByRole('group', { name: 'Proposals from what you typed' });
const chip = (page: Page, words: RegExp) => chips(page).getByRole('button', { name: words });

async function press(page: Page, words: RegExp): Promise<void> {
  await page.keyboard.press((await chip(page, words).getAttribute('aria-keyshortcuts')) ?? '');
  await expect(chip(page, words)).toHaveAttribute('aria-pressed', 'true');
}

test('what is typed becomes chips; only their keys fill anything in, and take it back', async ({ fresh }) => {
  await Town.found(fresh);
  const { page } = fresh;
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'New request' })).toBeVisible();
  const details = page.getByLabel('What a helper should know');
  await details.pressSequentially(NOTE);
  await expect(chips(page).getByRole('button')).toHaveCount(4);
  const kind = page.getByRole('combobox', { name: 'Kind of help' });
  await page.keyboard.press('Tab');
  await expect(kind).toHaveValue('');
  await details.focus();

  await press(page, /^Kind of help/);
  await expect(kind).toHaveValue('Transportation: medical appointment');
  await expect(chip(page, /^Language: Akan \(Twi\)/)).toBeVisible();
  await press(page, /^When/);
  await expect(page.getByRole('radio', { name: 'At a time' })).toBeChecked();
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('10:00');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('12:00');
  await expect(details).toBeFocused();
  await expect(details).toHaveValue(NOTE);
  expect(await seriousFindings(page, 'chips')).toEqual([]);

  await page.keyboard.press((await chip(page, /^Kind of help/).getAttribute('aria-keyshortcuts')) ?? '');
  await expect(kind).toHaveValue('');
  await details.fill('only a question about bus times');
  await expect(chips(page)).toHaveCount(0);
});
