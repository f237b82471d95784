import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distanceMetres } from '../../shared/domain/geo';
import { helperSchema } from '../../shared/domain/helper';
import type { HelperId, RequestId } from '../../shared/domain/ids';
import { personSchema } from '../../shared/domain/person';
import { requestSchema } from '../../shared/domain/request';
import { openTestDatabase } from '../database/testing';
import { boardOf } from '../features/desk/board-service';
import { EVERYBODY_SHOWN } from '../features/moderation/in-force-repository';
import { getPeople } from '../features/people/service';
import { getRequest } from '../features/requests/service';
import { getHelper } from '../features/helpers/service';
import { Gazetteer } from '../maps/gazetteer';
import { SAMPLE_MAP, TOWN_FILE } from '../maps/testing';
import { openTileStore, type TileStore } from '../maps/tile-store';
import { fillLarge } from './large';
import { fillSample, isSampleStale, SAMPLE_HELPERS, SAMPLE_ORGANISATION, SAMPLE_REQUESTS } from './index';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
const DAY_MS = 24 * 3_600_000;
let map: TileStore;
let gazetteer: Gazetteer;
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  map = await openTileStore(SAMPLE_MAP);
  gazetteer = new Gazetteer({ townFile: TOWN_FILE, map });
  opened = await openTestDatabase();
  await fillSample(opened.database, { gazetteer, now: NOW });
});
afterAll(async () => {
  await opened.dispose();
  await map.close();
});

const rows = <Row>(sql: string): Promise<Row[]> => opened.database.read((reader) => reader.sql<Row>(sql));
const count = async (sql: string): Promise<number> =>
  (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n ?? 0;
const ids = async (table: string) =>
  (await rows<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);

/** What the checks do not cover is worked out for whoever asks. */
const storedHelper = helperSchema.omit({ uncovered: true });

describe('the sample organisation', () => {
  it('has the promised number of open requests and helpers', async () => {
    expect(await count(`request WHERE status = 'open'`)).toBe(SAMPLE_REQUESTS);
    expect(await count('helper')).toBe(SAMPLE_HELPERS);
  });

  it('has a life on the phone: calls of today and before, calls that are due, check-ins, and where else to turn', async () => {
    expect(await count(`call WHERE ended_at IS NULL OR started_at > ${String(NOW)}`)).toBe(0);
    expect(await count(`call WHERE started_at > ${String(NOW - DAY_MS)}`)).toBeGreaterThan(5);
    // By the clock of the sample, which is an hour ahead in winter: nobody works at night.
    const hour = `CAST(strftime('%H', started_at / 1000 + 3600, 'unixepoch') AS INTEGER)`;
    expect(await count(`call WHERE ${hour} NOT BETWEEN 7 AND 19`)).toBe(0);
    expect(await count(`check_in WHERE closed_at < starts_at OR closed_at > ${String(NOW)}`)).toBe(0);
    expect(await count(`call WHERE caller_id IS NOT NULL`)).toBeGreaterThan(10);
    expect(await count('call_request')).toBeGreaterThan(2);
    expect(await count(`queue_item WHERE state = 'open' AND due_at < ${String(NOW)}`)).toBeGreaterThan(3);
    expect(await count('referral')).toBeGreaterThan(2);
    expect(await count('check_in WHERE closed_at IS NOT NULL')).toBeGreaterThan(20);
    // Nothing of it rings before the sample is made anew.
    const open = await rows<{ endsAt: number }>(
      'SELECT ends_at AS endsAt FROM check_in WHERE closed_at IS NULL',
    );
    expect(open).toHaveLength(1);
    expect(open[0]?.endsAt).toBeGreaterThan(NOW + 3 * DAY_MS);
  });

  it('has a day of tasks: over, going on, to come, and one whose helper has still to be told', async () => {
    const board = await opened.database.read((reader) => boardOf(reader, NOW, EVERYBODY_SHOWN));
    expect(board.toClose).toHaveLength(1);
    expect(board.now).toHaveLength(1);
    expect(board.starting).toHaveLength(2);
    const toBeTold = await rows<{ startsAt: number }>(
      `SELECT r.starts_at AS startsAt FROM "match" m JOIN request r ON r.id = m.request_id
       WHERE m.status = 'confirmed' AND m.helper_told_at IS NULL AND r.starts_at > ${String(NOW)}`,
    );
    expect(toBeTold.some(({ startsAt }) => startsAt < NOW + DAY_MS / 4)).toBe(true);
  });

  it.each([0, 10, 120, 23 * 60 + 50])(
    'keeps its day within midnight, %i minutes after it',
    async (minute) => {
      const midnight = Date.UTC(2026, 4, 20, -2, 0);
      const other = await openTestDatabase();
      try {
        await fillSample(other.database, { gazetteer, now: midnight + minute * 60_000 });
        const last = await other.database.read((reader) =>
          reader.sql<{ fromMinute: number; toMinute: number }>(
            'SELECT from_minute AS fromMinute, to_minute AS toMinute FROM request ORDER BY id DESC LIMIT 4',
          ),
        );
        for (const { fromMinute, toMinute } of last) {
          expect(fromMinute).toBeGreaterThanOrEqual(0);
          expect(toMinute).toBeGreaterThan(fromMinute);
          expect(toMinute).toBeLessThanOrEqual(1440);
        }
      } finally {
        await other.dispose();
      }
    },
  );

  it('is the same for the same seed and day, and another for another seed', async () => {
    const tables = [
      'person',
      'person_phone',
      'place',
      'request',
      'request_series',
      'helper',
      'availability',
      'vetting',
      '"match"',
      'match_event',
      'do_not_match',
      'call',
      'queue_item',
      'consent',
      'check_in_plan',
      'check_in',
      'referral',
    ];
    const contents = async (seed: number) => {
      const other = await openTestDatabase();
      try {
        await fillSample(other.database, { gazetteer, now: NOW, seed });
        return await other.database.read(async (reader) => {
          const found: unknown[] = [];
          for (const table of tables) found.push(await reader.sql(`SELECT * FROM ${table} ORDER BY 1, 2`));
          return JSON.stringify(found);
        });
      } finally {
        await other.dispose();
      }
    };
    const [first, second, different] = [await contents(1), await contents(1), await contents(2)];
    expect(second).toBe(first);
    expect(different).not.toBe(first);
  });

  it('keeps to the rules of the record in every person, request and helper', async () => {
    const personIds = await ids('person');
    const requestIds = (await ids('request')) as RequestId[];
    const helperIds = (await ids('helper')) as HelperId[];
    await opened.database.read(async (reader) => {
      for (const person of (await getPeople(reader, personIds)).values()) personSchema.parse(person);
      for (const id of requestIds) requestSchema.parse(await getRequest(reader, id));
      for (const id of helperIds) storedHelper.parse(await getHelper(reader, id));
    });
  });

  it('has people on the streets of the map, with contacts that reach nobody', async () => {
    const places = await rows<{ line: string; lat: number; lng: number }>(
      'SELECT line, lat, lng FROM place WHERE person_id IS NOT NULL',
    );
    const streets = new Set((await gazetteer.listStreets()).map(({ name }) => name));
    expect(places.filter(({ line }) => !streets.has(line.replace(/ \d+$/, '')))).toEqual([]);
    const far = places.filter((place) => distanceMetres(place, SAMPLE_ORGANISATION.centre) > 20_000);
    expect(far).toEqual([]);
    expect(await count(`person_phone WHERE e164 NOT LIKE '+4235%'`)).toBe(0);
    expect(await count(`person WHERE email IS NOT NULL AND email NOT LIKE '%@example.org'`)).toBe(0);
  });

  it.each([
    ['nine or more languages', 9, `(SELECT DISTINCT l.value FROM person p, json_each(p.languages) l)`],
    ['most categories', 18, `(SELECT DISTINCT category FROM request WHERE status = 'open')`],
    ['tasks that come again', 5, 'request_series'],
    ['occurrences some weeks ahead', 25, 'request WHERE series_id IS NOT NULL'],
    ['do-not-match pairs', 8, 'do_not_match'],
    ['past tasks', 80, `"match" WHERE status = 'done'`],
    ['matches under way', 10, `"match" WHERE status IN ('confirmed','contacted','accepted')`],
    [
      'declined, cancelled or turned-down matches',
      8,
      `"match" WHERE status IN ('declined','cancelled','no_show','turned_down')`,
    ],
    [
      'helpers who have helped the same person before',
      5,
      `(SELECT 1 FROM "match" m JOIN request r ON r.id = m.request_id WHERE m.status = 'done' GROUP BY r.requester_id, m.helper_id HAVING count(*) > 1)`,
    ],
    ['requests by a caller', 20, 'request WHERE caller_id IS NOT NULL'],
    ['requests with a language', 10, `request WHERE language_strength <> 'none'`],
    ['helpers on a break', 10, 'helper WHERE break_until IS NOT NULL'],
    ['every urgency', 4, '(SELECT DISTINCT urgency FROM request)'],
  ])('has %s (at least %i)', async (_name, least, sql) => {
    expect(await count(sql)).toBeGreaterThanOrEqual(least);
  });

  it('has checks and consents as an organisation has that looks after them, with a little left to do', async () => {
    const due = (from: string, to: string) =>
      count(`vetting WHERE valid_until BETWEEN '${from}' AND '${to}'`);
    expect(await due('2020-01-01', '2026-05-19')).toBeGreaterThanOrEqual(1);
    expect(await due('2020-01-01', '2026-05-19')).toBeLessThanOrEqual(4);
    expect(await due('2026-05-20', '2026-06-19')).toBeGreaterThanOrEqual(2);
    expect(await due('2026-05-20', '2026-07-19')).toBeLessThanOrEqual(25);
    const asked = (scope: string, more = 'is_given = 1 AND withdrawn_on IS NULL') =>
      count(`consent WHERE scope = '${scope}' AND ${more}`);
    const everybody = await count('person');
    expect(await asked('hold')).toBeGreaterThan(everybody * 0.9);
    expect(await asked('hold')).toBeLessThan(everybody);
    const requesters = await count('(SELECT DISTINCT requester_id FROM request)');
    expect(await asked('share_address')).toBeGreaterThan(requesters * 0.7);
    expect(await asked('share_contact', 'is_given = 0')).toBeGreaterThan(0);
    expect(await count('consent WHERE withdrawn_on IS NOT NULL')).toBeGreaterThan(0);
    expect(
      await count(`consent WHERE words = '' OR given_on > '2026-05-20' OR withdrawn_on > '2026-05-20'`),
    ).toBe(0);
  });

  it('has two campaigns that want many helpers', async () => {
    expect(await rows('SELECT helpers_needed AS n FROM request WHERE helpers_needed > 1 ORDER BY 1')).toEqual(
      [{ n: 8 }, { n: 12 }],
    );
  });

  it('is always fresh: what is wanted lies ahead, and it is made anew after some days', async () => {
    const taken = `EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = request.id AND m.status IN ('confirmed', 'accepted'))`;
    expect(await count(`request WHERE status = 'open' AND when_date < '2026-05-20'`)).toBe(0);
    expect(await count(`request WHERE status = 'open' AND when_date = '2026-05-20' AND NOT ${taken}`)).toBe(
      0,
    );
    expect(await count(`request WHERE created_at > ${String(NOW)}`)).toBe(0);
    expect(await count(`match_event WHERE at > ${String(NOW)}`)).toBe(0);
    expect(await isSampleStale(opened.database, NOW + DAY_MS)).toBe(false);
    expect(await isSampleStale(opened.database, NOW + 4 * DAY_MS)).toBe(true);
  });
});

it('ends before its next statement when it is told to, with nothing kept', async () => {
  const other = await openTestDatabase();
  try {
    const ending = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      ending.abort(new Error('planned'));
    };
    const filling = fillSample(other.database, { gazetteer, now: NOW, onProgress, signal: ending.signal });
    await expect(filling).rejects.toThrow('planned');
    expect(told).toHaveLength(1);
    const left = await other.database.read((r) =>
      r.sql('SELECT id FROM person UNION ALL SELECT id FROM organisation'),
    );
    expect(left).toEqual([]);
  } finally {
    await other.dispose();
  }
});

describe('the large record for measurements', () => {
  it('has as many requests and helpers as asked for', async () => {
    const other = await openTestDatabase();
    try {
      await fillLarge(other.database, { requests: 30, helpers: 2_100, now: NOW });
      const counted = await other.database.read((reader) =>
        reader.sqlOne(
          'SELECT (SELECT count(*) FROM request) AS requests, (SELECT count(*) FROM helper) AS helpers',
        ),
      );
      expect(counted).toEqual({ requests: 30, helpers: 2_100 });
    } finally {
      await other.dispose();
    }
  });
});
