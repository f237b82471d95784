import type { Page } from '@playwright/test';

/** Two presses in less are one, and keys that decide rest as long while a screen has only just opened. */
const A_MOMENT = 300;

/** Presses a key as a hand does, which takes a moment to see what it presses for. */
export async function pressByHand(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(A_MOMENT);
  await page.keyboard.press(key);
}
