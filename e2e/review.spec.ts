import type { Locator, Page } from '@playwright/test';
import { pressByHand } from './by-hand';
import { expect, launch, test } from './fixtures';
import { logIn, Town } from './town';

/** A key does nothing while a decision is still on its way; a person would press it again. */
async function pressUntilOpen(page: Page, key: string, dialog: Locator): Promise<void> {
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(key);
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Makes the window as slow as on an old machine, so that what is drawn lags behind the keys. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

/** Presses keys without waiting for what each of them does. */
async function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

test('a suggestion is confirmed by mouse, both sides are told, and the answer is recorded', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  await town.fill();
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
  await expect(page.getByText('Why Nora Near')).toBeVisible();
  await page
    .getByRole('button', { name: 'Confirm', exact: false })
    .filter({ hasText: /^Confirm/ })
    .first()
    .click();
  await expect(page.getByText('Nora Near is confirmed for Rita Urgent.').first()).toBeVisible();
  const tell = page.getByRole('region', { name: 'Tell them' });
  await expect(tell).toBeVisible();
  // She was not asked yet whether the helper may know who and where she is.
  await expect(tell.getByText(/Somebody near you asks for help: Weekly shopping/)).toBeVisible();
  await expect(tell.getByText(/Rita Urgent has not agreed to share name, phone and address/)).toBeVisible();
  await expect(tell.getByText(/Städtle|9490/)).toHaveCount(0);
  // On the phone she agrees to all that is read out: two keys.
  await tell.getByRole('button', { name: 'Note what Rita Urgent says' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'They agree to all of it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Rita Urgent agreed on/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tell.getByText(/Rita Urgent asks for help: Weekly shopping[^]*Städtle 1/)).toBeVisible();
  await tell.getByRole('button', { name: 'Mark as told' }).first().click();
  await expect(tell.getByRole('button', { name: 'Said yes' })).toBeVisible();
  await tell.getByRole('button', { name: 'Said yes' }).click();
  await expect.poll(() => town.count('in_progress')).toBe(1);
  await expect(page.getByRole('heading', { name: /Otto Patient|Suggested/ }).first()).toBeVisible();
});

test('the queue is worked by keyboard alone: confirm, turn down with a reason, undo', async ({ fresh }) => {
  const town = await Town.found(fresh);
  await town.fill();
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
  await pressByHand(page, 'c');
  await expect(page.getByText('Nora Near is confirmed for Rita Urgent.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: /^Turn down / });
  await pressUntilOpen(page, 't', dialog);
  await expect(dialog.getByRole('radio', { name: 'Too far away' })).toBeFocused();
  await page.keyboard.press('Space');
  const submit = dialog.getByRole('button', { name: 'Turn down' });
  for (let tabs = 0; tabs < 6; tabs += 1) {
    if (await submit.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(submit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/is turned down for Otto Patient/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Undone|taken back/).first()).toBeVisible();
  await expect.poll(() => town.count('suggested')).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => town.count('suggested')).toBe(2);
});

test('undo outlives a restart, and refuses once somebody was told', async ({ profile }) => {
  const first = await launch(profile);
  const town = await Town.found(first);
  await town.fill();
  await expect(first.page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
  await pressByHand(first.page, 'c');
  await expect.poll(() => town.count('in_progress')).toBe(1);
  await first.close();
  const second = await launch(profile);
  await logIn(second);
  await expect(second.page.getByRole('button', { name: /^Undo/ }).first()).toBeVisible();
  await second.page.keyboard.press('Control+z');
  const count = async (show: string) =>
    (
      await second.call('review.queue', {
        show,
        text: '',
        categories: [],
        urgencies: [],
        offset: 0,
        limit: 5,
      })
    ).total;
  await expect.poll(() => count('suggested')).toBe(2);
  const queue = await second.call('review.queue', {
    show: 'suggested',
    text: '',
    categories: [],
    urgencies: [],
    offset: 0,
    limit: 5,
  });
  const matchId = queue.items[0]?.suggestions[0]?.matchId;
  const { undoId } = await second.call('matches.confirm', { matchId, version: null });
  await second.call('matches.markTold', { matchId, side: 'helper' });
  const refused = await second.rawCall('undo.run', { id: undoId });
  expect(refused).toMatchObject({ ok: false, error: { code: 'already_told' } });
  await second.close();
});

test('another helper is chosen instead of the suggested one', async ({ fresh }) => {
  const town = await Town.found(fresh);
  await town.fill();
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: /^Choose a helper/ });
  await pressUntilOpen(page, 'o', dialog);
  await dialog.getByLabel('Name of the helper').fill('fritz');
  await dialog.getByRole('button', { name: /Fritz Far/ }).click();
  await expect(page.getByText('Fritz Far is chosen for Rita Urgent.').first()).toBeVisible();
});

test('undo pressed faster than it works takes back one decision after the other, without a refusal', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  await town.fill();
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
  await pressByHand(page, 'c');
  await expect.poll(() => town.count('in_progress')).toBe(1);
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('c');
    expect(await town.count('in_progress')).toBe(2);
  }).toPass();
  await expect(async () => {
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Control+z');
    expect(await town.count('in_progress')).toBe(0);
  }).toPass();
  await expect(page.getByText('Somebody changed this in the meantime')).toHaveCount(0);
});

test('a decision right after J pressed quickly is for the row that is selected, whatever the panel shows', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  const names = ['Anton Eins', 'Berta Zwei', 'Carla Drei', 'David Vier', 'Emil Fünf', 'Frida Sechs'];
  for (let n = 0; n < 3; n += 1) await town.addHelper(`Helper ${String(n)}`, 300 * (n + 1));
  for (const name of names) await town.addRequest(name, 'Weekly shopping');
  await town.expectSuggestions(names.length);
  const { page } = fresh;
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(names.length);
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible();
  const order = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  const nameAt = (at: number) => order[at]?.split(',')[0] ?? '';

  await slowDown(page);

  await pressAtOnce(page, ['j', 'j', 'j', 'k', 't']);
  const dialog = page.getByRole('dialog', { name: /^Turn down / });
  await expect(dialog).toHaveAccessibleName(new RegExp(` for ${nameAt(2)}\\?$`));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await pressAtOnce(page, ['j', 'j', 'k', 'c']);
  await expect(page.getByText(`is confirmed for ${nameAt(3)}.`).first()).toBeVisible();
  expect(await town.count('in_progress')).toBe(1);
  const selected = page.getByRole('option', { selected: true });
  await expect(selected).toHaveAccessibleName(new RegExp(`^${nameAt(4)},`));
  await expect(page.getByRole('heading', { level: 2, name: nameAt(4) })).toBeVisible();
});
