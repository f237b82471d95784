import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract';
import type { MapFilter } from '../../../shared/contract/map';
import { Gazetteer } from '../../maps/gazetteer';
import { TOWN_FILE } from '../../maps/testing';
import type { QueryContext } from '../../ipc/context';
import { TEST_USER } from '../../ipc/testing';
import { insertHelpers } from '../helpers/service';
import { aHelper } from '../helpers/testing';
import { openTestRecord } from '../organisation/testing';
import { insertPeople } from '../people/service';
import { aPerson, aPlace } from '../people/testing';
import { createPlaceHandlers } from '../places/handlers';
import { insertRequests } from '../requests/service';
import { aRequest } from '../requests/testing';
import { createMapHandlers } from './handlers';

const NOW = Date.UTC(2026, 5, 10, 9);
const ALL: MapFilter = {
  categories: [],
  urgencies: [],
  statuses: [],
  freeToday: false,
  showRequests: true,
  showHelpers: true,
};

let opened: Awaited<ReturnType<typeof openTestRecord>>;
let context: QueryContext;
beforeAll(async () => {
  opened = await openTestRecord();
  context = {
    user: TEST_USER,
    now: NOW,
    read: (work) => opened.database.read(work),
    readPast: (work) => opened.database.read(work),
  };
  await opened.database.write('test', async (writer) => {
    const homes = [
      aPlace({ point: { lat: 47, lng: 9 } }),
      aPlace({ line: 'Second', point: { lat: 1, lng: 1 } }),
    ];
    const ids = await insertPeople(
      writer,
      [aPerson({ places: homes }), aPerson({ displayName: 'Nowhere' })],
      NOW,
    );
    const spot = aPlace({ line: 'Spot', point: { lat: 48, lng: 10 } });
    const requests = [
      aRequest(ids[0]!, { summary: 'at home', urgency: 'high' }),
      aRequest(ids[0]!, { summary: 'at a spot', place: spot, category: 'category:ride' }),
      aRequest(ids[1]!, { summary: 'nowhere' }),
    ];
    await insertRequests(writer, requests, { by: 'x', now: NOW });
    const hours = { weekday: 3, fromMinute: 0, toMinute: 1440 };
    await insertHelpers(writer, [aHelper(ids[0]!, { availability: [hours] }), aHelper(ids[1]!)], NOW);
  });
});
afterAll(() => opened.dispose());

const points = async (filter: Partial<MapFilter>) =>
  contract['map.points'].output.parse(
    await createMapHandlers()['map.points']({ ...ALL, ...filter }, context),
  );

describe('the map', () => {
  it('puts a request at its own place, or at the requester’s first; whoever has no point is left out', async () => {
    const { requests } = await points({});
    expect(requests.map(({ summary, lat, lng }) => [summary, lat, lng])).toEqual([
      ['at home', 47, 9],
      ['at a spot', 48, 10],
    ]);
  });

  it('puts a helper at the first of their places', async () => {
    expect((await points({})).helpers).toMatchObject([{ name: 'Anna Beck', lat: 47, lng: 9 }]);
  });

  it('filters', async () => {
    expect((await points({ urgencies: ['high'] })).requests.map((point) => point.summary)).toEqual([
      'at home',
    ]);
    const rides = await points({ categories: ['category:ride'] });
    expect([rides.requests.length, rides.helpers.length]).toEqual([1, 0]);
    expect((await points({ statuses: ['suggested', 'closed'] })).requests).toEqual([]);
    expect((await points({ statuses: ['waiting'] })).requests).toHaveLength(2);
    expect((await points({ freeToday: true })).helpers).toHaveLength(1);
    expect(await points({ showRequests: false, showHelpers: false })).toEqual({ requests: [], helpers: [] });
  });
});

describe('places', () => {
  const handlers = createPlaceHandlers({ gazetteer: new Gazetteer({ townFile: TOWN_FILE }) });

  it('are found by name, near the organisation first, in the form of the contract', async () => {
    const found = await handlers['places.search']({ text: 'Vaduz', country: null, limit: 5 }, context);
    const [first] = contract['places.search'].output.parse(found);
    expect(first).toMatchObject({ locality: 'Vaduz', country: 'LI', kind: 'town' });
  });

  it('are found by a point, and nowhere in the middle of the sea', async () => {
    const near = await handlers['places.nearest']({ lat: 47.141, lng: 9.5215 }, context);
    expect(contract['places.nearest'].output.parse(near)).toMatchObject({ locality: 'Vaduz' });
    expect(await handlers['places.nearest']({ lat: 0, lng: -30 }, context)).toBeNull();
  });
});
