import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decryptedLog, decryptedPages } from '../src/main/privacy/testing/decrypted-pages';
import { openReader } from '../src/main/database/data-source';
import type { PersonId } from '../src/shared/domain/ids';
import { expect, launch, test, type Kith } from './fixtures';
import { tellMain } from './main-process';
import { OF_OTHERS, OWN_NUMBER, PHONE_WORDS, plantOnPhone } from './phone-plant';
import { recordKeyOf } from './record-key';
import { Town } from './town';

const NAME = 'Quetzalcoatlina Zqsurname';
const OTHER = 'Berta Blum';
const FORMER = 'Zqformer Zqsurname';
/** Words that stand in one place each. */
const CANARIES = [
  ...[
    'Quetzalcoatlina',
    'Zqsurname',
    'Zqformer',
    'zqmail',
    'Zqhours',
    'Zqnotes',
    'Zqhome',
    'Zqlabel',
    'Zqsecond',
  ],
  ...[
    'Zqpostcode',
    'Zqsummary',
    'Zqdetails',
    'Zqrelation',
    'Zqplace',
    'Zqdestination',
    'Zqclosing',
    'Zqpair',
  ],
  ...[
    'Zqcaller',
    'Zqhelping',
    'Zqseries',
    'Zqrepeated',
    'Zqearlier',
    'Zqhold',
    'zqoldmail',
    '555 01 23',
    '555 98 76',
  ],
  ...PHONE_WORDS,
];

const place = {
  label: '',
  line: 'Städtle 1',
  locality: 'Vaduz',
  postcode: '9490',
  country: 'LI',
  point: null,
};
const at = (changes: object) => ({ ...place, precision: 'town', ...changes });

async function plant(kith: Kith, town: Town): Promise<PersonId> {
  const otherId = await town.addPerson(OTHER, 100);
  const blank = {
    isPseudonym: false,
    gender: null,
    isOffMap: false,
    languages: ['de'],
    contactWay: 'any',
    needs: [],
  };
  const { id } = await kith.call('people.create', {
    ...{
      ...blank,
      displayName: FORMER,
      email: 'zqoldmail@beispiel.example',
      contactHours: '',
      notes: 'Zqearlier',
    },
    ...{ phones: [{ asGiven: '555 98 76', e164: null }], places: [] },
  });
  await kith.call('people.update', {
    id,
    version: 1,
    person: {
      ...{ ...blank, displayName: NAME, email: 'zqmail@beispiel.example', contactHours: 'Zqhours' },
      ...{
        notes: `Zqnotes. ${OTHER} looks in, 555 44 33.`,
        phones: [
          { asGiven: '555 01 23', e164: '+4235550123' },
          { asGiven: OWN_NUMBER, e164: '+4232350120' },
        ],
      },
      places: [
        at({ label: 'Zqlabel', line: 'Zqhome 3', postcode: 'Zqpostcode' }),
        at({ line: 'Zqsecond 5' }),
      ],
    },
  });
  const request = await town.addRequest('', 'Zqsummary', {
    ...{ requesterId: id, callerId: otherId, callerRelation: 'Zqrelation', details: 'Zqdetails' },
    ...{ place: at({ line: 'Zqplace 1' }), destination: at({ line: 'Zqdestination 1' }) },
  });
  const other = await town.addRequest('', `Fetch ${NAME}`, {
    ...{ requesterId: otherId, callerId: id, callerRelation: 'Zqcaller' },
    details: 'Quetzalcoatlina has 00423 555-01-23',
  });
  for (const [requestId, note] of [
    [request, 'Zqclosing'],
    [other, ''],
  ] as const) {
    const { version } = await kith.call('requests.get', { id: requestId });
    const change = { id: requestId, version, status: 'closed', scope: 'one', reason: 'close:met', note };
    await kith.call('requests.setStatus', change);
  }
  await kith.call('doNotMatch.add', { personId: id, otherId, reason: 'do_not_match:other', note: 'Zqpair' });
  const helperId = await town.addHelper('Somebody Else', 50);
  const helper = await kith.call('helpers.get', { id: helperId });
  const {
    id: _id,
    person: _person,
    version: _version,
    createdAt: _made,
    updatedAt: _changed,
    uncovered: _uncovered,
    ...facts
  } = helper;
  await kith.call('helpers.create', { ...facts, personId: id, status: 'paused', notes: 'Zqhelping' });
  await plantOnPhone(kith, town, { id, name: NAME, helperId });
  await series(kith, id);
  const [hold] = await kith.call('privacy.addHold', { id, reason: 'Zqhold', until: null });
  await kith.call('privacy.liftHold', { id, holdId: hold?.id });
  return id;
}

/** A repeating request that was ended. */
async function series(kith: Kith, requesterId: PersonId): Promise<void> {
  const { NO_WISHES } = await import('../src/shared/domain/request');
  const when = { kind: 'by', date: (await kith.call('app.state', {})).today, toMinute: 1200 };
  const request = {
    ...{
      ...NO_WISHES,
      requesterId,
      category: 'category:shopping',
      summary: 'Zqseries',
      details: 'Zqrepeated',
    },
    ...{ urgency: 'normal', when, timeZone: 'Europe/Vaduz', durationMinutes: 60 },
  };
  const { id, version } = await kith.call('requests.create', { request, rrule: 'FREQ=WEEKLY' });
  await kith.call('requests.setStatus', {
    ...{ id, version, status: 'cancelled', scope: 'all', reason: 'close:met', note: '' },
  });
}

async function choose(kith: Kith): Promise<void> {
  const { page } = kith;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'One person’s data' }).click();
  await page.getByLabel('Who is it about?').fill('Quetzal');
  await page.getByRole('option', { name: new RegExp(NAME) }).click();
  await expect(page.getByRole('heading', { level: 2, name: NAME })).toBeVisible();
}

/** Answers the dialogs of the system with these paths, one after the other. */
async function saveTo(kith: Kith, paths: readonly string[]): Promise<void> {
  await tellMain(() =>
    kith.app.evaluate(({ dialog }, given) => {
      const left = [...given];
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: left.shift() ?? '' });
    }, paths),
  );
}

async function openFrom(kith: Kith, path: string): Promise<void> {
  await tellMain(() =>
    kith.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path),
  );
}

/** The record as it lies in the file with what lies beside it in the clear, logs among it; but for its backups. */
async function pagesOf(profile: string): Promise<string> {
  const path = join(profile, 'data', 'kith.db');
  const pages = await decryptedPages({ path, keyHex: await recordKeyOf(path) });
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const beside = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.backups') && entry.name !== 'kith.db',
  );
  const texts = beside.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
  return [pages, ...(await Promise.all(texts))].join('\n').toLowerCase();
}

/** Everything that the record says while Kith runs, and each frame of its write-ahead log. */
async function rowsOf(profile: string): Promise<string> {
  const path = join(profile, 'data', 'kith.db');
  const source = await openReader({ path, keyHex: await recordKeyOf(path) });
  try {
    const tables = await source.query<{ name: string }[]>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) => source.query<unknown>(`SELECT * FROM "${name}"`)),
    );
    const log = await decryptedLog({ path, keyHex: await recordKeyOf(path) });
    return `${JSON.stringify(rows)}${log}`.toLowerCase();
  } finally {
    await source.destroy();
  }
}

const left = (text: string) => CANARIES.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

test('an admin hands over all that is held on somebody, erases them, and they stay erased when an older backup is put back', async ({
  profile,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'kith-handed-over-'));
  const first = await launch(profile);
  const { page } = first;
  const town = await Town.found(first);
  const id = await plant(first, town);
  const planted = await rowsOf(profile);
  await first.call('backups.make', {});
  // The backup at the end of the day takes its place; somebody may have kept a copy.
  await cp(join(profile, 'data', 'kith.db.backups'), join(folder, 'kept'), { recursive: true });
  expect(CANARIES.length).toBeGreaterThanOrEqual(50);
  expect(CANARIES.filter((canary) => !left(planted).includes(canary))).toEqual([]);

  await choose(first);
  await page.getByRole('button', { name: 'Gather it' }).click();
  await expect(page.getByText(/passages tell of somebody else/)).toBeVisible();
  const [pdf, json] = [join(folder, 'a.pdf'), join(folder, 'a.json')];
  await saveTo(first, [pdf, json]);
  await page.getByRole('button', { name: 'Save as PDF and JSON…' }).click();
  await expect(page.getByText(/^Both files are saved, with/)).toBeVisible();
  const printed = (await readFile(pdf)).toString('latin1');
  expect(printed.startsWith('%PDF-')).toBe(true);
  expect(printed).toMatch(/\/Type\s*\/Page\b/);
  expect(printed).not.toContain(NAME);
  const text = await readFile(json, 'utf8');
  const missing = CANARIES.filter((canary) => !text.toLowerCase().includes(canary.toLowerCase()));
  expect(missing).toEqual(OF_OTHERS);
  expect(text).toContain('00423 555-01-23');
  expect(text).not.toContain(OTHER);
  expect(text).not.toContain('555 44 33');

  await page.getByRole('button', { name: 'Look at what would go' }).click();
  await page.getByLabel('Type the name to confirm').fill(NAME);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased. Only numbers are left.')).toBeVisible();
  await expect(page.getByText(/^This person was erased on/)).toBeVisible();
  expect(left(await rowsOf(profile))).toEqual([]);
  expect(await first.call('people.search', { text: 'Quetzal', limit: 5 })).toEqual([]);
  await first.close();
  expect(left(await pagesOf(profile))).toEqual([]);

  const second = await launch(profile);
  await second.page.getByLabel('Your passphrase').fill('seven green umbrellas');
  await second.page.keyboard.press('Enter');
  await second.page.getByRole('navigation').first().waitFor();
  const [kept = ''] = (await readdir(join(folder, 'kept'))).filter((name) => name.endsWith('-manual'));
  await openFrom(second, join(folder, 'kept', kept, 'kith.db'));
  const preview = await second.call('backups.previewFile', {});
  // The window is loaded anew, and may be before it has the answer.
  await second.rawCall('backups.restore', { token: preview?.token }).catch(() => null);
  await second.page.getByRole('navigation').first().waitFor();
  await expect
    .poll(async () => (await second.rawCall('people.get', { id }).catch(() => ({ ok: false }))).ok)
    .toBe(true);
  expect((await second.call('people.get', { id })).displayName).toBe('A former helper');
  expect(await second.call('people.search', { text: 'Quetzal', limit: 5 })).toEqual([]);
  await second.close();
  expect(left(await pagesOf(profile))).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
