import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../database/testing';
import { accountsOf } from './log-in';
import { PASSPHRASE } from '../accounts/testing';
import { runCommandLine } from './program';
import { TYPIST } from './testing';
import { openAndClose } from './with-database';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
let folder = '';
let noted: string[] = [];
/** What is typed at the keyboard, and what was asked. */
let typed = PASSPHRASE;
let asked: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command line; a file name that starts with `@` lies in the test's folder. */
async function kith(line: string) {
  let printed = '';
  noted = [];
  asked = [];
  const words = line
    .split(' ')
    .map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word.replaceAll('_', ' ')));
  const code = await runCommandLine(words, {
    ...TYPIST,
    readPassphrase: (prompt) => {
      asked.push(prompt);
      return Promise.resolve(typed);
    },
    out: (text) => (printed += text),
    note: (text) => void noted.push(text),
    now: () => NOW,
    workerPath: process.env['KITH_WORKER_PATH'] ?? '',
    resources: resolve(import.meta.dirname, '../../../resources'),
  });
  return { code, printed, noted: noted.join('\n') };
}

/** Hides somebody from everybody below the front desk, as the window does. */
async function hide(name: string): Promise<void> {
  const path = join(folder, 'shut.db');
  const accounts = accountsOf(path, TYPIST);
  await accounts.logIn((await accounts.idOf('ada')) ?? '', PASSPHRASE);
  await openAndClose(path, accounts.master, (database) =>
    database.write('test', (writer) =>
      writer.run(
        `INSERT INTO measure (person_id, kind, side, reason, note, created_by, created_at, lifted_note)
         SELECT id, 'hide', 'both', 'measure:other', '', 'Test', 0, '' FROM person WHERE display_name = ?`,
        [name],
      ),
    ),
  );
}

const INIT =
  'init --db @own.db --admin Ada --name Neighbours --country LI --time-zone Europe/Vaduz --at 47.14,9.52';

describe('the command line', () => {
  it('goes from an empty folder to a confirmed match and an export', async () => {
    expect(await kith(INIT)).toMatchObject({ code: 0 });
    await writeFile(
      join(folder, 'requests.csv'),
      'Name,Category,Summary,Latitude,Longitude\nAnna,Pet care,Dog walk,47.14,9.52\nBo,Nonsense,x,47.1,9.5\nCleo,Interpretation and translation,Doctor,47.14,9.52\n',
    );
    const imported = await kith('import requests @requests.csv --db @own.db --rejected @rejected.csv');
    expect(JSON.parse(imported.printed)).toEqual({ rows: 3, imported: 2, rejected: 1, skipped: 0 });
    expect(imported.noted).toContain('Row 3, Category: "Nonsense" is not one of your categories.');
    expect(await readFile(join(folder, 'rejected.csv'), 'utf8')).toContain('"Bo","Nonsense"');
    await writeFile(
      join(folder, 'helpers.csv'),
      'Name,Categories,Latitude,Longitude,Available\nHana,Pet care,47.15,9.52,Mon-Sun 8-20\n',
    );
    expect(await kith('import helpers @helpers.csv --db @own.db')).toMatchObject({ code: 0 });

    expect(JSON.parse((await kith('match --db @own.db')).printed)).toMatchObject({
      requests: 2,
      helpers: 1,
      suggestions: 1,
      unmatched: 1,
    });
    const listed = JSON.parse((await kith('suggestions --db @own.db --format json')).printed) as {
      match: number;
      helper: string | null;
      speaksFor: string[];
      speaksAgainst: string[];
    }[];
    expect(listed.map(({ helper }) => helper)).toEqual(['Hana', null]);
    expect(listed[0]?.speaksFor.join(' ')).toContain('1.1 km');
    expect(listed[1]?.speaksAgainst.join(' ')).toContain('1 helper');
    expect((await kith('suggestions --db @own.db')).printed.split('\r\n')[0]).toContain('"Match","Request"');

    expect(await kith(`confirm ${String(listed[0]?.match)} --db @own.db`)).toMatchObject({ code: 0 });
    const again = await kith(`confirm ${String(listed[0]?.match)} --db @own.db`);
    expect(again).toMatchObject({ code: 1, noted: 'kith: This suggestion was decided in the meantime.' });
    expect((await kith('export matches --db @own.db')).printed).toContain(
      '"Anna","Pet care","Dog walk",1,"Hana","confirmed"',
    );
    expect(await kith('export requests --db @own.db --out @out.csv')).toMatchObject({ code: 0, printed: '' });
    expect(await readFile(join(folder, 'out.csv'), 'utf8')).toContain('"Cleo"');
  });

  it('says what is wrong and changes nothing', async () => {
    expect(await kith(INIT)).toMatchObject({
      code: 1,
      noted: expect.stringContaining('There is data at') as string,
    });
    expect(await kith('match --db @none.db')).toMatchObject({
      code: 1,
      noted: expect.stringContaining('There is no data at') as string,
    });
    expect(await kith('import requests @none.csv --db @own.db')).toMatchObject({
      code: 1,
      noted: expect.stringContaining('could not be opened') as string,
    });
    await writeFile(join(folder, 'bad.json'), '{"columns": 3}');
    expect(await kith('import requests @requests.csv --db @own.db --mapping @bad.json')).toMatchObject({
      code: 1,
      noted: expect.stringContaining('bad.json: columns') as string,
    });
  });

  it('opens data only for somebody who has an account, and only for what their role allows', async () => {
    await kith(INIT.replace('@own.db', '@shut.db'));
    expect(asked).toEqual(['New passphrase of Ada: ']);
    typed = 'another one by far';
    const wrong = await kith('match --db @shut.db');
    expect(wrong).toMatchObject({ code: 1, noted: 'kith: That did not open it. Please try again.' });
    expect(asked).toEqual(['Passphrase of Ada: ']);
    expect(await kith('match --db @shut.db --as Nobody')).toMatchObject({ code: 1, noted: wrong.noted });
    typed = PASSPHRASE;
    expect(await kith('match --db @shut.db')).toMatchObject({ code: 0 });
    const path = join(folder, 'shut.db');
    const accounts = accountsOf(path, TYPIST);
    await accounts.logIn((await accounts.idOf('ada')) ?? '', PASSPHRASE);
    const viewer = { name: 'Vera', role: 'viewer', passphrase: PASSPHRASE, createdAt: NOW } as const;
    await accounts.add(viewer, (work) => work());
    expect((await kith('match --db @shut.db')).noted).toContain('--as NAME');
    expect(await kith('match --db @shut.db --as Vera')).toMatchObject({
      code: 1,
      noted: 'kith: The role of this account does not allow this.',
    });
    expect(await kith('suggestions --db @shut.db --as vera')).toMatchObject({ code: 0 });
    for (const line of ['restore @none --db @shut.db --as Vera', 'backup --list --db @shut.db --as Vera']) {
      const { noted: text, printed } = await kith(line);
      expect([text, printed]).toEqual(['kith: The role of this account does not allow this.', '']);
    }
    const entries = (await kith('audit list --db @shut.db --as Ada')).printed.trim().split('\n');
    const refused = entries
      .map((line) => JSON.parse(line) as object)
      .filter((entry) => 'action' in entry && entry.action === 'refused');
    const ofVera = { actor: 'Vera', desk: 'command line' };
    expect(refused).toMatchObject([ofVera, ofVera, ofVera]);
    const exported = { actor: 'Vera', action: 'exported', values: { what: 'suggestions', rows: 0 } };
    expect(entries.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining(exported),
    );
  });

  it('lists nobody whom the front desk hides from that account', async () => {
    const listed = async (name: string) =>
      (
        JSON.parse((await kith(`suggestions --db @shut.db --as ${name} --format json`)).printed) as {
          requester: string;
        }[]
      ).map(({ requester }) => requester);
    await kith('import requests @requests.csv --db @shut.db --as Ada --rejected @again.csv');
    await kith('match --db @shut.db --as Ada');
    expect(await listed('vera')).toEqual(['Anna', 'Cleo']);
    await hide('Anna');
    expect(await listed('vera')).toEqual(['Cleo']);
    expect(await listed('Ada')).toEqual(['Anna', 'Cleo']);
  });

  it('waits as the window does after failed tries, and then goes on', async () => {
    await kith(INIT.replace('@own.db', '@slow.db'));
    typed = 'another one by far';
    for (let n = 0; n < 6; n++) await kith('match --db @slow.db');
    typed = PASSPHRASE;
    const { code, noted: text } = await kith('match --db @slow.db');
    expect(text).toContain('Please wait 1 second.');
    expect(code).toBe(1); // the sleep of this test does not last, so the wait is not over
  });

  it('lets nobody guess at a backup faster than at the data itself', async () => {
    await kith(INIT.replace('@own.db', '@guessed.db'));
    const { folder: backup } = JSON.parse((await kith('backup --db @guessed.db')).printed) as {
      folder: string;
    };
    typed = 'another one by far';
    // As somebody would who has no account: in a place where there is no data to log in to.
    const guess = `restore ${backup} --db @elsewhere.db --backup-as Ada`;
    for (let n = 0; n < 6; n++) {
      expect((await kith(guess)).noted).toBe('kith: That did not open it. Please try again.');
    }
    expect((await kith(guess)).noted).toContain('Please wait 1 second.');
  });

  it('uses no data of an organisation that has no accounts', async () => {
    const { path, database } = await openTestDatabase();
    await database.close();
    expect((await kith(`match --db ${path}`)).noted).toContain('has no accounts yet');
  });

  it.each([
    '',
    'dance',
    'import plants x --db y',
    'match',
    'confirm x --db y',
    'suggestions --db x --format xml',
    `${INIT}x`.replace('47.14,', ''),
  ])('answers wrong usage (%s) with 2 and a hint', async (line) => {
    const { code, noted: text } = await kith(line === '' ? '--nonsense' : line);
    expect(code).toBe(2);
    expect(text).toMatch(/--help says more|Usage/);
  });

  it.each(['init', 'import', 'match', 'suggestions', 'confirm', 'export', 'sample', 'generate', 'audit'])(
    '%s explains itself',
    async (command) => {
      const { code, printed } = await kith(`${command} --help`);
      expect(code).toBe(0);
      expect(printed).toContain(`Usage: kith ${command}`);
    },
  );

  it('invents helpers that an import reads without a mapping', async () => {
    await kith(INIT.replace('own.db', 'crowd.db'));
    await kith('generate helpers --count 300 --around 47.14,9.52 --radius-km 8 --seed 7 --out @crowd.csv');
    const { printed } = await kith('import helpers @crowd.csv --db @crowd.db');
    expect(JSON.parse(printed)).toEqual({ rows: 300, imported: 300, rejected: 0, skipped: 0 });
    const mapping = resolve(import.meta.dirname, '../../../resources/import/helpers.mapping.json');
    const again = await kith(`import helpers @crowd.csv --db @crowd.db --mapping ${mapping}`);
    expect(JSON.parse(again.printed)).toEqual({ rows: 300, imported: 0, rejected: 0, skipped: 300 });
    const text = await readFile(join(folder, 'crowd.csv'), 'utf8');
    await kith('generate helpers --count 300 --around 47.14,9.52 --seed 7 --out @again.csv');
    expect(await readFile(join(folder, 'again.csv'), 'utf8')).toBe(text);
  });

  it('makes the sample, finds helpers for most of it and says why not for the rest', async () => {
    expect(await kith('sample --db @sample.db')).toMatchObject({ code: 0 });
    const run = JSON.parse((await kith('match --db @sample.db')).printed) as {
      requests: number;
      suggestions: number;
      unmatched: number;
    };
    expect(run.requests).toBeGreaterThan(180);
    expect(run.suggestions).toBeGreaterThan(run.requests * 0.8);
    const lines = JSON.parse((await kith('suggestions --db @sample.db --format json')).printed) as {
      helper: string | null;
      summary: string;
      speaksAgainst: string[];
    }[];
    const missing = lines.filter(({ helper }) => helper === null);
    for (const summary of ['Tigrinya', 'wheelchair van', 'Innsbruck', 'sign language', 'Nine people']) {
      expect(missing.find((line) => line.summary.includes(summary))?.speaksAgainst).not.toHaveLength(0);
    }
  }, 60_000);

  it('keeps a backup, says what a restore would bring and take, and goes back to it when told to', async () => {
    await kith(INIT.replace('@own.db', '@kept.db'));
    const rows = (name: string) =>
      `Name,Category,Summary,Latitude,Longitude\n${name},Pet care,Walk,47.14,9.52\n`;
    await writeFile(join(folder, 'one.csv'), rows('Anna'));
    await kith('import requests @one.csv --db @kept.db');
    const made = await kith('backup --db @kept.db');
    const { folder: backup, counts } = JSON.parse(made.printed) as { folder: string; counts: unknown };
    expect(counts).toMatchObject({ requests: 1, people: 1 });
    expect(made.noted).toContain('opens for those who have an account now');

    await writeFile(join(folder, 'two.csv'), rows('Bo'));
    await kith('import requests @two.csv --db @kept.db');
    const looked = await kith(`restore ${backup} --db @kept.db`);
    expect(JSON.parse(looked.printed)).toMatchObject({ counts: { requests: 1 }, now: { requests: 2 } });
    expect(looked.noted).toContain('Nothing was changed');

    expect(await kith(`restore ${backup} --db @kept.db --yes`)).toMatchObject({ code: 0 });
    expect((await kith('export requests --db @kept.db')).printed).not.toContain('Bo');
    const listed = (await kith('backup --list --db @kept.db')).printed.trim().split('\n');
    expect(listed.map((line) => (JSON.parse(line) as { reason: string }).reason)).toContain('before-restore');

    await rm(join(folder, 'kept.db'));
    expect(await kith(`restore ${backup} --db @kept.db --yes`)).toMatchObject({ code: 0 });
    const told = (await kith('audit list --db @kept.db')).printed.trim().split('\n');
    expect(JSON.parse(told.at(-3) ?? '')).toMatchObject({ action: 'restored', values: { reason: 'manual' } });
    await writeFile(join(folder, 'text.txt'), 'no backup');
    expect(await kith('restore @text.txt --db @kept.db --yes')).toMatchObject({
      code: 1,
      noted: expect.stringContaining('not a backup of Kith') as string,
    });
    expect(await kith('export requests --db @kept.db')).toMatchObject({ code: 0 });
  });

  it('lists who did what, checks the chain, and holds it against a seal that was written down', async () => {
    await kith(INIT.replace('@own.db', '@told.db'));
    await kith('export requests --db @told.db');
    const listed = (await kith('audit list --db @told.db')).printed.trim().split('\n');
    const entries = listed.map((line) => JSON.parse(line) as { id: number; action: string; actor: string });
    expect(entries.at(0)).toMatchObject({ id: 1, action: 'updated', actor: 'Kith' });
    const exported = { action: 'exported', actor: 'Ada', values: { what: 'requests', rows: 0 } };
    const loggedIn = { action: 'logged_in', actor: 'Ada', desk: 'command line' };
    const viewed = { action: 'viewed', actor: 'Ada', values: { fields: ['audit'] } };
    expect(entries.slice(-4)).toMatchObject([loggedIn, exported, loggedIn, viewed]);
    const after = await kith(`audit list --db @told.db --after ${String(entries.length - 1)}`);
    expect(after.printed.trim().split('\n')).toEqual([
      ...listed.slice(-1),
      expect.stringContaining('logged_in'),
      expect.stringContaining('viewed'),
    ]);

    const verified = await kith('audit verify --db @told.db');
    const { seal } = JSON.parse(verified.printed) as { seal: string };
    expect(verified).toMatchObject({
      code: 0,
      noted: expect.stringContaining('Nothing was changed') as string,
    });
    await kith('export requests --db @told.db');
    expect(await kith(`audit verify --db @told.db --seal ${seal}`)).toMatchObject({ code: 0 });
    const other = seal.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(await kith(`audit verify --db @told.db --seal ${other}`)).toMatchObject({
      code: 1,
      noted: expect.stringContaining('does not fit entry') as string,
    });
    expect(await kith('audit verify --db @told.db --seal nonsense')).toMatchObject({ code: 1 });
  });
});
