import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, test } from './fixtures';

const SCREENS = [
  'today',
  'phone',
  'check-ins',
  'check-ins/plans',
  'check-ins/plans/new',
  'queue',
  'requests/duplicates',
];
const PARTS = [
  'Words for the phone',
  'Where else',
  'Keys for a call',
  'Calling back',
  'Check-ins',
  'Consent',
];

/** Opens a dialog of the screen that stands there, looks at it, and closes it. */
async function lookInto(page: Page, open: string, look: (screen: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: open }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(open);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious at the desk and on the phone, ${scheme}`, async ({ sample }) => {
    test.setTimeout(300_000);
    const { page } = sample;
    await page.emulateMedia({ colorScheme: scheme });
    const found: string[] = [];
    const look = async (screen: string) => {
      found.push(...(await seriousFindings(page, screen)));
    };
    const go = async (screen: string) => {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), screen);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('h1').first()).toBeVisible();
    };
    for (const screen of SCREENS) {
      await go(screen);
      await look(screen);
    }
    await go('queue');
    await lookInto(page, 'Add a call', look);
    await lookInto(page, 'Make a round', look);
    await go('settings');
    for (const part of PARTS) {
      await page.getByRole('tab', { name: part, exact: true }).click();
      await look(part);
    }
    await page.keyboard.press('F2');
    await expect(page.getByRole('heading', { level: 1, name: 'Phone call' })).toBeVisible();
    await look('call');
    for (const [key, screen] of [
      ['F8', 'how a call ended'],
      ['F9', 'danger'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(screen);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(found).toEqual([]);
  });
}
