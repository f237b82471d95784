import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Town } from './town';

/** A zone in which it is between nine and ten in the morning, whenever the test runs. */
function zoneAtNine(): string {
  const offset = ((9 - new Date().getUTCHours() + 36) % 24) - 12;
  // The names of these zones count the other way round.
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${String(Math.abs(offset))}`;
}

const localDay = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let presses = 0; presses < 60; presses++) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Expected to reach "${name}" by Tab.`);
}

test('a helper is marked ill at nine, and the day is planned again in front of the user, by keyboard alone', async ({
  fresh,
}) => {
  const timeZone = zoneAtNine();
  const date = localDay(timeZone);
  const town = await Town.found(fresh, timeZone);
  const { page, call } = fresh;
  const nora = await town.addHelper('Nora Near', 300);
  const fritz = await town.addHelper('Fritz Far', 4_000);
  const at = (hour: number) => ({
    when: { kind: 'between', date, fromMinute: hour * 60, toMinute: hour * 60 + 60 },
  });
  const noon = await town.addRequest('Rita Noon', 'Weekly shopping', at(12));
  const evening = await town.addRequest('Otto Evening', 'Bring the post', at(18));
  for (const requestId of [noon, evening]) await call('matches.choose', { requestId, helperId: nora });

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Nora');
  await expect(page.getByRole('button', { name: /Nora Near, helper/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nora Near' })).toBeVisible();
  await tabTo(page, 'Ill today…');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Is Nora Near ill today?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'What is open again' }).getByRole('listitem')).toHaveText([
    /^12:00–13:00 Rita, Shopping and errands$/,
    /^18:00–19:00 Otto, Shopping and errands$/,
  ]);
  await tabTo(page, 'Ill for today');
  await page.keyboard.press('Enter');

  const done = page.getByText('Nora Near is ill for today. 2 tasks are open again.');
  await expect(done).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Suggested: Fritz Far' })).toBeVisible();
  // The way back comes along to the screen that it leads to.
  await expect(done).toBeVisible();
  await expect.poll(() => town.count('suggested')).toBe(2);
  await tabTo(page, '2 changed');
  await page.keyboard.press('Enter');
  const changed = page.getByRole('dialog', { name: 'What changed since you last looked' });
  await expect(changed.getByRole('listitem')).toHaveText([
    /Rita Noon: Weekly shopping.*Nora Near was confirmed, but cannot come after all: Helper unwell\..*Now suggested: Fritz Far\./,
    /Otto Evening: Bring the post.*Nora Near was confirmed, but cannot come after all: Helper unwell\..*Now suggested: Fritz Far\./,
  ]);
  await tabTo(page, 'I have seen it');
  await page.keyboard.press('Enter');
  await expect(changed).toBeHidden();
  await expect(page.getByRole('button', { name: /changed$/ })).toHaveCount(0);

  const [day] = await call('helpers.days', { id: fritz });
  expect(day?.stops.map(({ requestId }) => requestId)).toEqual([noon, evening]);
  const unfold = page.getByText(/^Stop \d of 2 on Fritz Far’s way, today$/);
  await unfold.click();
  await expect(page.getByRole('list', { name: 'Stops, today' }).getByRole('listitem')).toHaveCount(2);
});
