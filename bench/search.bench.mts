import { filledRecord } from './search/kept.mjs';
import { sideBySide } from './search/side-by-side.mjs';
import { RAW, waysOf } from './search/ways.mjs';

const SIZE = { people: 100_000, calls: 300_000 };

/**
 * Searching while typing, by every way there is, beside the raw FTS5 query for the same words in the same run. `--kept=PATH`
 * keeps the filled record in that folder for the next run; `--only=WORDS` measures the ways whose names hold these words.
 */
export async function* run(args: readonly string[]): AsyncGenerator<object> {
  const given = (option: string) =>
    args.find((one) => one.startsWith(`--${option}=`))?.slice(option.length + 3);
  const only = given('only') ?? '';
  const started = performance.now();
  const { database, people, dispose } = await filledRecord(SIZE, given('kept'));
  try {
    yield { name: 'fill', ...SIZE, ms: Math.round(performance.now() - started) };
    yield { name: 'what raw is', ...RAW };
    for (const [name, contest] of waysOf(database, people))
      if (name.includes(only)) yield { name, ...(await sideBySide(contest)) };
  } finally {
    await dispose();
  }
}
