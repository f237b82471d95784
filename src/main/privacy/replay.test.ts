import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/domain/ids';
import { backupsFolderOf, recordPathOf, type Backup } from '../backups/backup-folder';
import { makeBackup } from '../backups/make-backup';
import { putBack } from '../backups/restore';
import { copiesFolderOf, copyBackup, preparePlace } from '../backups/second-place';
import { stageRecord } from '../backups/staged-record';
import { addPeople, makePlace, OCCASION } from '../backups/testing';
import type { Database } from '../database/unit-of-work';
import { eraseForGood } from '../features/privacy/service';
import { ledgerPathOf, readLedger } from './ledger';
import { openErased } from './replay';
import { decryptedPages } from './testing/decrypted-pages';
import { dumpOf } from './testing/planted';

const FIRST = 1 as PersonId;
const NAME = 'Quetzalcoatlina 0';
const WHO = { by: { name: 'Test' }, now: 9 };

let place: Awaited<ReturnType<typeof makePlace>>;
let open: Database;
beforeEach(async () => {
  place = await makePlace();
  open = await openErased(place.path);
  await addPeople(open, 2);
  // As people are added in life, not all in one instant.
  await open.write('test', (w) => w.run('UPDATE person SET created_at = 1000 + id'));
});
afterEach(async () => {
  await open.close();
  await place.remove();
});

const backUp = (later = 0) =>
  makeBackup(backupsFolderOf(place.path), open, { ...OCCASION, now: OCCASION.now + later });
const erase = () => eraseForGood(open, { id: FIRST, name: NAME, kept: [], masked: [] }, WHO);
const nameOf = async (id: number, database = open) =>
  (
    await database.read((r) =>
      r.sqlOne<{ name: string }>('SELECT display_name AS name FROM person WHERE id = ?', [id]),
    )
  )?.name;

async function restore(backup: Backup): Promise<void> {
  await open.close();
  await putBack(await stageRecord(recordPathOf(backup.folder), place.path), place.path, Date.now());
  open = await openErased(place.path);
}

describe('the ledger of erasures', () => {
  it('erases somebody again who comes back with an older backup, and nobody else', async () => {
    const older = await backUp();
    await erase();
    await restore(older);
    expect(await nameOf(1)).toBe('Somebody who was erased');
    expect(await nameOf(2)).toBe('Quetzalcoatlina 1');
    expect(await decryptedPages(open.file)).not.toContain(NAME);
    expect(await dumpOf(open)).not.toContain(NAME.toLowerCase());
  });

  it('holds no name, and lies in each newer backup, also in the second place', async () => {
    await erase();
    const newer = await backUp();
    const second = await preparePlace(place.folder, 0);
    expect(await copyBackup(newer, second)).toBeNull();
    const copy = join(copiesFolderOf(second), newer.id);
    const text = await readFile(ledgerPathOf(place.path), 'utf8');
    expect(text).not.toContain('Quetzal');
    for (const folder of [newer.folder, copy])
      expect(await readFile(ledgerPathOf(recordPathOf(folder)), 'utf8')).toBe(text);
  });

  it('is found beside newer backups when an older one is put back on a new computer', async () => {
    const older = await backUp();
    await erase();
    await backUp(1);
    const elsewhere = join(place.folder, 'new', 'kith.db');
    await cp(backupsFolderOf(place.path), join(place.folder, 'stick'), { recursive: true });
    await writeFile(join(place.folder, 'new-marker'), '');
    await (await openErased(elsewhere)).close();
    const staged = await stageRecord(recordPathOf(join(place.folder, 'stick', older.id)), elsewhere);
    await putBack(staged, elsewhere, Date.now());
    const there = await openErased(elsewhere);
    expect(await nameOf(1, there)).toBe('Somebody who was erased');
    await there.close();
  });

  it('means the row that was erased, not another that got its number after an older backup was put back', async () => {
    await open.write('test', (w) => w.run('DELETE FROM person'));
    await open.write('test', (w) => w.run(`DELETE FROM sqlite_sequence WHERE name = 'person'`));
    const empty = await backUp();
    await addPeople(open, 1);
    await erase();
    await restore(empty);
    await addPeople(open, 1);
    await open.write('test', (w) => w.run('UPDATE person SET created_at = 77'));
    await open.close();
    open = await openErased(place.path);
    expect(await nameOf(1)).toBe(NAME);
  });

  it('is made anew from the record where it is lost or damaged', async () => {
    await erase();
    const ledger = await readLedger(place.path);
    for (const spoil of [
      () => rm(ledgerPathOf(place.path)),
      () => writeFile(ledgerPathOf(place.path), 'not a ledger'),
    ]) {
      await spoil();
      await open.close();
      open = await openErased(place.path);
      expect(await readLedger(place.path)).toEqual(ledger);
    }
  });

  it('does not keep an erasure that was told as not done', async () => {
    await open.write('test', (w) =>
      w.run(`CREATE TRIGGER full BEFORE DELETE ON person_phone BEGIN SELECT RAISE(ABORT, 'x'); END`),
    );
    await open.write('test', (w) => w.run(`INSERT INTO person_phone VALUES (1, 0, '555 01 00', NULL)`));
    await expect(erase()).rejects.toThrow();
    expect(await readLedger(place.path)).toEqual([]);
    expect(await nameOf(1)).toBe(NAME);
  });
});

describe('an erasure that is ended in the middle', () => {
  const FIXTURE = resolve(import.meta.dirname, 'kill-fixture.ts');
  const MOMENTS = [1, 6, 13, 22];

  async function killAfter(milliseconds: number, ids: readonly number[]): Promise<void> {
    const args = ['--import', 'tsx', FIXTURE, place.path, ...ids.map(String)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await new Promise((wake) => setTimeout(wake, milliseconds));
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  it('is either not begun, or finished at the next start', async () => {
    await addPeople(open, 170);
    await open.write('test', (w) =>
      w.run(`UPDATE person SET display_name = 'Zqcanary ' || id, notes = 'Zqcanary ' || id`),
    );
    await open.close();
    let from = 1;
    for (const moment of MOMENTS) {
      await killAfter(
        moment,
        Array.from({ length: 40 }, (_, index) => from + index),
      );
      from += 40;
      open = await openErased(place.path);
      const ledger = new Set((await readLedger(place.path)).map(({ person }) => person));
      expect(ledger.size).toBeGreaterThan(0);
      const rows = await open.read((r) =>
        r.sql<{ id: number; name: string; notes: string }>(
          'SELECT id, display_name AS name, notes FROM person',
        ),
      );
      for (const { id, name, notes } of rows) {
        const whole = `Zqcanary ${String(id)}`;
        expect([id, name, notes]).toEqual(
          ledger.has(id) ? [id, 'Somebody who was erased', ''] : [id, whole, whole],
        );
      }
      const pages = await decryptedPages(open.file);
      for (const id of ledger) expect(new RegExp(`Zqcanary ${String(id)}(?!\\d)`).test(pages)).toBe(false);
      await open.close();
    }
  }, 180_000);
});
