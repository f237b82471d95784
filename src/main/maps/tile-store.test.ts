import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MapFileError, openTileStore, type TileStore } from './tile-store';
import { SAMPLE_MAP, TOWN_FILE } from './testing';

describe('the bundled map', () => {
  let store: TileStore;
  beforeAll(async () => {
    store = await openTileStore(SAMPLE_MAP);
  });
  afterAll(() => store.close());

  test('tells its bounds, zooms, attribution and layers', () => {
    expect(store.info).toMatchObject({
      attribution: '© OpenStreetMap contributors',
      bounds: { south: 47.04, west: 9.47, north: 47.28, east: 9.64 },
      minZoom: 0,
      maxZoom: 14,
    });
    expect(store.info.layers).toContain('transportation_name');
  });

  test('gives the unpacked tile that holds Vaduz, counted from the north', async () => {
    const tile = await store.getTile(14, 8625, 5750);
    const { layers } = new VectorTile(new Pbf(tile ?? new Uint8Array()));
    expect(layers['transportation_name']?.length).toBeGreaterThan(10);
  });

  test('has nothing outside its bounds', async () => {
    expect(await store.getTile(14, 0, 0)).toBeNull();
  });

  test('walks through all tiles of a zoom once', async () => {
    const seen = new Set<string>();
    let count = 0;
    for await (const tile of store.tilesAtZoom(14)) {
      seen.add(`${String(tile.x)}/${String(tile.y)}`);
      count++;
    }
    expect(count).toBe(133);
    expect(seen.size).toBe(133);
    expect(seen).toContain('8625/5750');
  });
});

describe('a file that is no map', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-map-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is refused when it is missing, and not created', async () => {
    const path = join(folder, 'missing.mbtiles');
    await expect(openTileStore(path)).rejects.toThrow(MapFileError);
    await expect(openTileStore(path)).rejects.toThrow(MapFileError);
  });

  test('is refused when it is something else', async () => {
    await expect(openTileStore(TOWN_FILE)).rejects.toThrow('Expected an MBTiles street map');
    const path = join(folder, 'empty.mbtiles');
    await writeFile(path, '');
    await expect(openTileStore(path)).rejects.toThrow('Expected an MBTiles street map');
  });
});
