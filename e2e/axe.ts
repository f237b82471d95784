import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Until colours that change under a pointer or a key have done so: axe would measure what is half there. */
const STILL_MS = 700;

/** What axe finds serious or worse on the screen as it stands, a line each. @param screen what it is called in the lines */
export async function seriousFindings(page: Page, screen: string): Promise<string[]> {
  await page.waitForTimeout(STILL_MS);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, impact, nodes }) =>
        `${screen}: ${id} (${String(impact)}) ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
}

/** The same while everything that can be looked up anew is; by itself that is over before axe has begun. */
export async function staleFindings(page: Page, screen: string): Promise<string[]> {
  const count = await page.evaluate(() => {
    const stale = document.querySelectorAll('.kith-stale');
    stale.forEach((element) => {
      element.setAttribute('aria-busy', 'true');
    });
    return stale.length;
  });
  if (count === 0) return [`${screen}: nothing on it can be looked up anew`];
  return seriousFindings(page, `${screen}, looked up anew`);
}
