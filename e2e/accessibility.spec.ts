import { seriousFindings, staleFindings } from './axe';
import { expect, test } from './fixtures';
import { ADMIN, PASSPHRASE, Town } from './town';

const SCREENS = [
  'review',
  'map',
  'requests',
  'requests/new',
  'helpers',
  'helpers/new',
  'helpers/1',
  'helpers/fairness',
  'settings',
];

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen, ${scheme}`, async ({ sample }) => {
    test.setTimeout(240_000);
    const { page } = sample;
    await page.emulateMedia({ colorScheme: scheme });
    const found: string[] = [];
    for (const screen of SCREENS) {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), screen);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('h1').first()).toBeVisible();
      found.push(...(await seriousFindings(page, screen)));
    }
    for (const screen of ['review', 'requests']) {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), screen);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('.kith-stale').first()).toBeVisible();
      found.push(...(await staleFindings(page, screen)));
    }
    expect(found).toEqual([]);
  });

  test(`axe finds nothing serious where people log in and are managed, ${scheme}`, async ({ fresh }) => {
    test.setTimeout(240_000);
    const { page } = fresh;
    const found: string[] = [];
    const look = async (screen: string) => found.push(...(await seriousFindings(page, screen)));
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole('button', { name: 'Start with our own' }).click();
    await look('first account');
    await page.getByRole('textbox', { name: /name/i }).first().fill(ADMIN);
    for (const index of [0, 1]) await page.locator('input[type="password"]').nth(index).fill('too short');
    await page.keyboard.press('Enter');
    await look('first account, refused');
    for (const index of [0, 1]) await page.locator('input[type="password"]').nth(index).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
    await look('recovery code');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await look('organisation');
    await Town.open(fresh);
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.getByRole('tab', { name: 'People who use Kith' }).click();
    await look('accounts');
    await page.getByRole('button', { name: /Add/ }).first().click();
    await look('a new account');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'History' }).click();
    await look('history');
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Your passphrase')).toBeVisible();
    await look('login');
    await page.getByLabel('Your passphrase').fill('not this one at all');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That passphrase did not open it').first()).toBeVisible();
    await look('login, refused');
    await page.getByText('I forgot my passphrase').click();
    await look('forgotten');
    await page.getByRole('button', { name: /have the recovery code/ }).click();
    await look('recovery');
    expect(found).toEqual([]);
  });
}
