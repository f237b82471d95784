import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupsFolderOf, recordPathOf } from '../backups/backup-folder';
import { BackupKeeper } from '../backups/keeper';
import { putBack } from '../backups/restore';
import { stageRecord } from '../backups/staged-record';
import { addPeople, CANARY, countPeople, makePlace } from '../backups/testing';
import { findKeys, keyPathOf, replaceKeyFile } from '../database/key-file';
import { openDatabase } from '../database/open';
import type { Database } from '../database/unit-of-work';
import { sealRecordKey } from '../keys/keyring';
import { Accounts } from './accounts';
import { Attempts } from './attempts';
import { claim, type Claimed } from './claim';
import { KeyringFile } from './keyring-file';
import { CHEAP, PASSPHRASE } from './testing';

const FIRST = { name: 'Ada', passphrase: PASSPHRASE, createdAt: 1 };
const OTHER = 'a slow train to Vaduz';

let place: Awaited<ReturnType<typeof makePlace>>;
let database: Database;
let keeper: BackupKeeper;
beforeEach(async () => {
  place = await makePlace();
  database = await openDatabase(place.path);
  await addPeople(database, 3);
  keeper = new BackupKeeper({ path: place.path, version: '0.0.0', now: Date.now });
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

async function claimed(): Promise<Claimed> {
  const made = await claim(database, FIRST, CHEAP);
  await keeper.sealCopies(made.keyring, made.master);
  return made;
}
const people = async (opened: Database) =>
  (await opened.read((r) => r.sqlOne<{ n: number }>('SELECT count(*) AS n FROM person')))?.n;
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error as { details: Record<string, unknown> }).details['problem'],
  );

it('encrypts the record under another key than the one that lay beside it', async () => {
  const before = database.file.keyHex;
  const { master } = await claimed();
  expect(database.file.keyHex).not.toBe(before);
  expect(await people(database)).toBe(3);
  await database.close();
  const { keyHex } = database.file;
  await replaceKeyFile(keyPathOf(place.path), { key: before, isInUse: true });
  await expect(openDatabase(place.path)).rejects.toMatchObject({ code: 'storage_failed' });
  await replaceKeyFile(keyPathOf(place.path), { key: keyHex, isInUse: true });
  database = await openDatabase(place.path);
  expect(await people(database)).toBe(3);
  expect(master).toHaveLength(32);
});

it('refuses while another program has the record open, which then opens as before', async () => {
  const other = await openDatabase(place.path);
  await expect(claim(database, FIRST, CHEAP)).rejects.toMatchObject({ code: 'storage_failed' });
  await other.close();
  await database.close();
  database = await openDatabase(place.path);
  expect(await people(database)).toBe(3);
});

it.each(['before the file was encrypted anew', 'after it'])(
  'opens and finishes by itself where it was interrupted %s',
  async (moment) => {
    const old = database.file.keyHex;
    const { master, keyring } = await claimed();
    const fresh = database.file.keyHex;
    if (moment.startsWith('before')) await database.rekey(old);
    await database.close();
    const keys = [fresh, old].map((key) => sealRecordKey(master, key));
    await replaceKeyFile(keyPathOf(place.path), { ...keyring, keys });
    database = await openDatabase(place.path, {}, master);
    expect(await people(database)).toBe(3);
    expect(database.file.keyHex).toBe(fresh);
    expect(await findKeys(place.path, master)).toEqual([fresh]);
  },
);

it('puts backups from before there were accounts under the keyring', async () => {
  const { folder } = await keeper.backUp(database, 'manual');
  const { master } = await claimed();
  const keyFile = await readFile(keyPathOf(recordPathOf(folder)), 'utf8');
  expect(keyFile).not.toMatch(/"key":"[0-9a-f]{64}"/);
  const elsewhere = await makePlace();
  expect(await problemOf(stageRecord(recordPathOf(folder), elsewhere.path))).toBe('locked');
  const known = { name: 'ada', secret: PASSPHRASE };
  await putBack(
    await stageRecord(recordPathOf(folder), elsewhere.path, { master: null, known }),
    elsewhere.path,
    1,
  );
  const opened = await openDatabase(elsewhere.path, {}, master);
  expect(await people(opened)).toBe(3);
  await opened.close();
  await elsewhere.remove();
});

it('a backup opens on another computer by the recovery code of its day, and by nothing else', async () => {
  const { recoveryCode } = await claimed();
  const { folder } = await keeper.backUp(database, 'manual');
  const elsewhere = await makePlace();
  const stage = (name: string | null, secret: string) =>
    stageRecord(recordPathOf(folder), elsewhere.path, { master: null, known: { name, secret } });
  expect(await problemOf(stage('Ada', OTHER))).toBe('locked');
  expect(await problemOf(stage(null, PASSPHRASE))).toBe('locked');
  const staged = await stage(null, recoveryCode.toLowerCase());
  expect(staged.counts.people).toBe(3);
  await elsewhere.remove();
});

it('a restore brings back the data and no account that was shut out since', async () => {
  const { id, master } = await claimed();
  const attempts = new Attempts({ path: `${place.path}.attempts`, elapsed: () => 0 });
  const accounts = new Accounts({ file: new KeyringFile(place.path), attempts, cost: CHEAP });
  await accounts.logIn(id, PASSPHRASE);
  const exclusively = <T>(work: () => Promise<T>) => database.write('test', work);
  const otto = await accounts.add(
    { name: 'Otto', role: 'operator', passphrase: OTHER, createdAt: 2 },
    exclusively,
  );
  const { folder } = await keeper.backUp(database, 'manual');
  await addPeople(database, 2);
  await accounts.disable(otto.id, exclusively);
  const staged = await stageRecord(recordPathOf(folder), place.path, { master, known: null });
  await database.close();
  await putBack(staged, place.path, Date.now());
  database = await openDatabase(place.path, {}, master);
  expect(await people(database)).toBe(3);
  expect(await accounts.user(otto.id)).toBeNull();
  await expect(accounts.logIn(otto.id, OTHER)).rejects.toMatchObject({ code: 'wrong_passphrase' });
  await accounts.logIn(id, PASSPHRASE);
});

it('leaves neither words nor the header of SQLite to be read in the record and its backups', async () => {
  await claimed();
  const { folder } = await keeper.backUp(database, 'manual');
  await database.close();
  for (const path of [place.path, recordPathOf(folder)]) {
    const bytes = await readFile(path);
    expect(bytes.includes(CANARY)).toBe(false);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  }
  await rm(backupsFolderOf(place.path), { recursive: true });
  await expect(countPeople(place.path)).rejects.toMatchObject({ code: 'locked' });
});
