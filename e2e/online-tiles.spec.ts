import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Pictures that the map asked for from elsewhere, and those that the page's policy stopped. */
async function watchPictures(page: Page): Promise<{ asked: string[]; stopped: () => Promise<number> }> {
  const asked: string[] = [];
  await page.route(/^https?:/, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await page.evaluate(() => {
    const kept = window as unknown as { stopped: number };
    kept.stopped = 0;
    document.addEventListener('securitypolicyviolation', () => (kept.stopped += 1));
  });
  return { asked, stopped: () => page.evaluate(() => (window as unknown as { stopped: number }).stopped) };
}

test('map pictures come from the internet only once somebody turns them on, and no longer when turned off', async ({
  sample,
}) => {
  const { page, call } = sample;
  const before = await watchPictures(page);
  await page.keyboard.press('Control+2');
  await expect(page.getByText(/\d+ of \d+ in view/)).toBeVisible();
  expect(before.asked).toEqual([]);

  // The page may be loaded anew before it hears the answer.
  const change = (next: unknown) => call('settings.update', next).catch(() => undefined);
  const { settings } = await call('app.state', {});
  const onlineTiles = {
    enabled: true,
    urlTemplate: 'https://tiles.example.org/{z}/{x}/{y}.png',
    attribution: 'Pictures by Example',
  };
  const loaded = page.waitForEvent('load');
  await change({ ...settings, onlineTiles });
  await loaded;
  const during = await watchPictures(page);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+2');
  await expect(page.getByText(/Pictures by Example/)).toBeVisible();
  await expect.poll(() => during.asked.length).toBeGreaterThan(0);
  expect(during.asked.every((url) => url.startsWith('https://tiles.example.org/'))).toBe(true);
  expect(await during.stopped()).toBe(0);

  const again = page.waitForEvent('load');
  await change({ ...settings, onlineTiles: { ...onlineTiles, enabled: false } });
  await again;
  const after = await watchPictures(page);
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://tiles.example.org/1/1/1.png';
    document.body.append(picture);
  });
  await expect.poll(after.stopped).toBe(1);
});
