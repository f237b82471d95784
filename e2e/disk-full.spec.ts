import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runCommand } from './command-line';
import type { PersonId } from '../src/shared/domain/ids';
import { expect, launch, test } from './fixtures';
import { limitOnPages, makeSmallDisk, type SmallDisk } from './small-disk';
import { Town } from './town';

const MOST_WRITES = 400;
const LONG_TEXT = 'A long note about nothing in particular. '.repeat(90);

/** Opens the form of a new request and fills it in, without saving it. */
async function typeRequest(page: Page, summary: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/requests/new'));
  await page.getByLabel('Who needs help?').first().fill('rita');
  await page.getByRole('option', { name: /Rita Ring/ }).click();
  await page
    .getByLabel(/^Kind of help/)
    .first()
    .fill('shopping');
  await page
    .getByRole('option', { name: /Shopping/ })
    .first()
    .click();
  await page.getByLabel(/^In one line/).fill(summary);
}

/**
 * Writes over the bridge until not even a small request finds room. Returns the summaries that were acknowledged, and
 * how the others were refused.
 */
async function writeUntilFull(
  town: Town,
  requesterId: PersonId,
): Promise<{ acknowledged: string[]; refusals: string[] }> {
  const acknowledged: string[] = [];
  const refusals: string[] = [];
  // Ever smaller: with a long text, without one, and for somebody who is there already.
  for (const changes of [{ details: LONG_TEXT }, {}, { requesterId }]) {
    const before = refusals.length;
    for (let n = 0; refusals.length === before && n < MOST_WRITES; n++) {
      const summary = `Acknowledged ${String(acknowledged.length)}.`;
      try {
        await town.addRequest('Rita Ring', summary, changes);
        acknowledged.push(summary);
      } catch (error) {
        refusals.push(String(error));
      }
    }
  }
  return { acknowledged, refusals };
}

async function fillsUpAndGoesOn(disk: SmallDisk): Promise<void> {
  const kith = await launch(disk.profile);
  await disk.attach(kith.app);
  const town = await Town.found(kith);
  const rita = await town.addPerson('Rita Ring', 0, '+423 235 01 00');
  const { page } = kith;
  await typeRequest(page, 'Two bags from the market');
  await disk.fill();
  const { acknowledged, refusals } = await writeUntilFull(town, rita);
  expect(refusals).toEqual(Array(3).fill(expect.stringContaining('storage_full')));
  expect(acknowledged.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Save request' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'The disk is full' }).first();
  await expect(alert).toContainText('Nothing was saved');
  await expect(alert).toContainText('Make room on this disk');
  if (disk.kind === 'disk') await expect(alert).toContainText(/At least 1024 KB free were expected; \d+ KB/);
  await expect(page.getByLabel(/^In one line/)).toHaveValue('Two bags from the market');

  await disk.free();
  await page.getByRole('button', { name: 'Save request' }).click();
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  // A second process reads what is in the file while the app still has it open.
  const file = join(disk.profile, 'data', 'kith.db');
  const stdout = await runCommand('export', 'requests', '--db', file);
  const missing = [...acknowledged, 'Two bags from the market'].filter(
    (summary) => !stdout.includes(summary),
  );
  expect(missing).toEqual([]);
  expect(stdout.split('Two bags from the market')).toHaveLength(2);
  await kith.close();
}

test('on a full disk the app says that nothing was saved and why, keeps what was typed, and saves once there is room', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const disk = await makeSmallDisk(profile);
  try {
    await fillsUpAndGoesOn(disk);
  } finally {
    await disk.remove();
  }
});

test('the same where only the data file cannot grow', async ({ profile }) => {
  test.setTimeout(180_000);
  const folder = join(profile, 'limited');
  await mkdir(folder);
  await fillsUpAndGoesOn(limitOnPages(folder));
});
