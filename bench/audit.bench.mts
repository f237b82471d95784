import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCapture } from '../src/main/database/audit/capture-triggers';
import { verifyAudit } from '../src/main/database/audit/verify';
import { openDatabase } from '../src/main/database/open';
import type { Database } from '../src/main/database/unit-of-work';
import { insertPeople } from '../src/main/features/people/service';
import { aPerson, aPlace } from '../src/main/features/people/testing';

const PEOPLE = 20_000;
const CHUNK = 250;
const SMALL_WRITES = 300;
const ROUNDS = 3;
const NOW = Date.UTC(2026, 4, 20, 10, 0);

const people = Array.from({ length: PEOPLE }, (_, n) =>
  aPerson({
    displayName: `Person ${n}`,
    phones: [{ asGiven: `+423 23${n}`, e164: null }],
    notes: 'Ring twice, the dog is shy',
    places: [aPlace({ line: `Street ${n % 300}` })],
  }),
);

interface Times {
  insertMs: number;
  smallWriteMs: number;
  unauditedWriteMs: number;
  verifyMs: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** As an import does: one unit of work, stretch by stretch. */
const insertAll = (database: Database) =>
  database.write('bench', async (writer) => {
    for (let at = 0; at < PEOPLE; at += CHUNK) await insertPeople(writer, people.slice(at, at + CHUNK), NOW);
  });

async function oneByOne(database: Database, sql: string): Promise<void> {
  for (let n = 1; n <= SMALL_WRITES; n++) await database.write('bench', (writer) => writer.run(sql, [n]));
}

/** @param isAudited without it the triggers are taken off, and only the looks of an unaudited write remain */
async function measure(isAudited: boolean): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const database = await openDatabase(join(folder, 'kith.db'));
  try {
    if (!isAudited)
      await database.write('bench', (w) =>
        removeCapture((sql, given) => w.sql(sql, given as string[]) as never),
      );
    return {
      insertMs: await timed(() => insertAll(database)),
      smallWriteMs:
        (await timed(() => oneByOne(database, `UPDATE person SET notes = 'x' WHERE id = ?`))) / SMALL_WRITES,
      unauditedWriteMs:
        (await timed(() => oneByOne(database, 'UPDATE person SET version = 2 WHERE id = ?'))) / SMALL_WRITES,
      verifyMs: await timed(() => verifyAudit((work) => database.read(work))),
    };
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Side by side with and without the audit: 20,000 people at once, small changes one by one, and the check of the chain. */
export async function* run(): AsyncGenerator<object> {
  await measure(true);
  const rounds: { with: Times; without: Times }[] = [];
  for (let n = 0; n < ROUNDS; n++) rounds.push({ without: await measure(false), with: await measure(true) });
  const names = ['insertMs', 'smallWriteMs', 'unauditedWriteMs', 'verifyMs'] as const;
  for (const name of names) {
    const middle = (pick: (round: (typeof rounds)[number]) => number) =>
      rounds.map(pick).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    const digits = (value: number) => Number(value.toFixed(2));
    yield {
      name,
      people: PEOPLE,
      rounds: ROUNDS,
      with: digits(middle((round) => round.with[name])),
      without: digits(middle((round) => round.without[name])),
      ratio: digits(middle((round) => round.with[name] / round.without[name])),
    };
  }
}
