import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/open';
import { openTestDatabase } from '../../src/main/database/testing';
import type { Database } from '../../src/main/database/unit-of-work';
import { drawPeople, fillRecord, type Size } from './record.mjs';
import type { PersonInput } from '../../src/shared/domain/person';

export interface Filled {
  readonly database: Database;
  readonly people: readonly PersonInput[];
  readonly dispose: () => Promise<void>;
}

/**
 * A filled record: a new one, or, where a folder is given to keep it in, the one of the last run there. One that is kept
 * is brought up to date by the migrations; whoever changes what it is filled with gives another folder.
 */
export async function filledRecord(size: Size, folder: string | undefined): Promise<Filled> {
  if (folder === undefined) {
    const { database, dispose } = await openTestDatabase();
    return { database, people: await fillRecord(database, size), dispose };
  }
  if (!existsSync(folder)) await fillInto(folder, size);
  const database = await openDatabase(join(folder, 'kith.db'));
  return { database, people: drawPeople(size.people), dispose: () => database.close() };
}

/** Under its own name only once it is whole. */
async function fillInto(folder: string, size: Size): Promise<void> {
  const begun = `${folder}.begun`;
  await rm(begun, { recursive: true, force: true });
  const database = await openDatabase(join(begun, 'kith.db'));
  try {
    await fillRecord(database, size);
  } finally {
    await database.close();
  }
  await rename(begun, folder);
}
