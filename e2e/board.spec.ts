import { dayOf, DAY_MS, goAhead, untilNoon } from './clock';
import { expect, test } from './fixtures';
import { Town } from './town';

const HOUR_MS = 3_600_000;
const inWords = (instant: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vaduz', dateStyle: 'long' }).format(instant);

test('a window that nobody touches follows the clock: what is due, begins and ends', async ({ fresh }) => {
  test.setTimeout(180_000);
  const { page, call } = fresh;
  const town = await Town.found(fresh);
  // Runs out in 31 days, and is to be renewed from 30 days before on.
  const validUntil = dayOf(Date.now() + 31 * DAY_MS);
  const check = { kind: 'vetting:background_check', validFrom: '2020-01-01', validUntil };
  await town.addHelper('Vera Vetted', 9_000, { vetting: [check] });
  await expect(page.getByRole('link', { name: 'Helpers', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).press('Enter');
  await expect(page.getByText(inWords(Date.now()))).toBeVisible();
  // Always ahead. What else asks anew is waited for first: the turn of the day, and matching.
  const noon = Date.now() + untilNoon() + DAY_MS;
  await goAhead(fresh, untilNoon() + DAY_MS);
  await expect(page.getByText(inWords(noon))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: /1 check is to be renewed/ })).toBeVisible();

  const helperId = await town.addHelper('Nora Near', 300);
  const when = { kind: 'between', date: dayOf(noon), fromMinute: 15 * 60, toMinute: 16 * 60 };
  const requestId = await town.addRequest('Rita Request', 'Weekly shopping', { when, durationMinutes: 60 });
  await call('matches.choose', { requestId, helperId });
  const starting = page.getByRole('region', { name: 'Starts today' });
  await expect(starting).toContainText('Rita Request');
  await expect(starting).toContainText('Not told yet');
  await expect.poll(async () => (await call('matching.status', {})).state).toBe('idle');

  await call('queue.add', {
    ...{ kind: 'callback', personId: null, requestId: null, matchId: null, name: 'Anna Beck', number: '' },
    ...{ reason: 'promised', words: '', dueAt: noon + HOUR_MS / 2, isWanted: true },
  });
  await expect(page.getByRole('link', { name: 'Call back', exact: true })).toBeVisible();
  await goAhead(fresh, HOUR_MS);
  await expect(page.getByRole('link', { name: /1 call is due/ })).toBeVisible({ timeout: 30_000 });

  await goAhead(fresh, 2.5 * HOUR_MS);
  const now = page.getByRole('region', { name: 'Going on now' });
  await expect(now).toContainText('Rita Request', { timeout: 30_000 });
  await expect(starting).toContainText('Nothing starts or is due today.');

  await goAhead(fresh, HOUR_MS);
  const toClose = page.getByRole('region', { name: 'How did it go?' });
  await expect(toClose).toContainText('Rita Request', { timeout: 30_000 });
  await expect(now).toContainText('Nobody is out helping right now.');
});

test('a suggestion comes back and goes by the clock, though nobody touches anything', async ({ fresh }) => {
  test.setTimeout(120_000);
  const town = await Town.found(fresh);
  const noon = Date.now() + untilNoon() + DAY_MS;
  await goAhead(fresh, untilNoon() + DAY_MS);
  await town.addHelper('Nora Near', 300);
  const when = { kind: 'between', date: dayOf(noon), fromMinute: 15 * 60, toMinute: 16 * 60 };
  const requestId = await town.addRequest('Rita Request', 'Weekly shopping', { when, durationMinutes: 60 });
  await town.expectSuggestions(1);
  await fresh.call('review.postpone', { requestId, version: 1, until: noon + HOUR_MS });
  await expect.poll(() => town.count('suggested')).toBe(0);
  await goAhead(fresh, 1.5 * HOUR_MS);
  await town.expectSuggestions(1);

  await goAhead(fresh, 3 * HOUR_MS);
  await expect.poll(() => town.count('suggested'), { timeout: 30_000 }).toBe(0);
  expect(await town.count('unmatched')).toBe(1);
});
