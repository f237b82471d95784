import { openTestDatabase } from '../src/main/database/testing';
import { fillRecord } from './search/record.mjs';
import { sideBySide } from './search/side-by-side.mjs';
import { RAW, waysOf } from './search/ways.mjs';

const SIZE = { people: 100_000, calls: 300_000 };

/** Searching while typing, by every way there is, beside the raw FTS5 query for the same words in the same run. */
export async function* run(): AsyncGenerator<object> {
  const { database, dispose } = await openTestDatabase();
  try {
    const started = performance.now();
    const people = await fillRecord(database, SIZE);
    yield { name: 'fill', ...SIZE, ms: Math.round(performance.now() - started) };
    yield { name: 'what raw is', ...RAW };
    for (const [name, contest] of waysOf(database, people)) yield { name, ...(await sideBySide(contest)) };
  } finally {
    await dispose();
  }
}
