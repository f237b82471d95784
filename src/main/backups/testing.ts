import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { openDatabase } from '../database/open';
import type { Database } from '../database/unit-of-work';

export const CANARY = 'Quetzalcoatlina';
export const OCCASION = { reason: 'manual', now: Date.UTC(2026, 10, 27, 14, 15), version: '9.9.9' } as const;

/** A folder with a record at `data/kith.db`, as in a profile. */
export async function makePlace(): Promise<{ folder: string; path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-backups-'));
  const path = join(folder, 'data', 'kith.db');
  return { folder, path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Adds people with the canary in their name. */
export async function addPeople(database: Database, count: number): Promise<void> {
  await database.write('test', async (writer) => {
    for (let index = 0; index < count; index++) {
      await writer.run(
        `INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
         VALUES (?, 0, '[]', 'any', '', '[]', ?, '', 0, 0)`,
        [`${CANARY} ${String(index)}`, 'n'.repeat(500)],
      );
    }
  });
}

export async function countPeople(path: string): Promise<number> {
  const database = await openDatabase(path);
  try {
    return await database.read(
      async (reader) => (await reader.sqlOne<{ n: number }>('SELECT count(*) AS n FROM person'))?.n ?? 0,
    );
  } finally {
    await database.close();
  }
}

/** What stands in a file, as one value to compare. */
export async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
