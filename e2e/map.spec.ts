import { expect, test } from './fixtures';

test('the map shows the sample, filters by category, and selection goes both ways', async ({ sample }) => {
  const { page } = sample;
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Map' })).toBeVisible();
  const count = page.getByText(/\d+ of \d+ in view/);
  await expect(count).toBeVisible();
  const all = async () => Number(/of (\d+)/.exec((await count.first().textContent()) ?? '')?.[1] ?? '0');
  await expect.poll(all).toBeGreaterThan(500);
  const everything = await all();
  await page
    .getByRole('checkbox', { name: 'Helpers' })
    .or(page.getByRole('switch', { name: 'Helpers' }))
    .first()
    .click();
  await expect.poll(all).toBeLessThan(everything);
  await expect(page.getByText('OpenStreetMap').first()).toBeVisible();
});
