import type { PersonId } from '../../shared/domain/ids';
import type { Instant } from '../../shared/domain/time';
import type { Reader } from '../database/session';
import { openDatabase } from '../database/open';
import type { Database } from '../database/unit-of-work';
import { erasePerson } from './erase-person';
import { addToLedger, markOf, readLedger, type LedgerEntry } from './ledger';

/**
 * Opens the record at `path` as {@link openDatabase} does, and erases whoever the ledger says was erased and is there again:
 * a backup was put back, or the program was ended in the middle. Nobody sees the record before.
 */
export async function openErased(...given: Parameters<typeof openDatabase>): Promise<Database> {
  const database = await openDatabase(...given);
  try {
    await replayErasures(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** @returns how many people were erased again */
export async function replayErasures(database: Database): Promise<number> {
  const { path } = database.file;
  const { done, created } = await database.read(async (reader) => ({
    done: await erasedIn(reader),
    created: await createdAt(
      reader,
      (await readLedger(path)).map(({ person }) => person),
    ),
  }));
  await addToLedger(path, done);
  const isDone = new Set(done.map(({ mark }) => mark));
  const due = (await readLedger(path)).filter(
    ({ person, mark }) => !isDone.has(mark) && markOf(person, created.get(person) ?? NaN) === mark,
  );
  for (const { person, at, ...decisions } of due)
    await database.write('privacy.eraseAgain', (writer) =>
      erasePerson(writer, person as PersonId, decisions, at),
    );
  if (due.length > 0 || done.length > 0) await database.emptyLog();
  return due.length;
}

/** What a record itself knows of erasures; a ledger that is lost is made anew from it. */
async function erasedIn(reader: Reader): Promise<LedgerEntry[]> {
  const rows = await reader.sql<{
    person: number;
    createdAt: Instant;
    at: Instant;
    kept: string;
    masked: string;
  }>(
    `SELECT e.person_id AS person, p.created_at AS createdAt, e.at, e.kept, e.masked
     FROM erased_person e JOIN person p ON p.id = e.person_id
     UNION ALL SELECT m.gone_id, m.gone_created_at, e.at, e.kept, e.masked FROM erased_person e
       JOIN merged_into i ON i.kept_id = e.person_id
       JOIN merge m ON m.kind = 'person' AND m.undone_at IS NULL AND m.gone_id = i.gone_id`,
  );
  return rows.map(({ person, createdAt: made, at, kept, masked }) => ({
    person,
    mark: markOf(person, made),
    at,
    kept: JSON.parse(kept) as string[],
    masked: JSON.parse(masked) as string[],
  }));
}

async function createdAt(reader: Reader, ids: readonly number[]): Promise<Map<number, Instant>> {
  const rows = await reader.sql<{ id: number; made: Instant }>(
    'SELECT id, created_at AS made FROM person WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, made }) => [id, made]));
}
