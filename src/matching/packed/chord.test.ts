import { describe, expect, it } from 'vitest';
import { distanceMetres } from '../geometry';
import { createRandom } from '../testing/random';
import { metresAtMost, metresOfChord } from './chord';
import { packPlaces } from './places';

function chordBetween(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const { x, y, z } = packPlaces([a, b]);
  const square = (axis: Float64Array) => ((axis[0] ?? NaN) - (axis[1] ?? NaN)) ** 2;
  return square(x) + square(y) + square(z);
}

describe('metres of a chord', () => {
  it('are those of the haversine formula, or left open', () => {
    const random = createRandom(1);
    let open = 0;
    for (let round = 0; round < 20_000; round++) {
      const a = { lat: 170 * random.next() - 85, lng: 360 * random.next() - 180 };
      const far = 2.5 * random.next() ** 3;
      const b = { lat: a.lat + far * (random.next() - 0.5), lng: a.lng + far * (random.next() - 0.5) };
      const metres = metresOfChord(chordBetween(a, b));
      if (metres < 0) open++;
      else expect(metres).toBe(distanceMetres(a, b));
    }
    expect(open).toBeLessThan(2_000);
  });

  it('are left open half a metre from two whole ones, and beyond 200 km', () => {
    const north = (metres: number) => ({ lat: 40 + metres / 111_195.0797, lng: 9 });
    expect(metresOfChord(chordBetween(north(0), north(1_234)))).toBe(1_234);
    expect(metresOfChord(chordBetween(north(0), north(20.5)))).toBe(-1);
    expect(metresOfChord(chordBetween(north(0), north(250_000)))).toBe(-1);
  });
});

it('the most metres of a chord are no fewer than those of the haversine formula, and 2 m more at most', () => {
  const random = createRandom(2);
  const anywhere = () => ({ lat: 180 * random.next() - 90, lng: 360 * random.next() - 180 });
  for (let round = 0; round < 5_000; round++) {
    const [a, b] = [anywhere(), anywhere()];
    const more = metresAtMost(chordBetween(a, b)) - distanceMetres(a, b);
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(2);
  }
});
