import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, launch, test, type Kith } from './fixtures';
import { logIn, Town } from './town';

const DESTINATION = 'Klinikweg 1';

/** Boxes to type into, by their label; lists that open below them bear it too. */
const fields = (page: Page, label: string) =>
  page.locator('input, textarea').and(page.getByLabel(label, { exact: true }));

/** Counts keys that choose and move; what is written is free text. */
class Keys {
  count = 0;
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.count++;
      await this.page.keyboard.press(key);
    }
  }

  /** Letters that choose an entry of a list, or a day or time: each is a key. */
  async choose(letters: string): Promise<void> {
    this.count += letters.length;
    await this.page.keyboard.type(letters);
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until a field has the focus. */
  async tabTo(label: string): Promise<void> {
    const field = fields(this.page, label).last();
    for (let tabs = 0; tabs < 12; tabs++) {
      if (await field.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`No Tab led to ${label}`);
  }
}

const onLine = (page: Page) => page.getByRole('heading', { level: 1, name: 'Phone call' });
const number = (page: Page) => fields(page, 'Their number');

async function answer(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await expect(onLine(page)).toBeVisible();
  await expect(number(page)).toBeFocused();
}

test('two requests and the way back of the first are saved with one call', async ({ fresh }) => {
  const { page, call } = fresh;
  const town = await Town.found(fresh);
  await town.addPerson('Rita Requester');
  await answer(page);
  const keys = new Keys(page);
  await keys.tabTo('Their name');
  await keys.write('Rita');
  await keys.press('Enter');
  await expect(fields(page, 'Kind of help')).toBeFocused();
  await keys.choose('ride');
  await keys.press('ArrowDown', 'Enter', 'Tab');
  await keys.write('A lift to the eye clinic');
  await keys.press('Tab');
  await keys.choose('fri');
  await keys.press('Tab');
  await expect(fields(page, 'From')).toBeFocused();
  await keys.choose('10');
  await keys.tabTo('Street and number');
  await keys.write(DESTINATION);
  await keys.press('F7');
  await expect(page.getByRole('region', { name: 'Request 2: the way back' })).toBeVisible();
  await expect(fields(page, 'From').last()).toBeFocused();
  await keys.choose('12');
  await keys.press('F6');
  await expect(fields(page, 'Kind of help').last()).toBeFocused();
  await keys.choose('shop');
  await keys.press('ArrowDown', 'Enter', 'Tab');
  await keys.write('Bread and milk');
  await keys.press('F8', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Phone', exact: true })).toBeVisible();
  const calls = await call('calls.list', { show: 'day', day: null, offset: 0, limit: 1 });
  const { requests } = await call('calls.get', { id: calls.items[0]?.id });
  expect(requests.map(({ summary }) => summary)).toEqual([
    'A lift to the eye clinic',
    'A lift to the eye clinic',
    'Bread and milk',
  ]);
  expect(requests[0]).toMatchObject({ when: { kind: 'between', fromMinute: 600 } });
  expect(requests[1]).toMatchObject({
    returnOf: requests[0]?.id,
    when: { kind: 'between', fromMinute: 720 },
  });
  const back = await call('requests.get', { id: requests[1]?.id });
  expect(back.place?.line).toBe(DESTINATION);
  expect(back.destination?.line).toBe('Städtle 1');
  expect(await seriousFindings(page, 'phone')).toEqual([]);
});

test('a call is back after a kill at 3, 4 and 8 seconds after the last key, as the same call', async ({
  profile,
}) => {
  test.setTimeout(400_000);
  const words = 'Zephyrina would like somebody to look in, because she fell last week. '
    .repeat(3)
    .slice(0, 200);
  let kith = await launch(profile);
  await Town.found(kith);
  await answer(kith.page);
  const began = (await kith.call('calls.list', { show: 'unfinished', day: null, offset: 0, limit: 5 })).items;
  expect(began).toHaveLength(1);
  let typed = '';
  for (const seconds of [3, 4, 8]) {
    await fields(kith.page, 'Notes').focus();
    await kith.page.keyboard.press('Control+End');
    await kith.page.keyboard.type(words);
    typed += words;
    await kith.page.waitForTimeout(seconds * 1_000);
    await kill(kith);
    kith = await launch(profile);
    await logIn(kith);
    await kith.page.keyboard.press('F2');
    await expect(fields(kith.page, 'Notes')).toHaveValue(typed);
  }
  await kith.page.keyboard.press('F8');
  await kith.page.keyboard.press('h');
  await expect(kith.page.getByRole('heading', { level: 1, name: 'Phone', exact: true })).toBeVisible();
  const { items } = await kith.call('calls.list', { show: 'day', day: null, offset: 0, limit: 5 });
  expect(items.map(({ id, disposition }) => [id, disposition])).toEqual([[began[0]?.id, 'hung_up']]);
  expect((await kith.call('calls.get', { id: items[0]?.id })).notes).toBe(typed);
  await kith.close();
});

/** As when the power goes: nothing is told, nothing is put away. */
async function kill({ app }: Kith): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}
