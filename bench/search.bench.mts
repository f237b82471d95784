import type { PersonInput } from '../src/shared/domain/person';
import type { Database } from '../src/main/database/unit-of-work';
import { openTestDatabase } from '../src/main/database/testing';
import { searchPeople } from '../src/main/features/people/search-repository';
import { searchQuery } from '../src/main/search/search-text';
import { insertPeople } from '../src/main/features/people/service';

const PEOPLE = 100_000;
const ROUNDS = 60;
const LIMIT = 20;
const FIRST = [
  'Anna',
  'José',
  'Łukasz',
  'Maria',
  'Beat',
  'Zoë',
  'Ivan',
  'Fatma',
  'Peter',
  'Chiara',
  'Noah',
  'Li',
];
const LAST = [
  'Müller',
  'Frick',
  'Álvarez',
  'Novak',
  'Beck',
  'Öztürk',
  'Smith',
  'Haas',
  'Rossi',
  'Nguyen',
  'Kind',
  'Marxer',
];
const TOWNS = ['Vaduz', 'Schaan', 'Balzers', 'Triesen', 'Eschen', 'Mauren'];
const QUERIES = [
  'anna',
  'mar',
  'jose alvarez',
  'mueller vaduz',
  '078 012 3',
  '+41 78 045',
  'zzz',
  'k7 ring',
  'a',
];

/** A person whose parts repeat with different periods, so that every run has the same 100,000. */
function personOf(n: number): PersonInput {
  const number = String(n).padStart(7, '0');
  const pick = (list: readonly string[], step: number) => list[Math.floor(n / step) % list.length] ?? '';
  return {
    displayName: `${pick(FIRST, 1)} ${pick(LAST, 12)} ${n.toString(36)}`,
    isPseudonym: false,
    gender: null,
    phones: [{ asGiven: `078 ${number}`, e164: `+4178${number}` }],
    email: `p${number}@example.org`,
    languages: ['de'],
    contactWay: 'any',
    contactHours: '',
    needs: [],
    notes: `Ring twice at k${String(n % 97)}`,
    isOffMap: false,
    places: [
      {
        label: '',
        line: `Weg ${String(n % 200)}`,
        locality: pick(TOWNS, 7),
        postcode: '9490',
        country: 'LI',
        point: null,
        precision: 'street',
      },
    ],
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
}

/** Milliseconds of each run, shortest first. */
async function timed(database: Database, query: string, isRaw: boolean): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await database.read((reader) =>
      isRaw
        ? reader.sql(
            'SELECT rowid AS id FROM person_search WHERE person_search MATCH ? ORDER BY rank LIMIT ?',
            [searchQuery(query), LIMIT],
          )
        : searchPeople(reader, query, LIMIT),
    );
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

/** List search on 100,000 people beside the raw FTS5 query for the same words, in the same run. */
export async function run(): Promise<object[]> {
  const { database, dispose } = await openTestDatabase();
  try {
    const started = performance.now();
    const people = Array.from({ length: PEOPLE }, (_, n) => personOf(n));
    await database.write('bench', (writer) => insertPeople(writer, people, 0));
    const rows: object[] = [
      { name: 'add people', people: PEOPLE, ms: Math.round(performance.now() - started) },
    ];
    for (const query of QUERIES) {
      const raw = await timed(database, query, true);
      const list = await timed(database, query, false);
      rows.push({
        name: `search for ${query}`,
        people: PEOPLE,
        rounds: ROUNDS,
        p50: percentile(list, 0.5),
        p95: percentile(list, 0.95),
        rawP50: percentile(raw, 0.5),
        rawP95: percentile(raw, 0.95),
        unit: 'ms',
      });
    }
    return rows;
  } finally {
    await dispose();
  }
}
