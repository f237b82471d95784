import type { Locator, Page } from '@playwright/test';

/** Presses the mouse once where a button stands, and gives the second click of a double click at the same place. */
export async function clickOn(page: Page, button: Locator): Promise<() => Promise<void>> {
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not on the screen.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return async () => {
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.waitForTimeout(500); // what it would have done is there by then
  };
}
