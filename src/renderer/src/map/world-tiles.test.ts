import { expect, test } from 'vitest';
import { EXTENT, loadWorldTiles, type WorldTiles } from './world-tiles';

/** Whether there is land at a place, by the tile of this zoom that it lies in. */
function hasLand(world: WorldTiles, z: number, lng: number, lat: number): boolean {
  const across = ((lng + 180) / 360) * 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
  const tile = world.countriesIn(z, Math.floor(across), Math.floor(down));
  const at = [(across % 1) * EXTENT, (down % 1) * EXTENT] as const;
  return tile.some((rings) => rings.filter((ring) => isAround(ring, at)).length % 2 === 1);
}

/** Counts the sides of the ring to the right of the point. */
function isAround(ring: ArrayLike<number>, [x, y]: readonly [number, number]): boolean {
  let isInside = false;
  for (let k = 0, last = ring.length - 2; k < ring.length; last = k, k += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [ring[k], ring[k + 1], ring[last], ring[last + 1]];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}

test.each([1, 4, 9, 15])('land is where it is and sea is where it is, at zoom %i', async (z) => {
  const world = await loadWorldTiles();
  const [paris, atlantic, perth, munich] = [
    [2.35, 48.86],
    [-40, 35],
    [116.5, -31.9],
    [11.58, 48.14],
  ] as const;
  const found = [paris, atlantic, perth, munich].map(([lng, lat]) => hasLand(world, z, lng, lat));
  expect(found).toEqual([true, false, true, true]);
});

test.each([2, 6, 12])('land over the date line is at both ends of the map, at zoom %i', async (z) => {
  const world = await loadWorldTiles();
  expect(hasLand(world, z, 178, 68)).toBe(true);
  expect(hasLand(world, z, -175, 67)).toBe(true);
  expect(hasLand(world, z, -175, 60)).toBe(false);
});

test.each([2, 7])('the land round the south pole goes on to the edge of the map, at zoom %i', async (z) => {
  const world = await loadWorldTiles();
  expect([-170, -90, 0, 90, 170].map((lng) => hasLand(world, z, lng, -84.9))).toEqual(Array(5).fill(true));
});

test('the world is read once', async () => {
  expect(await loadWorldTiles()).toBe(await loadWorldTiles());
});
