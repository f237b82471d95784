import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, test, type Kith } from './fixtures';
import { tellMain } from './main-process';
import { recordKeyOf } from './record-key';
import { ADMIN, logIn, PASSPHRASE, Town } from './town';

const dataOf = (profile: string) => join(profile, 'data', 'kith.db');
const backupsIn = async (profile: string) =>
  (await readdir(`${dataOf(profile)}.backups`)).filter((name) => name.startsWith('2'));

/** Sets up an organisation with requests and keeps a backup by the window. */
async function townWithBackup(kith: Kith): Promise<Town> {
  const town = await Town.found(kith);
  await town.fill();
  await openBackups(kith.page);
  await kith.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(kith.page.getByText('Last backup just now, checked')).toBeVisible();
  return town;
}

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Backups' }).click();
}

async function damage(path: string): Promise<void> {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  await file.write(Buffer.alloc(4096), 0, 4096, Math.floor(size / 8192) * 4096);
  await file.close();
  for (const suffix of ['-wal', '-shm']) await rm(`${path}${suffix}`, { force: true });
}

/** As another program would that has the key. */
function writeWithKey(path: string, key: string, statement: string): void {
  const script = `
    const db = new (require('sqlite3').Database)(${JSON.stringify(path)});
    const done = (error) => { if (error) throw error; };
    db.serialize(() => {
      db.run(${JSON.stringify(`PRAGMA key = "x'${key}'"`)}, done);
      db.run(${JSON.stringify(statement)}, done);
    });
    db.close(done);`;
  execFileSync(process.execPath, ['-e', script], { cwd: resolve(__dirname, '..') });
}

const everything = {
  filter: { text: '', categories: [], urgencies: [], statuses: [], requesterId: null, isFlagged: false },
  sort: 'name',
  offset: 0,
  limit: 10,
};

test('a damaged record is put back in two clicks, and the program goes on', async ({ profile }) => {
  const before = await launch(profile);
  await townWithBackup(before);
  const requests = await before.call('requests.list', everything);
  await before.close();
  await damage(dataOf(profile));
  const damaged = await readFile(dataOf(profile));

  const after = await launch(profile);
  const { page } = after;
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kith could not open your data');
  await expect(page.getByRole('alert')).toContainText('damaged');
  expect((await readFile(dataOf(profile))).equals(damaged)).toBe(true);
  await page.getByRole('button', { name: 'Look at this backup' }).click();
  await expect(page.getByRole('dialog')).toContainText('is not in this backup');
  await page.getByRole('button', { name: 'Put this backup back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
  expect(await after.call('requests.list', everything)).toEqual(requests);
  const replaced = (await readdir(join(profile, 'data'))).find((name) => name.includes('.replaced-'));
  expect((await readFile(join(profile, 'data', replaced ?? '', 'kith.db'))).equals(damaged)).toBe(true);
  await after.close();
});

test('a record of a newer Kith, of another program or of another key is named and stays as it is', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const path = dataOf(profile);
  const before = await launch(profile);
  await townWithBackup(before);
  const key = await recordKeyOf(path);
  await before.close();
  const good = await readFile(path);
  const other = '0f'.repeat(32);
  const newer = `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`;
  const cases = [
    { isFresh: false, statement: newer, words: 'newer version of Kith' },
    { isFresh: true, statement: 'CREATE TABLE foreign_things (id INTEGER)', words: 'not one of Kith' },
    { isFresh: false, statement: `PRAGMA rekey = "x'${other}'"`, words: 'its key belongs to another file' },
  ];
  for (const { isFresh, statement, words } of cases) {
    if (isFresh) await rm(path);
    else await writeFile(path, good);
    for (const suffix of ['-wal', '-shm']) await rm(`${path}${suffix}`, { force: true });
    writeWithKey(path, key, statement);
    const changed = await readFile(path);
    const after = await launch(profile);
    const { page } = after;
    await page.getByLabel('Your passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kith could not open your data');
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('button', { name: 'Look at this backup' }).first()).toBeVisible();
    await after.close();
    expect((await readFile(path)).equals(changed), words).toBe(true);
  }
});

test('a record that is moved away while it is open is missed before anybody saves, and taken up again once it is back', async ({
  profile,
}) => {
  const kith = await launch(profile);
  await townWithBackup(kith);
  const { page } = kith;
  await rename(dataOf(profile), `${dataOf(profile)}.moved`);
  const alarm = page.getByRole('region', { name: 'The data file is gone' });
  await expect(alarm).toContainText('Nothing is saved until it is back.');
  const refused = await kith.rawCall('shift.write', { words: 'Not kept' });
  expect(refused.ok ? '' : refused.error.code).toBe('storage_failed');
  await rename(`${dataOf(profile)}.moved`, dataOf(profile));
  await expect(alarm).toBeHidden();
  await kith.call('shift.write', { words: 'Kept' });
  await kith.close();
});

test('a record that is deleted while it is open is kept as it was in a backup, which is put back at the next start', async ({
  profile,
}) => {
  const before = await launch(profile);
  await townWithBackup(before);
  await before.call('shift.write', { words: 'Written after the last backup' });
  await rm(dataOf(profile));
  await before.page.getByRole('button', { name: 'What to do' }).click();
  await expect(before.page.getByText('was put into a backup at once')).toBeVisible();
  await before.close();
  const after = await launch(profile);
  const { page } = after;
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Look at this backup' }).first().click();
  await page.getByRole('button', { name: 'Put this backup back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
  const { items } = await after.call('shift.notes', { offset: 0, limit: 10 });
  expect(items.map(({ words }) => words)).toEqual(['Written after the last backup']);
  await after.close();
});

test('a record whose key alone is gone says so, and opens with the copy of a backup without losing anything', async ({
  profile,
}) => {
  const before = await launch(profile);
  await townWithBackup(before);
  await before.call('shift.write', { words: 'Written after the last backup' });
  await before.app.close();
  const [backup = ''] = await backupsIn(profile);
  await rm(`${dataOf(profile)}.key`);
  const after = await launch(profile);
  const { page } = after;
  await expect(page.getByRole('alert')).toContainText(`${dataOf(profile)}.key) is missing`);
  await expect(page.getByText('Each backup holds a copy of it')).toBeVisible();
  await copyFile(join(`${dataOf(profile)}.backups`, backup, 'kith.db.key'), `${dataOf(profile)}.key`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
  expect((await after.call('shift.notes', { offset: 0, limit: 10 })).total).toBe(1);
  await after.close();
});

test('a record that is gone, with its key, is never replaced by an empty one', async ({ profile }) => {
  const before = await launch(profile);
  await townWithBackup(before);
  await before.close();
  await rm(dataOf(profile));
  await rm(`${dataOf(profile)}.key`);

  const after = await launch(profile);
  await expect(after.page.getByRole('heading', { level: 1 })).toHaveText('Kith could not open your data');
  expect(await readdir(join(profile, 'data'))).not.toContain('kith.db');
  await after.page.getByRole('button', { name: 'Look at this backup' }).click();
  // Whoever lost the keyring still opens a backup by what they know.
  const dialog = after.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(ADMIN);
  await dialog.getByRole('textbox', { name: /^Passphrase/ }).fill(PASSPHRASE);
  await after.page.keyboard.press('Enter');
  await after.page.getByRole('button', { name: 'Put this backup back' }).click();
  await after.page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await after.page.keyboard.press('Enter');
  await expect(after.page.getByRole('heading', { level: 1 })).toHaveText('Review');
  await after.close();
});

test('a restore while the program runs says what is lost and keeps a backup of it', async ({ profile }) => {
  const kith = await launch(profile);
  const { page } = kith;
  await townWithBackup(kith);
  const requests = await kith.call('requests.list', everything);
  await kith.call('organisation.update', {
    name: 'Another name',
    country: 'LI',
    timeZone: 'Europe/Vaduz',
    languages: ['de'],
    placeName: 'Vaduz',
    centre: { lat: 47.14, lng: 9.52 },
  });
  await expect(page.getByText('Another name')).toBeVisible();
  await page
    .getByRole('button', { name: /Look at the backup of/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It was checked just now and is whole.');
  await dialog.getByRole('button', { name: 'Put this backup back' }).click();
  await expect(page.getByText('Another name')).toBeHidden();
  await page.locator('h1').first().waitFor();
  expect(await kith.call('requests.list', everything)).toEqual(requests);
  expect((await backupsIn(profile)).some((name) => name.endsWith('-before-restore'))).toBe(true);
  await kith.close();
});

test('a stick gets a checked copy, and one that is not there is named in plain words', async ({
  profile,
}) => {
  const stick = join(profile, 'stick');
  await mkdir(stick);
  const kith = await launch(profile);
  const { page } = kith;
  await townWithBackup(kith);
  await tellMain(() =>
    kith.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, stick),
  );
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText('Last copy just now, checked')).toBeVisible();
  expect(await readdir(join(stick, 'Kith backups'))).toHaveLength(1);
  await rename(stick, `${stick}-away`);
  await page.getByRole('button', { name: 'Back up and copy now' }).click();
  await expect(page.getByText('If it is on a stick, please plug it in.')).toBeVisible();
  await kith.close();
});

test('a second place that has not worked for a week is named on every screen, with the way to it', async ({
  profile,
}) => {
  const first = await launch(profile);
  await Town.found(first);
  await first.close();
  const remembered = {
    folder: join(profile, 'stick'),
    every: 'day',
    chosenAt: Date.now() - 8 * 24 * 3_600_000,
    lastGoodAt: null,
    problem: null,
  };
  await writeFile(`${dataOf(profile)}.backups/second-place.json`, JSON.stringify(remembered));
  const kith = await launch(profile);
  await logIn(kith);
  await expect(kith.page.getByText(/Nothing was copied to the second place for a week/)).toBeVisible();
  await kith.page.getByRole('button', { name: 'Look at backups' }).click();
  await expect(kith.page.getByText(/The folder was not there/)).toBeVisible();
  await kith.close();
});

test('closing keeps a backup of what changed, and only then', async ({ profile }) => {
  const first = await launch(profile);
  await Town.found(first);
  await first.close();
  expect((await backupsIn(profile)).filter((name) => name.endsWith('-quit'))).toHaveLength(1);
});
