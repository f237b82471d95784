import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './open';
import { earlierHelper, openBefore } from './testing';

it('leaves helpers of before without a limit of hours, and takes none that makes no sense', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-hours-'));
  const path = join(folder, 'kith.db');
  const source = await openBefore(path, 'HoursPerWeek');
  for (const statement of earlierHelper(7)) await source.query(statement);
  await source.destroy();
  const database = await openDatabase(path);
  const set = (minutes: number) =>
    database.write('test', (w) => w.run('UPDATE helper SET minutes_per_week = ?', [minutes]));
  const found = () => database.read((r) => r.sql('SELECT id, minutes_per_week AS minutes FROM helper'));
  expect(await found()).toEqual([{ id: 7, minutes: null }]);
  await expect(set(10)).rejects.toThrow();
  await set(150);
  expect(await found()).toEqual([{ id: 7, minutes: 150 }]);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
