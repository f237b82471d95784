import type { Page } from '@playwright/test';
import { expect, launch, test, type Kith } from './fixtures';
import { logIn, Town } from './town';

const WORDS = 'Zephyrina rang from the clinic; her lift is on Friday, not on Thursday.';

/** As when the power goes: nothing is told, nothing is put away. */
async function kill({ app }: Kith): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'A call' });
const notes = (page: Page) => dialog(page).getByRole('textbox', { name: 'Notes' });

async function makeCall(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.getByLabel('Their name', { exact: true }).fill('Zephyrina');
  await page.keyboard.press('F8');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { level: 1, name: 'Phone', exact: true })).toBeVisible();
}

test('the correction of a saved call and a call to make are back after a kill', async ({ profile }) => {
  let kith = await launch(profile);
  await Town.found(kith);
  await makeCall(kith.page);
  await kith.page.getByRole('button', { name: 'Zephyrina' }).click();
  await notes(kith.page).pressSequentially(WORDS, { delay: 5 });
  await kith.page.waitForTimeout(3_000);
  await kill(kith);

  kith = await launch(profile);
  let { page } = kith;
  await logIn(kith);
  await expect(page.getByRole('region', { name: 'Unsaved forms' })).toContainText(
    'Correction of a phone call',
  );
  await page.keyboard.press('Control+d');
  await expect(notes(page)).toHaveValue(WORDS);
  await expect(dialog(page).getByText(/^What you had typed today at .* is back/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toBeHidden();
  const { items } = await kith.call('calls.list', { show: 'day', day: null, offset: 0, limit: 5 });
  expect((await kith.call('calls.get', { id: items[0]?.id })).notes).toBe(WORDS);
  await expect.poll(() => kith.call('drafts.list', {})).toEqual([]);

  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Add a call…' }).click();
  await page.getByLabel('Number', { exact: true }).fill('235 01 00');
  await page.getByLabel('What should whoever rings know?').pressSequentially(WORDS, { delay: 5 });
  await page.waitForTimeout(3_000);
  await kill(kith);

  kith = await launch(profile);
  ({ page } = kith);
  await logIn(kith);
  await expect(page.getByRole('region', { name: 'Unsaved forms' })).toContainText('Call to make');
  await page.keyboard.press('Control+d');
  await expect(page.getByLabel('What should whoever rings know?')).toHaveValue(WORDS);
  await expect(page.getByLabel('Number', { exact: true })).toHaveValue('235 01 00');
  await page.getByRole('button', { name: 'Add it to the calls' }).click();
  await expect(page.getByText(/^Added\./)).toBeVisible();
  await expect.poll(() => kith.call('drafts.list', {})).toEqual([]);
  await kith.close();
});
