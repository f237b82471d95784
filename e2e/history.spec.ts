import { seriousFindings } from './axe';
import { expect, test } from './fixtures';

test('what was changed is told where it was changed, found by an admin, and checked', async ({ sample }) => {
  test.setTimeout(120_000);
  const { page, call } = sample;
  const helper = await call('helpers.get', { id: 1 });
  const { id, version, createdAt: _createdAt, updatedAt: _updatedAt, ...known } = helper.person;
  const { isWithheld: _isWithheld, ...rest } = known;
  const person = { ...rest, places: rest.places.map(({ id: _id, ...place }) => place) };
  const phones = [{ asGiven: '+423 235 01 99', e164: '+4232350199' }];
  await call('people.update', { id, version, person: { ...person, phones } });

  await page.evaluate(() => (location.hash = '#/helpers/1'));
  const line = page.getByText('History', { exact: true });
  await line.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'What was done, newest first' });
  // Whose check was looked at is noted as well, at whichever moment the window asked.
  const changed = list.getByRole('listitem').filter({ hasNotText: 'looked at protected details' });
  await expect(changed.first()).toContainText(/^Local user .*phone number/);
  await expect(list).toContainText('→ +423 235 01 99');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page, 'a person’s history')).toEqual([]);
  }

  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('searchbox', { name: 'Search names and words' }).fill('235 01 99');
  await expect(page.getByText('1 entry', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Check that nothing was changed' }).click();
  await expect(page.getByText(/Nothing was changed\. All [\d,]+ entries fit together/)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page, 'history')).toEqual([]);
  }
});
