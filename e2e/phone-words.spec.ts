import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, launch, test, type Kith } from './fixtures';
import { logIn, Town } from './town';

const NUMBER = '+423 235 01 00';
const WAYS = ['235 01 00', '00423 2350100', '+4232350100', '(235) 01-00'];
const NEAR = { name: 'Nora Near', line: 'Städtle 1' };

async function addNora({ call }: Kith): Promise<void> {
  const place = { label: '', line: NEAR.line, locality: 'Vaduz', postcode: '9490', country: 'LI' };
  await call('people.create', {
    ...{ displayName: NEAR.name, isPseudonym: false, isOffMap: false, gender: null, email: null },
    phones: [{ asGiven: NUMBER, e164: '+4232350100' }],
    ...{ languages: ['de'], contactWay: 'any', contactHours: '', needs: [], notes: '' },
    places: [{ ...place, point: { lat: 47.1393, lng: 9.5228 }, precision: 'exact' }],
  });
}

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'Phone call' });
const hits = (page: Page) => page.getByRole('list', { name: 'People who may be calling' });

test('somebody known is recognised from their number typed four ways, and a ride for them takes few keys', async ({
  fresh,
}) => {
  const { page, call } = fresh;
  await Town.found(fresh);
  await addNora(fresh);
  let keys = 0;
  const key = async (name: string) => {
    keys += 1;
    await page.keyboard.press(name);
  };
  await key('F2');
  await expect(title(page)).toBeVisible();
  const number = page.getByLabel('Their number');
  await expect(number).toBeFocused();
  for (const way of WAYS) {
    await number.fill('');
    await page.keyboard.type(way);
    await expect(hits(page).getByText(NEAR.name)).toBeVisible();
  }
  expect(await seriousFindings(page, 'phone call')).toEqual([]);
  await key('Enter');
  await expect(page.getByText(`At their home: ${NEAR.line}`, { exact: false })).toBeVisible();
  await key('Shift+Tab');
  await expect(page.getByRole('textbox', { name: 'Notes' })).toBeFocused();
  await page.keyboard.type('needs a lift to the eye clinic tomorrow 10am');
  const chip = (words: RegExp) => page.getByRole('button', { name: words });
  await expect(chip(/^When: tomorrow/)).toBeVisible();
  for (const words of [/^Kind of help/, /^When/])
    await key((await chip(words).getAttribute('aria-keyshortcuts')) ?? '');
  const line = page.getByLabel('In one line');
  while (!(await line.evaluate((field) => field === document.activeElement))) await key('Tab');
  await page.keyboard.type('To the eye clinic');
  await key('F8');
  await expect(page.getByRole('dialog', { name: 'How did the call end?' })).toBeVisible();
  await key('Enter');
  await expect(page.getByText('The call is saved, with one request.')).toBeVisible();
  expect(keys).toBeLessThanOrEqual(25);

  const { items } = await call('calls.list', { show: 'day', day: null, offset: 0, limit: 5 });
  expect(items).toMatchObject([{ caller: { name: NEAR.name }, disposition: 'added', requests: 1 }]);
  const saved = await call('calls.get', { id: items[0]?.id });
  expect(saved.requests).toMatchObject([{ summary: 'To the eye clinic' }]);
});

test('a call that was interrupted is offered back with its words, and what to do in danger is noted with it', async ({
  profile,
}) => {
  const first = await launch(profile);
  await Town.found(first);
  await first.page.keyboard.press('F2');
  await expect(title(first.page)).toBeVisible();
  await first.page
    .getByRole('textbox', { name: 'Notes' })
    .pressSequentially('Her neighbour does not answer the door');
  await first.page.keyboard.press('F9');
  await expect(
    first.page.getByRole('alert').filter({ hasText: '112: every emergency service' }),
  ).toBeVisible();
  await first.page.keyboard.press('Escape');
  await first.page.waitForTimeout(3_000);
  first.app.process().kill('SIGKILL');
  await first.app.waitForEvent('close');

  const second = await launch(profile);
  await logIn(second);
  await second.page.keyboard.press('F2');
  await expect(second.page.getByRole('textbox', { name: 'Notes' })).toHaveValue(
    'Her neighbour does not answer the door',
  );
  // Whoever rang hung up while a request was half typed: the call ends, and what was typed is in its notes.
  await second.page.locator('[data-wish="0"][data-field="category"]').focus();
  await second.page.keyboard.type('shop');
  await second.page.keyboard.press('ArrowDown');
  await second.page.keyboard.press('Enter');
  await second.page.keyboard.press('F8');
  await expect(second.page.getByRole('dialog', { name: 'How did the call end?' })).toBeVisible();
  await second.page.keyboard.press('h');
  await expect(second.page.getByRole('dialog', { name: 'How did the call end?' })).toBeHidden();
  const listed = () => second.call('calls.list', { show: 'day', day: null, offset: 0, limit: 5 });
  await expect.poll(async () => (await listed()).items[0]?.disposition).toBe('hung_up');
  const { items } = await listed();
  expect(items).toMatchObject([{ disposition: 'hung_up', requests: 0 }]);
  expect((await second.call('calls.get', { id: items[0]?.id })).notes).toBe(
    'Her neighbour does not answer the door\nNot finished: Shopping and errands.',
  );
  await second.app.close();
});
