import { expect, type Locator, type Page } from '@playwright/test';
import { readSampleRows } from './rows.mjs';
import type { CheckStep } from './runner.mjs';

const PATIENCE = { timeout: 60_000 };

const suggestion = (page: Page) => page.getByRole('heading', { name: /^Suggested: / });
const announcement = (page: Page, words: RegExp) => page.getByText(words).first();

/** A key does nothing while the next request is still being fetched; a person would press it again. */
async function pressUntilOpen(page: Page, key: string, dialog: Locator): Promise<void> {
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(key);
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass(PATIENCE);
}

async function countOf(profileDir: string, status: string): Promise<number> {
  return (await readSampleRows(profileDir)).statuses[status] ?? 0;
}

/** Counts before the steps that change them; filled by the step that takes stock. */
const before = { confirmed: 0, turnedDown: 0 };

/** The main job on the sample organisation, as a person at the front desk does it. */
export const steps: readonly CheckStep[] = [
  {
    name: 'the app opens on its first screen',
    run: async ({ page, shot }) => {
      await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Kith' })).toBeVisible(PATIENCE);
      await shot('first-screen');
    },
  },
  {
    name: 'the sample organisation opens with a click, and suggestions arrive by themselves',
    run: async ({ page, profileDir, shot }) => {
      await page.getByRole('button', { name: 'Open the sample organisation' }).click();
      await expect(suggestion(page)).toBeVisible(PATIENCE);
      await expect(page.getByText('This is the sample organisation.')).toBeVisible();
      before.confirmed = await countOf(profileDir, 'confirmed');
      before.turnedDown = await countOf(profileDir, 'turned_down');
      expect(await countOf(profileDir, 'suggested')).toBeGreaterThan(100);
      await page.waitForTimeout(1_500); // the map fades in
      await shot('review');
    },
  },
  {
    name: 'a suggestion is confirmed with one key, and the words to tell both sides stand ready',
    run: async ({ page, profileDir, shot }) => {
      await page.keyboard.press('c');
      await expect(announcement(page, / is confirmed for /)).toBeVisible(PATIENCE);
      await expect(page.getByRole('region', { name: 'Tell them' })).toBeVisible(PATIENCE);
      await expect.poll(() => countOf(profileDir, 'confirmed'), PATIENCE).toBe(before.confirmed + 1);
      await shot('confirmed');
    },
  },
  {
    name: 'the next suggestion is turned down with a reason',
    run: async ({ page, profileDir, shot }) => {
      const dialog = page.getByRole('dialog', { name: /^Turn down / });
      await pressUntilOpen(page, 't', dialog);
      await dialog.getByRole('radio', { name: 'Too far away' }).check();
      await shot('turning-down');
      await dialog.getByRole('button', { name: 'Turn down' }).click();
      await expect(announcement(page, / is turned down for /)).toBeVisible(PATIENCE);
      await expect.poll(() => countOf(profileDir, 'turned_down'), PATIENCE).toBe(before.turnedDown + 1);
      const { reasons } = await readSampleRows(profileDir);
      expect(reasons[0]).toBe('turn_down:too_far');
    },
  },
  {
    name: 'it is taken back with undo',
    run: async ({ page, profileDir, shot }) => {
      await page.getByRole('button', { name: /^Undo: .* turned down/ }).click();
      await expect.poll(() => countOf(profileDir, 'turned_down'), PATIENCE).toBe(before.turnedDown);
      await expect(suggestion(page)).toBeVisible(PATIENCE);
      await shot('undone');
    },
  },
  {
    name: 'a request without a match says why, and what would make it possible',
    run: async ({ page, shot }) => {
      await page.getByRole('tab', { name: /^No match yet/ }).click();
      await expect(page.getByText('Why nobody yet')).toBeVisible(PATIENCE);
      await page.waitForTimeout(800);
      await shot('no-match-yet');
    },
  },
  {
    name: 'every other screen opens',
    run: async ({ page, shot }) => {
      for (const name of ['Map', 'Requests', 'Helpers', 'Settings']) {
        // Behind the name may stand how much waits there.
        await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible(PATIENCE);
        await page.waitForTimeout(1_200);
        await shot(name.toLowerCase());
      }
    },
  },
  {
    name: 'the same in the dark',
    run: async ({ page, shot }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByRole('link', { name: /^Review/ }).click();
      await expect(suggestion(page)).toBeVisible(PATIENCE);
      await page.waitForTimeout(1_200);
      await shot('review-dark');
    },
  },
  {
    name: 'the database is whole, as a second process sees it',
    run: async ({ profileDir }) => {
      const { integrity } = await readSampleRows(profileDir);
      expect(integrity).toBe('ok');
      expect(await countOf(profileDir, 'confirmed')).toBe(before.confirmed + 1);
    },
  },
];
