import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distanceMetres } from '../../shared/domain/geo';
import { Gazetteer } from './gazetteer';
import { SAMPLE_MAP, TOWN_FILE } from './testing';
import { openTileStore, type TileStore } from './tile-store';

const VADUZ = { lat: 47.141, lng: 9.522 };
let store: TileStore;
let gazetteer: Gazetteer;
beforeAll(async () => {
  store = await openTileStore(SAMPLE_MAP);
  gazetteer = new Gazetteer({ townFile: TOWN_FILE, map: store });
});
afterAll(() => store.close());

const labels = async (text: string, options = {}) =>
  (await gazetteer.searchPlaces(text, options)).map((place) => place.label);

describe('searching towns', () => {
  test('the larger of two towns with one name comes first', async () => {
    expect((await labels('London'))[0]).toBe('London, England, United Kingdom');
  });

  test('the nearer comes first when told where we are', async () => {
    const near = { lat: 42.98, lng: -81.2 };
    expect((await labels('London', { near, country: 'CA' }))[0]).toBe('London, Ontario, Canada');
  });

  test('what stands after a comma narrows the search', async () => {
    expect(await labels('paris, tex')).toEqual(['Paris, Texas, United States']);
  });

  test.each(['zurich', 'ZÜRICH', 'Zuerich'])('%s finds Zürich', async (text) => {
    expect((await labels(text))[0]).toBe('Zürich, Zurich, Switzerland');
  });

  test('a region that is only the name again is left out', async () => {
    expect(await labels('Vaduz')).toEqual(['Vaduz, Liechtenstein']);
  });

  test('one letter finds nothing, and no more than asked for come back', async () => {
    expect(await labels('v')).toEqual([]);
    expect(await labels('san', { limit: 3 })).toHaveLength(3);
  });
});

describe('searching streets', () => {
  test.each(['Städtle', 'stadtle', 'Staedtle', 'Städtle 12', 'Städtle 12a, 9490 Vaduz', 'stadtle vaduz'])(
    '%s finds the street',
    async (text) => {
      const [first] = await gazetteer.searchPlaces(text);
      expect(first).toMatchObject({
        label: 'Städtle, Vaduz',
        kind: 'street',
        precision: 'street',
        line: 'Städtle',
        locality: 'Vaduz',
        country: 'LI',
      });
      expect(distanceMetres(first ?? { lat: 0, lng: 0 }, VADUZ)).toBeLessThan(1_000);
    },
  );

  test('a locality keeps streets of other places out', async () => {
    const found = await gazetteer.searchPlaces('Landstrasse, Schaan');
    expect(found.map((place) => place.locality)).toEqual(['Schaan']);
  });

  test('works without a map, with towns only', async () => {
    const townsOnly = new Gazetteer({ townFile: TOWN_FILE });
    const found = await townsOnly.searchPlaces('vadu', { near: VADUZ });
    expect(found[0]).toMatchObject({ kind: 'town', label: 'Vaduz, Liechtenstein' });
    expect(await townsOnly.listStreets()).toEqual([]);
  });
});

describe('the nearest place', () => {
  test('is the street somebody stands on', async () => {
    const place = await gazetteer.nearestPlace({ lat: 47.14, lng: 9.523 });
    expect(place).toMatchObject({ label: 'Städtle, Vaduz', precision: 'street' });
  });

  test('is the town where there is no street map', async () => {
    const place = await gazetteer.nearestPlace({ lat: 18.55, lng: -72.33 });
    expect(place).toMatchObject({ label: 'Port-au-Prince, Ouest, Haiti', precision: 'town', country: 'HT' });
  });

  test('is nothing in the middle of the sea', async () => {
    expect(await gazetteer.nearestPlace({ lat: 0, lng: -30 })).toBeNull();
  });
});

test('the largest towns of a box come first, without districts of a city', async () => {
  const towns = await gazetteer.townsInBounds({ south: 46.9, north: 47.5, west: 8.4, east: 9.8 }, 3);
  expect(towns.map((town) => town.name)).toEqual(['Zürich', 'Sankt Gallen', 'Dornbirn']);
});

describe('the list of streets', () => {
  test('holds each street of a locality once, with points close together and inside the map', async () => {
    const streets = await gazetteer.listStreets();
    const keys = streets.map((street) => `${street.name}|${street.locality}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(streets.length).toBeGreaterThan(600);
    for (const [lat, lng] of streets.flatMap((street) => street.points)) {
      expect(lat > 47.03 && lat < 47.29 && lng > 9.46 && lng < 9.65).toBe(true);
    }
  });

  test('names the village each street belongs to', async () => {
    const streets = await gazetteer.listStreets();
    const localities = new Set(streets.map((street) => street.locality));
    expect([...localities]).toEqual(
      expect.arrayContaining(['Vaduz', 'Schaan', 'Balzers', 'Triesen', 'Eschen']),
    );
    const main = streets.find((street) => street.name === 'Städtle');
    expect(main?.locality).toBe('Vaduz');
    expect(main?.points.length).toBeGreaterThan(10);
  });

  test('counts a spot once, though neighbouring tiles overlap', async () => {
    const streets = await gazetteer.listStreets();
    const spots = streets.flatMap((street) =>
      street.points.map(([lat, lng]) => `${street.name} ${lat.toFixed(4)} ${lng.toFixed(4)}`),
    );
    // Crossings and bends leave a few close pairs; the overlap would double that.
    expect(new Set(spots).size / spots.length).toBeGreaterThan(0.95);
  });

  test('holds neither railways nor farm tracks', async () => {
    const names = (await gazetteer.listStreets()).map((street) => street.name);
    expect(names).not.toContain('Älpele Güterweg');
  });
});
