import { pressByHand } from './by-hand';
import { expect, test } from './fixtures';
import { Town } from './town';

test('why not, and what if, by keyboard alone', async ({ fresh }) => {
  const town = await Town.found(fresh);
  await town.addHelper('Fay Faraway', 13_000);
  await town.fill();
  const { page } = fresh;
  const heading = page.getByRole('heading', { name: /^Suggested: / });
  await expect(heading).toBeVisible();
  const suggested = (await heading.innerText()).replace('Suggested: ', '');

  await pressByHand(page, 'o');
  const choose = page.getByRole('dialog', { name: /^Choose a helper for/ });
  await expect(choose.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Fay');
  await expect(choose.getByText(/Lives .* away and travels up to 10 km/)).toBeVisible();
  await expect(choose.getByText(/^Would fit with .* more$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choose).toBeHidden();

  const whatIf = page.getByRole('dialog', { name: /^What if/ });
  // The dialog before may still be on its way out; a person would press the key again.
  await expect(async () => {
    if (!(await whatIf.isVisible())) await page.keyboard.press('w');
    await expect(whatIf).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(whatIf.getByRole('combobox', { name: 'What if…' })).toBeFocused();
  const show = whatIf.getByRole('button', { name: 'Show what would change' });
  await page.keyboard.press('Tab');
  await expect(show).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(whatIf.getByRole('region', { name: 'What would change', exact: true })).toBeVisible();
  await expect(whatIf.getByText(`instead of ${suggested}`).first()).toBeVisible();
  expect(await town.count('suggested')).toBeGreaterThan(0);
  await expect(whatIf.getByRole('button', { name: `Turn down ${suggested}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(whatIf).toBeHidden();
  await expect(heading).toHaveText(`Suggested: ${suggested}`);
});
