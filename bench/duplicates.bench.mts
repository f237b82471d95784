import { openTestDatabase } from '../src/main/database/testing';
import { settleSomeKeys } from '../src/main/features/duplicates/keys-repository';
import { likePeople } from '../src/main/features/duplicates/like-people-service';
import { peoplePairs } from '../src/main/features/duplicates/pairs-repository';
import { addPeople, drawPeople } from './search/record.mjs';
import { sideBySide } from './search/side-by-side.mjs';

const CHECKED = 40;
/** One look into the index that holds the numbers, alone. */
const RAW = `SELECT person_id FROM person_key WHERE kind = 'phone' AND key = ?`;

/**
 * Finding duplicates: how long working out the keys of everybody takes, the list of pairs, and one check at entry beside a
 * raw indexed look-up in the same run. `--people=N` for another number than 100,000.
 */
export async function* run(args: readonly string[]): AsyncGenerator<object> {
  const given = args.find((one) => one.startsWith('--people='))?.slice('--people='.length);
  const people = Number(given ?? 100_000);
  const { database, dispose } = await openTestDatabase();
  const timed = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return Math.round(performance.now() - started);
  };
  try {
    const drawn = drawPeople(people);
    yield { name: 'add people, keys included', people, ms: await timed(() => addPeople(database, drawn)) };
    await database.write('bench', (writer) =>
      writer.run('INSERT INTO person_key_due (person_id) SELECT id FROM person'),
    );
    const settle = async () => {
      while ((await database.write('bench', settleSomeKeys)) > 0);
    };
    yield { name: 'work out all keys anew', people, ms: await timed(settle) };
    yield { name: 'list of pairs', people, ms: await timed(() => database.read(peoplePairs)) };
    const entered = drawPeople(CHECKED, 99);
    const at = (text: string) => entered[Number(text)];
    const contest = {
      keystrokes: entered.map((_, index) => String(index)),
      raw: (text: string) => database.read((reader) => reader.sql(RAW, [at(text)?.phones[0]?.e164 ?? ''])),
      own: (text: string) => {
        const facts = at(text);
        return facts === undefined ? Promise.resolve() : database.read((reader) => likePeople(reader, facts));
      },
    };
    const { keystrokes, worst: _worst, ...figures } = (await sideBySide(contest)) as Record<string, unknown>;
    yield { name: 'one check at entry', people, raw: RAW, checks: keystrokes, ...figures };
  } finally {
    await dispose();
  }
}
