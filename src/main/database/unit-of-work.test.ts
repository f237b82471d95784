import { copyFile, rename } from 'node:fs/promises';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingEntity } from './entities/organisation.entity';
import type { Reader, Writer } from './session';
import { openTestDatabase } from './testing';
import type { Database } from './unit-of-work';

let database: Database;
let dispose: () => Promise<void>;
let path: string;

beforeEach(async () => {
  ({ database, dispose, path } = await openTestDatabase());
});
afterEach(async () => {
  await dispose();
});

const put = (writer: Writer, name: string, value: number) =>
  writer.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, String(value)],
  );
const names = async (reader: Reader) =>
  (await reader.sql<{ name: string }>('SELECT name FROM setting ORDER BY name')).map((row) => row.name);
const planned = new Error('planned');
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('units of work', () => {
  it('keeps a write that was answered while another unit of work was rolled back around it', async () => {
    const failing = database.write('failing', async (writer) => {
      await put(writer, 'lost', 1);
      await pause();
      throw planned;
    });
    const plain = database.write('plain', (writer) => put(writer, 'kept', 1));
    await expect(failing).rejects.toBe(planned);
    await plain;
    expect(await database.read(names)).toEqual(['kept']);
  });

  it('runs five units of work that start at once, and all five are kept', async () => {
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        database.write('one of five', async (writer) => {
          await pause();
          await put(writer, `row ${String(n)}`, n);
        }),
      ),
    );
    expect(await database.read(names)).toHaveLength(5);
  });

  it('keeps the first unit when the second fails afterwards, and no part of the second', async () => {
    const first = database.write('first', (writer) => put(writer, 'first', 1));
    const second = database.write('second', async (writer) => {
      await put(writer, 'second', 1);
      throw planned;
    });
    await first;
    await expect(second).rejects.toBe(planned);
    expect(await database.read(names)).toEqual(['first']);
  });

  it('holds a sum through 500 overlapping units of which every fifth fails on purpose', async () => {
    await database.write('start', async (writer) => {
      await put(writer, 'a', 500);
      await put(writer, 'b', 500);
    });
    const move = (n: number) =>
      database.write('move', async (writer) => {
        const amount = n % 7;
        await writer.run(
          `UPDATE setting SET value = CAST(value - ${String(amount)} AS TEXT) WHERE name = 'a'`,
        );
        if (n % 5 === 0) throw planned;
        await writer.run(
          `UPDATE setting SET value = CAST(value + ${String(amount)} AS TEXT) WHERE name = 'b'`,
        );
      });
    const results = await Promise.allSettled(Array.from({ length: 500 }, (_, n) => move(n)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(400);
    const failures = results
      .filter((result) => result.status === 'rejected')
      .map((result) => result.reason as unknown);
    expect(failures.every((reason) => reason === planned)).toBe(true);
    const sum = await database.read((reader) =>
      reader.sqlOne<{ n: number }>('SELECT sum(value) AS n FROM setting'),
    );
    expect(sum?.n).toBe(1000);
  });

  it('shows readers only what is committed', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = database.write('slow', async (writer) => {
      await put(writer, 'unfinished', 1);
      await gate;
    });
    await pause();
    expect(await database.read(names)).toEqual([]);
    release();
    await writing;
    expect(await database.read(names)).toEqual(['unfinished']);
  });

  it('refuses to write through the reading connection', async () => {
    const attempt = database.read((reader) =>
      reader.sql(`INSERT INTO setting (name, value) VALUES ('x', '1')`),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'storage_failed' });
  });

  it('refuses a unit of work inside another one instead of waiting for itself', async () => {
    const nested = database.write('outer', () => database.write('inner', () => Promise.resolve()));
    await expect(nested).rejects.toThrow('inside another unit of work');
  });

  it('goes on writing after the disk was full, and nothing that was answered is lost', async () => {
    await database.write('limit', (writer) => writer.run('PRAGMA max_page_count = 120'));
    const big = 'x'.repeat(90_000);
    const acknowledged: string[] = [];
    let failures = 0;
    for (let n = 0; n < 12; n++) {
      const name = `big ${String(n).padStart(2, '0')}`;
      try {
        await database.write('big', (writer) =>
          writer.run('INSERT INTO setting (name, value) VALUES (?, json_quote(?))', [name, big]),
        );
        acknowledged.push(name);
      } catch (error) {
        expect(error).toMatchObject({ code: 'storage_full' });
        failures++;
      }
    }
    expect(failures).toBeGreaterThan(0);
    await database.write('more room', (writer) => writer.run('PRAGMA max_page_count = 100000'));
    await database.write('after', (writer) => put(writer, 'after', 1));
    expect(await namesFromOutside()).toEqual(['after', ...acknowledged]);
  });

  it('goes on with a fresh connection when a rollback itself fails', async () => {
    const cacheSize = async () => {
      const row = await database.write('look', (writer) =>
        writer.sqlOne<{ cache_size: number }>('PRAGMA cache_size'),
      );
      return row?.cache_size;
    };
    const usual = await cacheSize();
    await database.write('mark this connection', (writer) => writer.run('PRAGMA cache_size = 123'));
    const broken = database.write('broken', async (writer) => {
      await put(writer, 'half', 1);
      // What SQLite does by itself when the disk is full in the middle of a commit.
      await writer.run('ROLLBACK');
      throw planned;
    });
    await expect(broken).rejects.toBe(planned);
    expect(await cacheSize()).toBe(usual);
    await database.write('after', (writer) => put(writer, 'after', 1));
    expect(await database.read(names)).toEqual(['after']);
  });

  it('does not acknowledge a write to a file that was moved away', async () => {
    await rename(path, `${path}.moved`);
    await expect(database.write('late', (writer) => put(writer, 'late', 1))).rejects.toMatchObject({
      code: 'storage_failed',
    });
    await rename(`${path}.moved`, path);
  });

  it('knows whether its file is still in its place, without a write', async () => {
    expect(await database.isInPlace()).toBe(true);
    await rename(path, `${path}.moved`);
    expect(await database.isInPlace()).toBe(false);
    await copyFile(`${path}.moved`, path);
    expect(await database.isInPlace()).toBe(false);
    await rename(`${path}.moved`, path);
    expect(await database.isInPlace()).toBe(true);
  });

  it('changes its stamp with every commit and keeps it while nothing happens', async () => {
    const stamp = await database.stamp();
    expect(await database.stamp()).toBe(stamp);
    await database.write('one', (writer) => put(writer, 'one', 1));
    expect(await database.stamp()).not.toBe(stamp);
  });

  it('inserts many rows in few statements and reads them back', async () => {
    const rows = Array.from({ length: 1_000 }, (_, n) => ({ name: `n${String(n)}`, value: { n } }));
    await database.write('many', (writer) => writer.insert(settingEntity, rows));
    const found = await database.read((reader) => reader.find(settingEntity, { name: 'n777' }));
    expect(found?.value).toEqual({ n: 777 });
  });
});

/** What another connection, opened afresh, finds in the file. */
async function namesFromOutside(): Promise<string[]> {
  const outside = new sqlite3.Database(path, sqlite3.OPEN_READONLY);
  const all = (sql: string) =>
    new Promise<{ name: string }[]>((resolve, reject) => {
      outside.all(sql, (error: Error | null, rows: { name: string }[]) => {
        if (error) reject(error);
        else resolve(rows);
      });
    });
  await all(`PRAGMA key = "x'${database.file.keyHex}'"`);
  const rows = await all('SELECT name FROM setting ORDER BY name');
  await new Promise<void>((resolve) => {
    outside.close(() => {
      resolve();
    });
  });
  return rows.map((row) => row.name);
}
