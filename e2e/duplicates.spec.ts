import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, test } from './fixtures';
import { Town } from './town';

/** Moves on with Tab until the focus stands on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim() === wanted;
    }, name);
  for (let step = 0; step < 120; step++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached with Tab`);
}

test('by keys alone: who is there already is taken instead of a copy, and two are merged and two again', async ({
  fresh,
}) => {
  const { page, call } = fresh;
  const town = await Town.found(fresh);
  const anna = await town.addPerson('Anna Beck', 0, '078 123 45 67');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'New request' })).toBeVisible();
  await page.keyboard.type('Ana Bek');
  await page.getByRole('option', { name: /Ana Bek/ }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const asked = dialog.getByRole('region', { name: 'Are they here already?' });
  await expect(asked).toContainText('The name sounds alike');
  await dialog.getByLabel('Phone').first().focus();
  await page.keyboard.type('0781234567');
  await page.keyboard.press('Enter');
  await expect(asked).toContainText('Same number');
  await expect(asked).toContainText('Please say first whether it is one of these.');
  const found = await seriousFindings(page, 'asked at entry');
  await tabTo(page, 'Use Anna Beck');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('group', { name: 'Who needs help?' })).toContainText('Anna Beck');
  expect(await call('people.search', { text: '', limit: 100 })).toHaveLength(1);

  const other = await town.addPerson('Ana Bek', 10, '078 123 45 67');
  await page.keyboard.press('Control+3');
  // It takes the focus a moment after it stands there.
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await tabTo(page, 'Leave without saving');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible();
  await tabTo(page, 'Possible duplicates');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Possible duplicates' })).toBeVisible();
  found.push(...(await seriousFindings(page, 'pairs')));
  await tabTo(page, 'Compare and merge Anna Beck and Ana Bek');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Stays: Anna Beck');
  found.push(...(await seriousFindings(page, 'merge preview')));
  await tabTo(page, 'Merge');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Nothing looks the same')).toBeVisible();
  expect((await call('people.search', { text: '', limit: 100 })).map(({ id }) => id)).toEqual([anna]);

  await page.getByRole('radio', { name: 'People' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Take back that Ana Bek went into Anna Beck');
  await page.keyboard.press('Enter');
  await expect(page.getByText('They are two again, as they were.')).toBeVisible();
  const people = await call('people.search', { text: '', limit: 100 });
  expect(people.map(({ id }) => id).sort()).toEqual([anna, other].sort());
  expect(found).toEqual([]);
});
