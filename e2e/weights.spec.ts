import { seriousFindings, staleFindings } from './axe';
import { expect, launch, test } from './fixtures';

test('a slider shows in words what it changes, is stored only by saving, and stays after a restart', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  const before = await launch(profile, { KITH_OPEN_SAMPLE: '1' });
  const { page } = before;
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('tab', { name: 'What counts' }).click();
  const slider = page.getByRole('slider', { name: 'A language they share' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'As much as 3 km further away');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Does not count');
  const outcome = page.getByRole('region', { name: 'What would change' });
  await expect(outcome.getByRole('status')).toHaveText(/\d+ of \d+ suggestions would be different/, {
    timeout: 60_000,
  });
  await expect(outcome.getByText('Wishes met')).toBeVisible();
  expect(await seriousFindings(page, 'what counts')).toEqual([]);
  expect(await staleFindings(page, 'what counts')).toEqual([]);
  expect((await before.call('settings.weights', {})).weights.languageMetres).toBe(3_000);
  await outcome.getByRole('button', { name: 'Save' }).click();
  await expect(outcome.getByRole('status')).toHaveText(/Move a slider/);
  await before.close();

  const after = await launch(profile, { KITH_OPEN_SAMPLE: '1' });
  await after.page.evaluate(() => (location.hash = '#/settings'));
  await after.page.getByRole('tab', { name: 'What counts' }).click();
  await expect(after.page.getByRole('slider', { name: 'A language they share' })).toHaveAttribute(
    'aria-valuetext',
    'Does not count',
  );
  await after.page.getByRole('button', { name: 'Back to the usual: A language they share' }).click();
  await expect(after.page.getByRole('slider', { name: 'A language they share' })).toHaveAttribute(
    'aria-valuetext',
    'As much as 3 km further away',
  );
  await after.close();
});
