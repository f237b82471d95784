import { describe, expect, it } from 'vitest';
import { distanceMetres } from '../geometry';
import { createRandom } from '../testing/random';
import { buildPlaceGrid, visitNear } from './place-grid';

describe('the grid of places', () => {
  it('misses nobody within the radius, anywhere on Earth', () => {
    const random = createRandom(4);
    for (let round = 0; round < 60; round++) {
      const lat = random.pick([-89, -60, 0, 18, 47, 70, 84, 88]);
      const lng = random.pick([-179.9, -72, 0, 9.5, 179.9]);
      const near = () => ({ lat: lat + random.next() * 0.6 - 0.3, lng: lng + random.next() * 0.6 - 0.3 });
      const places = Array.from({ length: 200 }, near);
      const grid = buildPlaceGrid(places, random.pick([300, 2_000, 40_000]));
      const centre = near();
      const radius = random.pick([0, 1_000, 12_000, 300_000]);
      const found = new Set<number>();
      visitNear(grid, centre, radius, (place) => found.add(place));
      places.forEach((place, k) => {
        if (distanceMetres(centre, place) <= radius) expect(found, `round ${round}`).toContain(k);
      });
    }
  });

  it('visits near places and those without coordinates once, and leaves far ones out', () => {
    const near = Array.from({ length: 50 }, (_, k) => ({ lat: 47 + k / 1e6, lng: 9 }));
    const places = [...near, null, { lat: -20, lng: 100 }];
    const visited: number[] = [];
    visitNear(buildPlaceGrid(places, 1_000), { lat: 47, lng: 9 }, 500, (place) => visited.push(place));
    expect(visited.sort((a, b) => a - b)).toEqual(Array.from({ length: 51 }, (_, k) => k));
  });

  it('visits everybody for a centre without coordinates', () => {
    const visited: number[] = [];
    const grid = buildPlaceGrid([{ lat: 47, lng: 9 }, null], 1_000);
    visitNear(grid, null, 500, (place) => visited.push(place));
    expect(visited.sort()).toEqual([0, 1]);
  });
});
