import { expect, test } from './fixtures';
import { Town } from './town';

test('a request is taken by hand and a suggestion arrives for it without a click', async ({ fresh }) => {
  const town = await Town.found(fresh);
  await town.addHelper('Nora Near', 300);
  await town.addPerson('Rita Ring', 0, '+423 235 01 00');
  const { page } = fresh;
  await page.getByRole('link', { name: 'Requests' }).click();
  await page
    .getByRole('link', { name: 'New request' })
    .or(page.getByRole('button', { name: 'New request' }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'New request' })).toBeVisible();
  await page.getByLabel('Who needs help?').first().fill('rita');
  await page.getByRole('option', { name: /Rita Ring/ }).click();
  await page
    .getByLabel(/^Kind of help/)
    .first()
    .fill('shopping');
  await page
    .getByRole('option', { name: /Shopping/ })
    .first()
    .click();
  await page.getByLabel(/^In one line/).fill('Two bags from the market');
  await page.getByRole('button', { name: 'Save request' }).click();
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  await town.expectSuggestions(1);
  await page.getByRole('link', { name: /^Review/ }).click();
  await expect(page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
});

test('what is missing is said beside the field, and nothing typed is lost', async ({ fresh }) => {
  await Town.found(fresh);
  const { page } = fresh;
  await page.evaluate(() => (location.hash = '#/requests/new'));
  await page.getByLabel(/^In one line/).fill('A lift on Friday');
  await page.getByRole('button', { name: 'Save request' }).click();
  await expect(page.getByText('Please choose who needs help, or add a new person.').first()).toBeVisible();
  await expect(page.getByLabel(/^In one line/)).toHaveValue('A lift on Friday');
});

test('however many people are found, adding somebody new stays in view', async ({ sample }) => {
  const { page } = sample;
  await page.evaluate(() => (location.hash = '#/requests/new'));
  await page.getByLabel('Who needs help?').fill('a');
  await expect(page.getByRole('option')).toHaveCount(21);
  await expect(page.getByRole('option', { name: 'Add a new person: “a”' })).toBeInViewport({ ratio: 1 });
});
