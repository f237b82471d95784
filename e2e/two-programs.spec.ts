import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from './command-line';
import { expect, launch, test, type Kith } from './fixtures';
import { recordKeyOf } from './record-key';
import { logIn, Town } from './town';

const ROWS = 3_000;

const person = (displayName: string) => ({
  ...{ displayName, isPseudonym: true, gender: null, phones: [], email: null, languages: [], notes: '' },
  ...{ contactWay: 'any', contactHours: '', needs: [], isOffMap: false, places: [] },
});

/** Adds people until told to stop; returns the names that were acknowledged and the codes of those that were refused. */
async function addPeople(app: Kith, prefix: string, isOver: () => boolean) {
  const acknowledged: string[] = [];
  const refusals: string[] = [];
  for (let n = 0; !isOver() || acknowledged.length === 0; n++) {
    const name = `${prefix} ${String(n)}`;
    const answer = await app.rawCall('people.create', person(name));
    if (answer.ok) acknowledged.push(name);
    else refusals.push(answer.error.code);
  }
  return { acknowledged, refusals };
}

async function missingFrom(app: Kith, names: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const name of names) {
    const found = await app.call('people.search', { text: name, limit: 100 });
    if (!found.some(({ displayName }) => displayName === name)) missing.push(name);
  }
  return missing;
}

test('the command line writes to the file that the app has open: both keep what they acknowledged, and the window shows it', async ({
  fresh,
}) => {
  test.setTimeout(180_000);
  await Town.found(fresh);
  const file = join(fresh.profile, 'requests.csv');
  const rows = Array.from({ length: ROWS }, (_, n) => `Person ${String(n)},Pet care,Walk ${String(n)}`);
  await writeFile(file, ['Name,Category,Summary', ...rows].join('\n'));
  await fresh.page.getByRole('link', { name: 'Requests' }).click();

  const db = join(fresh.profile, 'data', 'kith.db');
  let isOver = false;
  const importing = runCommand('import', 'requests', file, '--db', db).finally(() => {
    isOver = true;
  });
  const { acknowledged, refusals } = await addPeople(fresh, 'Meanwhile', () => isOver);
  expect(JSON.parse(await importing)).toEqual({ rows: ROWS, imported: ROWS, rejected: 0, skipped: 0 });
  // Whoever did not get their turn was told so, and nothing else.
  expect(refusals.filter((code) => code !== 'busy')).toEqual([]);
  expect(await missingFrom(fresh, acknowledged)).toEqual([]);
  expect((await fresh.call('imports.list', {})).map(({ imported }) => imported)).toEqual([ROWS]);
  await expect(fresh.page.getByText('3,000 requests', { exact: true })).toBeVisible({ timeout: 20_000 });
  // The app itself writes nothing any more, and nobody asks the window to look again.
  await writeFile(file, 'Name,Category,Summary\nOne more,Pet care,Walk the last');
  await runCommand('import', 'requests', file, '--db', db);
  await expect(fresh.page.getByText('3,001 requests', { exact: true })).toBeVisible({ timeout: 20_000 });
});

test('two apps with folders of their own on one data file lose nothing of each other', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const first = await launch(join(profile, 'first'));
  await Town.found(first);
  await mkdir(join(profile, 'second'));
  await symlink(join(profile, 'first', 'data'), join(profile, 'second', 'data'), 'junction');
  const second = await launch(join(profile, 'second'));
  await logIn(second);
  const until = performance.now() + 3_000;
  const isOver = () => performance.now() > until;
  const [one, other] = await Promise.all([
    addPeople(first, 'First', isOver),
    addPeople(second, 'Second', isOver),
  ]);
  expect([...one.refusals, ...other.refusals].filter((code) => code !== 'busy')).toEqual([]);
  const all = [...one.acknowledged, ...other.acknowledged];
  expect(await missingFrom(first, all)).toEqual([]);
  expect(await missingFrom(second, all)).toEqual([]);
  await first.close();
  // The one that stays open goes on writing.
  expect((await second.rawCall('people.create', person('Last'))).ok).toBe(true);
  await second.close();
});

test('while another program holds the file, a change is refused in words, and goes through once it is free', async ({
  fresh,
}) => {
  test.setTimeout(120_000);
  await Town.found(fresh);
  const path = join(fresh.profile, 'data', 'kith.db');
  const holder = holdFile(path, await recordKeyOf(path));
  await holder.held;
  const refused = await fresh.rawCall('people.create', person('Too early'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(refused.ok ? '' : refused.error.message).toContain('Another program is using the data');
  await holder.release();
  expect((await fresh.rawCall('people.create', person('In time'))).ok).toBe(true);
});

/** A process of its own that has begun to write and does not come to an end. */
function holdFile(path: string, key: string): { held: Promise<void>; release: () => Promise<void> } {
  const script = `
    const { Database } = require('sqlite3');
    const db = new Database(${JSON.stringify(path)});
    db.serialize(() => {
      db.run('PRAGMA key = "x\\'${key}\\'"');
      db.run('BEGIN IMMEDIATE', (error) => console.log(error ? String(error) : 'held'));
    });
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['-e', script], {
    cwd: resolve(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  return {
    held: new Promise((done, fail) =>
      child.stdout.once('data', (text: Buffer) => {
        if (text.toString().trim() === 'held') done();
        else fail(new Error(text.toString()));
      }),
    ),
    release: () => {
      child.kill();
      return gone;
    },
  };
}
