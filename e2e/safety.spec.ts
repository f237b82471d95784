import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { startCommand } from './command-line';
import { expect, test, type Kith } from './fixtures';
import { ADMIN, PASSPHRASE, Town } from './town';

const OPERATOR = 'Otto Operator';
const OTHER = 'a slow train to Vaduz';
const CANARY = 'She had a bruise like a Quetzalcoatlina.';

async function becomes({ page, call }: Kith, name: string, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  const state = await call('session.state', {});
  const tile = state.kind === 'locked' ? state.tiles.find((one) => one.name === name) : undefined;
  await call('session.logIn', { accountId: tile?.id ?? '', passphrase });
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
}

const open = (page: Page, path: string) => page.evaluate((hash) => (location.hash = `#/${hash}`), path);

test('a concern is raised with two keys, is received, and is there for those alone who are named for it', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  const { page, call, rawCall } = fresh;
  const request = await town.addRequest('Rita Worried', 'Weekly shopping');
  await call('accounts.add', { name: OPERATOR, role: 'operator', passphrase: OTHER });
  await becomes(fresh, OPERATOR, OTHER);

  await open(page, `requests/${String(request)}`);
  await expect(page.getByRole('heading', { name: /Rita Worried/ })).toBeVisible();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Raise a concern about Rita Worried' });
  await expect(dialog.locator(':focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your concern was received.')).toBeVisible();

  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: 'Someone is in danger now' }).check();
  await expect(page.getByRole('alert').filter({ hasText: '112: every emergency service' })).toBeVisible();
  await page.getByLabel('What did you see or hear?').fill(CANARY);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('link', { name: /Concerns/ })).toBeHidden();
  expect(await page.content()).not.toContain('Quetzalcoatlina');
  const refused = await rawCall('safeguarding.list', { show: 'open', offset: 0, limit: 10 });
  expect(refused.ok ? '' : refused.error.code).toBe('not_allowed');

  await becomes(fresh, ADMIN, PASSPHRASE);
  await expect(page.getByRole('region', { name: 'Concerns that need somebody' })).toContainText('2 concerns');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('button', { name: /Rita Worried.*In danger now/ }).click();
  await expect(page.getByText(CANARY)).toBeVisible();
  await page.getByRole('button', { name: 'Take it in hand' }).click();
  await page.getByLabel('What', { exact: true }).fill('Visit her');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('link', { name: /Concerns \(1 action is due\)/ })).toBeVisible();
  await page.getByLabel('Add a note').fill('Rang, nobody there.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByText('Rang, nobody there.')).toBeVisible();
  await page.getByRole('button', { name: 'Done: Visit her' }).click();
  await expect(page.getByRole('link', { name: 'Concerns', exact: true })).toBeVisible();
});

test('a block is put in force on the page, keeps new requests from being taken down, and is lifted', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  const { page, call, rawCall } = fresh;
  const request = await town.addRequest('Bo Blocked', 'Weekly shopping');
  const helper = await town.addHelper('Nora Near', 300);
  await town.expectSuggestions(1);
  await open(page, `requests/${String(request)}`);
  await page.getByRole('button', { name: 'Add a measure…' }).click();
  await page.getByRole('radio', { name: /^Block/ }).check();
  await page.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Conduct towards others' }).click();
  await page.getByRole('button', { name: 'Put it in force' }).click();
  await expect(page.getByRole('group', { name: 'Block on both sides' })).toBeVisible();
  await expect.poll(() => town.count('suggested')).toBe(0);

  const asked = await call('requests.get', { id: request });
  const again = {
    ...{ requesterId: asked.requesterId, category: asked.category, summary: 'More', urgency: 'normal' },
  };
  const refused = await rawCall('matches.choose', { requestId: request, helperId: helper });
  expect(refused.ok ? '' : refused.error.details['refusal']).toBe('requester_held_back');
  await expect(town.addRequest('', 'More', again)).rejects.toThrow(/Please ask the front desk/);

  await page.getByRole('button', { name: 'Lift: Block on both sides' }).click();
  await page.getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByText('No measure is in force.')).toBeVisible();
  await town.expectSuggestions(1);
  await open(page, 'settings');
  await page.getByRole('tab', { name: 'Measures' }).click();
  await page.getByText('Over', { exact: true }).click();
  await expect(page.getByText('Bo Blocked')).toBeVisible();
  await page.getByRole('tab', { name: 'Safeguarding' }).click();
});

test('two people who must never meet are refused on every path, and neither is told why', async ({
  fresh,
}) => {
  const town = await Town.found(fresh);
  const { page, call, rawCall, profile } = fresh;
  const requestId = await town.addRequest('Rita Apart', 'Weekly shopping');
  const helperId = await town.addHelper('Hugo Apart', 300);
  await town.expectSuggestions(1);
  const matchId = (await call('review.get', { requestId })).suggestions[0]?.matchId ?? 0;

  await open(page, `requests/${String(requestId)}`);
  await page.getByRole('button', { name: 'Never match with…' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Who should not be matched with them?').fill('Hugo');
  await page.getByRole('option', { name: /Hugo Apart/ }).click();
  await page.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel('Note').fill(CANARY);
  await page.getByRole('button', { name: 'Never match them' }).click();
  await expect(page.getByRole('button', { name: 'Allow again: Hugo Apart' })).toBeVisible();
  await page.keyboard.press('Escape');
  await town.expectSuggestions(0);

  const ways = [
    await rawCall('matches.confirm', { matchId, version: null }),
    await rawCall('matches.choose', { requestId, helperId }),
  ];
  expect(ways.map((way) => way.ok)).toEqual([false, false]);
  expect(ways.map((way) => (way.ok ? '' : way.error.details['refusal']))).toContain('do_not_match');
  const many = await rawCall('matches.confirmMany', { matchIds: [matchId] });
  expect(many).not.toMatchObject({ value: { matchIds: [matchId] } });
  const force = { kind: 'force', requestId, helperId };
  expect(await call('review.whatIf', { changes: [force] })).toMatchObject({ isPossible: false });
  const command = startCommand(['confirm', String(matchId), '--db', join(profile, 'data', 'kith.db')]);
  expect(await new Promise((done) => command.once('close', done))).toBe(1);
  expect(await town.count('in_progress')).toBe(0);

  await open(page, `review/${String(requestId)}`);
  await page
    .getByRole('button', { name: /^Choose (another|somebody)/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('searchbox').fill('Hugo');
  await expect(page.getByRole('dialog').getByText('Hugo Apart')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose Hugo Apart' })).toBeHidden();
  await page.keyboard.press('Escape');
  await call('accounts.add', { name: 'Vera Viewer', role: 'viewer', passphrase: OTHER });
  await becomes(fresh, 'Vera Viewer', OTHER);
  const told = JSON.stringify([
    await call('review.get', { requestId }),
    await call('review.candidates', { requestId, text: 'Hugo', limit: 5 }),
  ]);
  expect(told).not.toContain('do_not_match');
  expect(told).not.toContain('Quetzalcoatlina');
});
