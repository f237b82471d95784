import { expect, test } from './fixtures';

test('the map of the sample filters, and choosing goes both ways between map and list', async ({
  sample,
}) => {
  const { page } = sample;
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Map' })).toBeVisible();
  const count = page.getByText(/\d+ of \d+ in view/).first();
  await expect(count).toBeVisible();
  const all = async () => Number(/of (\d+)/.exec((await count.textContent()) ?? '')?.[1] ?? '0');
  await expect.poll(all).toBeGreaterThan(500);
  const everything = await all();

  const list = page.getByRole('list', { name: 'Requests and helpers in view' });
  await list.getByRole('listitem').first().getByRole('button').click();
  await expect(page.getByRole('link', { name: 'See its matches' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Requests' }).click();
  await expect.poll(all).toBeLessThan(everything);
  const marker = page.getByRole('button', { name: /^Helper: / }).first();
  const name = ((await marker.getAttribute('aria-label')) ?? '').replace(/^Helper: /, '');
  await marker.press('Enter');
  await expect(page.getByRole('link', { name: 'Open the helper' })).toBeVisible();
  await expect(list.locator('[aria-current=true]')).toContainText(name);
  await expect(page.getByText('OpenStreetMap').first()).toBeVisible();
});

test('an empty map says why, and how to see somebody again', async ({ sample }) => {
  const { page } = sample;
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(page.getByText(/[1-9]\d* of \d+ in view/)).toBeVisible();
  const map = page.getByRole('application', { name: 'Map of requests and helpers' });
  await map.focus();
  const nobody = page.getByText(/^Nobody is in this part of the map/);
  await expect(async () => {
    await page.keyboard.press('Shift+ArrowDown');
    await expect(nobody).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show all points' }).click();
  await expect(nobody).toBeHidden();

  await page.getByRole('checkbox', { name: 'Requests' }).click();
  await page.getByRole('checkbox', { name: 'Helpers', exact: true }).click();
  await expect(page.getByText(/^Nobody fits this choice/)).toBeVisible();
});
