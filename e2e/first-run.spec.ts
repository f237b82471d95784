import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, startProgram, test } from './fixtures';
import { ADMIN, PASSPHRASE } from './town';
import { closeAtFullSpeed, slowDown } from './sqlite-driver';

// However fast the computer, the sample then takes long enough to be seen.
const SLOW_MILLISECONDS = 8;

test('a first start leads by an account and its recovery code to the organisation', async ({ fresh }) => {
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible();
  await page.getByRole('button', { name: 'Start with our own' }).click();
  await page.getByRole('textbox', { name: /name/i }).first().fill(ADMIN);
  const [first, again] = [0, 1].map((index) => page.locator('input[type="password"]').nth(index));
  await first?.fill('too short');
  await again?.fill('too short');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is too short. Please add a word or two.').first()).toBeVisible();
  await first?.fill(PASSPHRASE);
  await again?.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Recovery code' })).toHaveText(/^(?:[0-9A-Z]{4}\W*){6}$/);
  await page.getByRole('checkbox', { name: 'I have put it in a safe place' }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel(/name/i).first().fill('Neighbours of Teststadt');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  // What is still missing is said; nothing typed is lost.
  await expect(page.getByLabel(/name/i).first()).toHaveValue('Neighbours of Teststadt');
  await expect(page.getByText('Please choose the town from the list, or click on the map.')).toBeVisible();
});

test('the sample opens from the first screen, says that it is one, and can be left again', async ({
  fresh,
}) => {
  test.setTimeout(240_000);
  const { app, page } = fresh;
  await slowDown(app, SLOW_MILLISECONDS);
  await page.getByRole('button', { name: 'Open the sample organisation' }).click();
  await expect(page.getByText('Preparing the sample organisation…')).toBeVisible();
  await slowDown(app, 0);
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('This is the sample organisation.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible();
});

test('a first start on the sample shows the window at once and says what it prepares', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  const app = await startProgram(profile, { KITH_OPEN_SAMPLE: '1' });
  await slowDown(app, SLOW_MILLISECONDS);
  const page = await app.firstWindow();
  await expect(page.getByText('Preparing the sample organisation…')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('progressbar', { name: 'How far it is' })).toBeVisible();
  await slowDown(app, 0);
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('Preparing the sample organisation…')).toBeHidden();
  await app.close();
});

test('a window that is closed while its data is being prepared ends the program in order', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  const app = await startProgram(profile, { KITH_OPEN_SAMPLE: '1' });
  await slowDown(app, SLOW_MILLISECONDS);
  const page = await app.firstWindow();
  await expect(page.getByText('Preparing the sample organisation…')).toBeVisible({ timeout: 30_000 });
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  await closeAtFullSpeed(app).catch(() => undefined);
  expect(await ended).toBe(0);
  expect(await readdir(join(profile, 'sample'))).toEqual([]);
});
