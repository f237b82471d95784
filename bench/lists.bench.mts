import type { HelperFilter } from '../src/shared/contract/helpers';
import type { RequestFilter } from '../src/shared/contract/requests';
import { matchEntity, type MatchRow } from '../src/main/database/entities/match.entity';
import { openTestDatabase } from '../src/main/database/testing';
import type { Database } from '../src/main/database/unit-of-work';
import { listHelpers } from '../src/main/features/helpers/list-repository';
import { presentOf } from '../src/main/features/helpers/present';
import { insertHelpers } from '../src/main/features/helpers/service';
import { aHelper } from '../src/main/features/helpers/testing';
import { readPoints } from '../src/main/features/map/repository';
import { setUpOrganisation } from '../src/main/features/organisation/service';
import { TEST_ORGANISATION } from '../src/main/features/organisation/testing';
import { insertPeople } from '../src/main/features/people/service';
import { aPerson, aPlace } from '../src/main/features/people/testing';
import { listRequests } from '../src/main/features/requests/list-repository';
import { insertRequests } from '../src/main/features/requests/service';
import { aRequest } from '../src/main/features/requests/testing';

const REQUESTS = 10_000;
const HELPERS = 50_000;
const MATCHES = 6_000;
const ROUNDS = 7;
/** A Wednesday. */
const NOW = Date.UTC(2026, 5, 10, 9);
const ENTRY = { by: 'bench', now: NOW };
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
const URGENCIES = ['low', 'normal', 'high', 'critical'] as const;
const HOURS = { fromMinute: 540, toMinute: 720 };

const REQUEST_FILTER: RequestFilter = {
  text: '',
  categories: [],
  urgencies: [],
  statuses: [],
  requesterId: null,
  isFlagged: false,
};
const HELPER_FILTER: HelperFilter = {
  text: '',
  categories: [],
  statuses: [],
  freeToday: false,
  vettingExpired: false,
  isFlagged: false,
};

async function fill(database: Database): Promise<object[]> {
  await database.write('bench', (writer) => setUpOrganisation(writer, TEST_ORGANISATION));
  const rows: object[] = [];
  const timed = async <T,>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    rows.push({ name: `fill ${name}`, ms: Math.round(performance.now() - started) });
    return result;
  };
  const people = Array.from({ length: REQUESTS + HELPERS }, (_, n) =>
    aPerson({
      displayName: `${FIRST[(n * 7) % FIRST.length] ?? ''} ${n.toString(36)}`,
      phones: [{ asGiven: `078 ${String(n)}`, e164: null }],
      places: [aPlace({ line: `Weg ${String(n)}` })],
    }),
  );
  const ids = await timed('people', () =>
    database.write('bench', (writer) => insertPeople(writer, people, NOW)),
  );
  const helpers = ids.slice(REQUESTS).map((id, n) =>
    aHelper(id, {
      availability: (n % 2 === 0 ? [1] : [1, 2, 3, 5]).map((weekday) => ({ weekday, ...HOURS })),
      vetting: [
        { kind: 'vetting:identity', validFrom: '2025-01-01', validUntil: n % 9 === 0 ? '2026-01-01' : null },
      ],
    }),
  );
  const helperIds = await timed('helpers', () =>
    database.write('bench', (writer) => insertHelpers(writer, helpers, NOW)),
  );
  const requests = ids.slice(0, REQUESTS).map((id, n) =>
    aRequest(id, {
      summary: `Shopping ${String(n)}`,
      urgency: URGENCIES[n % 4] ?? 'normal',
      when: n % 3 === 0 ? { kind: 'any' } : { kind: 'between', date: '2026-06-12', ...HOURS },
    }),
  );
  const requestIds = await timed('requests', () =>
    database.write('bench', (writer) => insertRequests(writer, requests, ENTRY)),
  );
  const matches = requestIds.slice(0, MATCHES).map((requestId, n): MatchRow => ({
    id: n + 1,
    requestId,
    helperId: helperIds[n * 8] ?? 1,
    status: n % 3 === 0 ? 'confirmed' : 'suggested',
    cost: 0,
    terms: [],
    isClear: true,
    helperToldAt: null,
    requesterToldAt: null,
    version: 1,
    createdAt: NOW,
    updatedBy: 'bench',
    updatedAt: NOW,
  }));
  await database.write('bench', (writer) => writer.insert(matchEntity, matches));
  return rows;
}

async function time(name: string, work: () => Promise<unknown>): Promise<object> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const shown = (index: number) => Number((times[index] ?? 0).toFixed(1));
  return {
    name,
    rounds: ROUNDS,
    median: shown(Math.floor(ROUNDS / 2)),
    max: shown(ROUNDS - 1),
    unit: 'ms',
  };
}

/** The first page of each list, and the map, with 10,000 requests and 50,000 helpers. */
export async function run(): Promise<object[]> {
  const { database, dispose } = await openTestDatabase();
  try {
    const rows = await fill(database);
    for (const sort of ['urgency', 'newest', 'soonest', 'name'] as const) {
      const slice = { sort, offset: 0, limit: 100 };
      rows.push(
        await time(`requests by ${sort}`, () =>
          database.read((reader) => listRequests(reader, REQUEST_FILTER, slice)),
        ),
      );
    }
    const requestFilters: Partial<RequestFilter>[] = [
      { statuses: ['waiting'] },
      { statuses: ['suggested', 'filled'] },
      { text: 'anna' },
      { text: 'shopping' },
    ];
    for (const filter of requestFilters) {
      const slice = { sort: 'urgency' as const, offset: 0, limit: 100 };
      const list = () =>
        database.read((reader) => listRequests(reader, { ...REQUEST_FILTER, ...filter }, slice));
      rows.push(await time(`requests ${JSON.stringify(filter)}`, list));
    }
    const helpers = (filter: Partial<HelperFilter>, sort: 'name' | 'least_asked' | 'newest', offset = 0) =>
      database.read(async (reader) =>
        listHelpers(
          reader,
          { ...HELPER_FILTER, ...filter },
          { sort, offset, limit: 100 },
          await presentOf(reader, NOW),
        ),
      );
    for (const sort of ['name', 'least_asked', 'newest'] as const)
      rows.push(await time(`helpers by ${sort}`, () => helpers({}, sort)));
    rows.push(await time('helpers from 40,000 on', () => helpers({}, 'name', 40_000)));
    const helperFilters: Partial<HelperFilter>[] = [
      { freeToday: true },
      { vettingExpired: true },
      { text: 'anna' },
      { categories: ['category:shopping'] },
      { statuses: ['active'] },
      { statuses: ['left'] },
    ];
    for (const filter of helperFilters)
      rows.push(await time(`helpers ${JSON.stringify(filter)}`, () => helpers(filter, 'name')));
    const points = {
      categories: [],
      urgencies: [],
      statuses: [],
      freeToday: false,
      showRequests: true,
      showHelpers: true,
    };
    rows.push(
      await time('map', () =>
        database.read(async (reader) => readPoints(reader, points, await presentOf(reader, NOW))),
      ),
    );
    return rows;
  } finally {
    await dispose();
  }
}
