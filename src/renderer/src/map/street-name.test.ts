import { describe, expect, test } from 'vitest';
import { straightStretch, uprightAngle } from './street-name';

const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

describe('a street name', () => {
  test('stands in the middle of a gently bent street', () => {
    const line = points([0, 0], [50, 2], [100, 0], [150, 4], [200, 0]);
    expect(straightStretch(line, 90)).toEqual({ from: { x: 50, y: 2 }, to: { x: 150, y: 4 } });
  });

  test('avoids a hairpin and takes the straight end', () => {
    const line = points([0, 0], [40, 0], [40, 40], [0, 40], [0, 80], [100, 80]);
    expect(straightStretch(line, 90)).toEqual({ from: { x: 0, y: 80 }, to: { x: 100, y: 80 } });
  });

  test('is left out where it does not fit', () => {
    expect(straightStretch(points([0, 0], [50, 0]), 90)).toBeUndefined();
    expect(straightStretch(points([0, 0], [50, 0], [0, 10]), 90)).toBeUndefined();
  });

  test('never stands on its head', () => {
    for (const [x, y] of [
      [1, 0],
      [-1, 0],
      [-1, 1],
      [-1, -1],
      [0, 1],
      [0, -1],
    ] as const) {
      expect(Math.abs(uprightAngle({ x: 0, y: 0 }, { x, y }))).toBeLessThanOrEqual(Math.PI / 2);
    }
  });
});
