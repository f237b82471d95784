import type { Page } from '@playwright/test';
import type { HelperId, PersonId } from '../src/shared/domain/ids';
import { seriousFindings } from './axe';
import { expect, test } from './fixtures';
import { Town } from './town';

async function openPart(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('tab', { name, exact: true }).click();
}

test('a helper whose check has ended is refused at confirm, and listed to be renewed', async ({ fresh }) => {
  const town = await Town.found(fresh);
  const helperId: HelperId = await town.addHelper('Nora Near', 300);
  const requestId = await town.addRequest('Rita Urgent', 'Somebody to talk to', {
    category: 'category:visit',
  });
  const { call, page } = fresh;
  const helper = await call('helpers.get', { id: helperId });
  const { id: _id, person: _person, version, createdAt: _made, updatedAt: _changed, ...known } = helper;
  const { uncovered: _uncovered, ...rest } = known;
  const vetting = [{ kind: 'vetting:background_check', validFrom: '2020-01-01', validUntil: '2023-01-01' }];
  await call('helpers.update', {
    id: helperId,
    version,
    helper: { ...rest, categories: ['category:visit'], vetting },
  });
  await expect(call('matches.choose', { requestId, helperId })).rejects.toThrow(/rule speaks against/);
  await page.evaluate(() => (location.hash = '#/helpers/renewals'));
  await expect(page.getByText('Has ended, no longer counts')).toBeVisible();
  expect(await seriousFindings(page, 'renewals')).toEqual([]);
});

test('who takes consent back is due at once, and goes only when an admin approves it', async ({ fresh }) => {
  const town = await Town.found(fresh);
  const { call, page } = fresh;
  const personId: PersonId = await town.addPerson('Rita Urgent');
  const { today } = await call('app.state', {});
  const answers = [{ scope: 'hold' as const, isGiven: true, basis: 'consent' as const }];
  await call('consents.record', { personId, answers, how: 'phone', givenOn: today });
  await call('consents.withdraw', { personId, scope: 'hold' });
  await openPart(page, 'How long we keep things');
  await expect(page.getByRole('checkbox', { name: 'Let go of Rita Urgent' })).toBeChecked();
  expect(await seriousFindings(page, 'what is due')).toEqual([]);
  await page.getByRole('button', { name: 'Let go of 1 entry…' }).click();
  await page.getByRole('button', { name: 'Remove the details' }).click();
  await expect(page.getByText('1 entry was let go of.')).toBeVisible();
  await expect(page.getByText('Nothing is due today.')).toBeVisible();
  expect((await call('people.get', { id: personId })).displayName).toBe('Somebody who was erased');
  expect((await call('backups.list', {})).map(({ reason }) => reason)).toContain('before-many');
});

test('the admin sees what is held, who can see it, and what is not in order', async ({ fresh }) => {
  await Town.found(fresh);
  const { page } = fresh;
  await openPart(page, 'Our data at a glance');
  await expect(page.getByText(/^Only one admin can log in\./)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Ada Admin' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page, 'our data at a glance')).toEqual([]);
  }
  await page.getByRole('link', { name: /^Go there: Only one admin/ }).click();
  await expect(page.getByRole('tab', { name: 'People who use Kith' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
