import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, test } from './fixtures';
import { Town } from './town';

const field = (page: Page, label: string) =>
  page
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .first();
const chip = (page: Page, words: RegExp) => page.getByRole('button', { name: words });

test('whoever could help is named while the caller is on the line, and their open request is read without losing the call', async ({
  fresh,
}) => {
  const { page, call } = fresh;
  const town = await Town.found(fresh);
  const rita = await town.addPerson('Rita Requester');
  await town.addRequest('Rita Requester', 'Bread and milk', { requesterId: rita });
  await town.addHelper('Nora Near', 800, {
    ...{ categories: ['category:medical_ride'], hasVehicle: true, seats: 3 },
    vetting: ['vetting:background_check', 'vetting:driving_licence'].map((kind) => ({
      ...{ kind, validFrom: '2020-01-01', validUntil: null },
    })),
  });
  await page.keyboard.press('F2');
  await expect(field(page, 'Their number')).toBeFocused();
  await field(page, 'Their name').fill('Rita');
  // Nobody takes a person whom they have not seen yet.
  const known = page.getByRole('list', { name: 'People who may be calling' });
  await expect(known.getByText('Rita Requester')).toBeVisible();
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Look at this request: Bread and milk' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open request' });
  await expect(dialog.getByText('Bread and milk')).toBeVisible();
  expect(await seriousFindings(page, 'open request in a call')).toEqual([]);
  const danger = page.getByRole('dialog', { name: 'Somebody is in danger now' });
  await page.keyboard.press('F9');
  await expect(danger).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(danger).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await page.keyboard.press('F9');
  await expect(danger).toBeVisible();
  await page.keyboard.press('h');
  await expect(danger).toBeVisible();
  await page.keyboard.press('Escape');

  await field(page, 'Notes').fill('lift to the eye clinic tomorrow 10am and back at 12, uses a zimmer');
  for (const words of [/^Kind of help/, /^When/, /^Access: Uses a walking aid/, /^And the way back at 12:00/])
    await chip(page, words).click();
  await expect(page.getByRole('region', { name: 'Request 2: the way back' })).toBeVisible();
  const likely = page.getByRole('region', { name: 'Who could help with request 1' });
  await expect(likely.getByText('Nora Near, Vaduz')).toBeVisible();
  await expect(likely.getByText('Likely, not promised.', { exact: false })).toBeVisible();
  expect(await seriousFindings(page, 'who could help')).toEqual([]);

  await page.getByRole('button', { name: 'Look at this request: Bread and milk' }).click();
  await dialog.getByRole('link', { name: 'Open it in Review' }).click();
  await expect(page.getByText('You are on the phone with Rita Requester.')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(danger).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(field(page, 'Notes')).toHaveValue(/and back at 12/);
  await expect(page.getByText('You are on the phone with Rita Requester.')).toHaveCount(0);

  await field(page, 'In one line').fill('To the eye clinic');
  await field(page, 'Street and number').fill('Klinikweg 1');
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Request taken' }).click();
  await expect(page.getByText('The call is saved, with 2 requests.')).toBeVisible();
  await expect(page.getByText(/^Danger at /)).toBeVisible();

  const { items } = await call('calls.list', { show: 'day', day: null, offset: 0, limit: 1 });
  const { requests } = await call('calls.get', { id: items[0]?.id });
  const back = await call('requests.get', { id: requests.find(({ returnOf }) => returnOf !== null)?.id });
  expect(back).toMatchObject({
    ...{ summary: 'To the eye clinic', when: { fromMinute: 720 } },
    ...{ place: { line: 'Klinikweg 1' }, destination: { line: 'Städtle 1' } },
  });
  expect((await call('people.get', { id: rita })).needs).toContain('need:walking_aid');
});
