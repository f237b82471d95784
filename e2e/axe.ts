import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Until what fades in has done so: axe would measure the contrast of what is half there. */
const STILL_MS = 700;

/** What axe finds serious or worse on the screen as it stands, a line each. @param screen what it is called in the lines */
export async function seriousFindings(page: Page, screen: string): Promise<string[]> {
  await page.waitForTimeout(STILL_MS);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, impact, nodes }) =>
        `${screen}: ${id} (${String(impact)}) ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
}
