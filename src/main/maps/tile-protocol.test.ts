import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_MAP } from './testing';
import { createTileHandler, tileUrlTemplate } from './tile-protocol';
import { openTileStore, type TileStore } from './tile-store';

let store: TileStore;
const errors: unknown[] = [];
const handle = createTileHandler({
  findMap: (map) => (map === 'sample' ? store : undefined),
  onError: (error) => errors.push(error),
});
const get = (url: string) => handle(new Request(url));

beforeAll(async () => {
  store = await openTileStore(SAMPLE_MAP);
});
afterAll(() => store.close());

test('a tile of the map is answered with its bytes', async () => {
  const url = tileUrlTemplate('sample').replace('{z}', '14').replace('{x}', '8625').replace('{y}', '5750');
  const response = await get(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(
    Uint8Array.from((await store.getTile(14, 8625, 5750)) ?? []),
  );
});

test('a tile outside the map is answered with nothing', async () => {
  expect((await get('tiles://local/sample/14/0/0.mvt')).status).toBe(204);
});

test.each([
  'tiles://local/other/14/8625/5750.mvt',
  'tiles://elsewhere/sample/14/8625/5750.mvt',
  'tiles://local/sample/14/8625/5750.png',
  'tiles://local/sample/14/8625/5750.mvt?x=1',
  'tiles://local/sample/14/99999/5750.mvt',
  'tiles://local/sample/23/0/0.mvt',
  'tiles://local/sample/-1/0/0.mvt',
  'tiles://local/../../etc/passwd',
  'tiles://local/sample/14/8625/5750.mvt/more',
])('%s is not found', async (url) => {
  expect((await get(url)).status).toBe(404);
});

test('only reading is possible', async () => {
  const response = await handle(new Request('tiles://local/sample/0/0/0.mvt', { method: 'POST' }));
  expect(response.status).toBe(405);
});

test('a tile that cannot be read is reported and answered as an error', async () => {
  const closed = await openTileStore(SAMPLE_MAP);
  await closed.close();
  const broken = createTileHandler({ findMap: () => closed, onError: (error) => errors.push(error) });
  const response = await broken(new Request('tiles://local/sample/0/0/0.mvt'));
  expect(response.status).toBe(500);
  expect(errors).toHaveLength(1);
});
