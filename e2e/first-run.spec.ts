import { expect, test } from './fixtures';

test('a first start asks for the organisation and leads to an empty Review that says what to do', async ({
  fresh,
}) => {
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible();
  await page.getByRole('button', { name: 'Start with our own' }).click();
  await page.getByLabel(/name/i).first().fill('Neighbours of Teststadt');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  // What is still missing is said; nothing typed is lost.
  await expect(page.getByLabel(/name/i).first()).toHaveValue('Neighbours of Teststadt');
});

test('the sample opens from the first screen, says that it is one, and can be left again', async ({
  fresh,
}) => {
  test.setTimeout(90_000);
  const { page } = fresh;
  await page.getByRole('button', { name: 'Open the sample organisation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('This is the sample organisation.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible();
});
