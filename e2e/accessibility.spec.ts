import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

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
    test.setTimeout(120_000);
    const { page } = sample;
    await page.emulateMedia({ colorScheme: scheme });
    const found: string[] = [];
    for (const screen of SCREENS) {
      await page.evaluate((hash) => (location.hash = `#/${hash}`), screen);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('h1').first()).toBeVisible();
      await page.waitForTimeout(700);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        found.push(
          `${screen}: ${id} (${impact}) ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
      }
    }
    expect(found).toEqual([]);
  });
}
