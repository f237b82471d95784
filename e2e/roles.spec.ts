import type { Page } from '@playwright/test';
import { pressByHand } from './by-hand';
import { expect, test, type Kith } from './fixtures';
import { Town } from './town';

const PASSPHRASE = 'a slow train to Vaduz';
const SURNAME = 'Quetzalhelper';

/** Somebody with this role takes the desk over. */
async function takeOver(kith: Kith, role: 'operator' | 'viewer'): Promise<void> {
  const account = { name: `The ${role}`, role, passphrase: PASSPHRASE };
  const { id } = await kith.call('accounts.add', account);
  await kith.page.keyboard.press('Control+l');
  await expect(kith.page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await kith.call('session.logIn', { accountId: id, passphrase: PASSPHRASE });
  await kith.page.getByRole('navigation').first().waitFor();
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: screen }).click();
}

test('an operator sees a helper’s first name and town, and all of them once a match is confirmed', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  await town.addHelper(`Hedwig ${SURNAME}`, 400);
  await town.addRequest('Rita Urgent', 'Weekly shopping');
  await town.expectSuggestions(1);
  await takeOver(fresh, 'operator');
  const { page } = fresh;
  await goTo(page, 'Helpers');
  await expect(page.getByText('Hedwig', { exact: true })).toBeVisible();
  await expect(page.getByText('after a match')).toBeVisible();
  await page.getByText('Hedwig', { exact: true }).click();
  await expect(
    page.getByText('Surname, phone and address are shown once a match is confirmed.'),
  ).toBeVisible();
  expect(await page.content()).not.toContain(SURNAME);

  await goTo(page, 'Review');
  await expect(page.getByRole('heading', { name: 'Suggested: Hedwig', exact: true })).toBeVisible();
  await pressByHand(page, 'Enter');
  await expect(page.getByText(new RegExp(SURNAME)).first()).toBeVisible();
  const found = await fresh.call('people.search', { text: SURNAME, limit: 5 });
  expect(found).toMatchObject([{ displayName: `Hedwig ${SURNAME}`, isWithheld: false }]);
});

test('a viewer is told on every screen no more than first names and towns', async ({ fresh }) => {
  const town = await Town.found(fresh);
  await town.addHelper(`Hedwig ${SURNAME}`, 400);
  await town.addRequest('Rita Quetzalrequester', 'Weekly shopping');
  await town.expectSuggestions(1);
  await takeOver(fresh, 'viewer');
  const { page } = fresh;
  for (const screen of ['Review', 'Requests', 'Helpers', 'Map']) {
    await goTo(page, screen);
    await expect(page.getByText(/Rita|Hedwig/).first()).toBeVisible();
    expect(await page.content(), screen).not.toMatch(/Quetzal|Städtle/);
  }
});
