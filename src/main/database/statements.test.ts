import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sightOf } from '../ipc/sight-of';
import { ROLE_PERMISSIONS } from '../../shared/contract/permissions';
import { openTestDatabase } from './testing';
import type { Database } from './unit-of-work';

let database: Database;
let dispose: () => Promise<void>;

beforeEach(async () => {
  ({ database, dispose } = await openTestDatabase());
});

afterEach(async () => {
  await dispose();
});

const countOf = (sql: string) => database.read((reader) => reader.sqlOne<{ n: number }>(sql));

describe('a statement that is asked again', () => {
  it('answers from what is there by then', async () => {
    const sql = 'SELECT count(*) AS n FROM draft';
    expect(await countOf(sql)).toEqual({ n: 0 });
    await database.write('test', (writer) => writer.run(`CREATE TABLE extra (id INTEGER PRIMARY KEY)`));
    expect(await countOf('SELECT count(*) AS n FROM extra')).toEqual({ n: 0 });
    await database.write('test', (writer) => writer.run('INSERT INTO extra (id) VALUES (1)'));
    expect(await countOf('SELECT count(*) AS n FROM extra')).toEqual({ n: 1 });
    expect(await countOf(sql)).toEqual({ n: 0 });
  });

  it('sees what the next one who asks may see', async () => {
    const sql = 'SELECT name, sql FROM temp.sqlite_master ORDER BY name';
    const as = (role: 'operator' | 'viewer') =>
      sightOf({ id: null, name: 'Test', role, permissions: new Set(ROLE_PERMISSIONS[role]) }, 0);
    const seen = (role: 'operator' | 'viewer') =>
      database.read(async (reader) => JSON.stringify(await reader.sql(sql)), as(role));
    const first = await seen('operator');
    expect(await seen('viewer')).not.toBe(first);
    expect(await seen('operator')).toBe(first);
  });

  it('works again after it failed', async () => {
    const sql = 'SELECT json_extract(?, ?) AS n';
    const ask = (json: string) => database.read((reader) => reader.sqlOne(sql, [json, '$.n']));
    expect(await ask('{"n":1}')).toEqual({ n: 1 });
    await expect(ask('{')).rejects.toThrow('malformed JSON');
    expect(await ask('{"n":2}')).toEqual({ n: 2 });
  });

  it('may be asked twice at once', async () => {
    const rows = await database.read((reader) =>
      Promise.all([1, 2, 3].map((n) => reader.sqlOne('SELECT ? AS n', [n]))),
    );
    expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });
});

it('keeps no more statements than it can hold, and lets go of all before the file is closed', async () => {
  await database.read(async (reader) => {
    for (let index = 0; index < 200; index++)
      expect(await reader.sqlOne(`SELECT ${String(index)} AS n`)).toEqual({ n: index });
  });
  await expect(database.close()).resolves.toBeUndefined();
});
