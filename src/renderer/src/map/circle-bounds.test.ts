import { describe, expect, it } from 'vitest';
import { boundsOfCircle } from './circle-bounds';

describe('the box around a circle', () => {
  it('reaches as far to each side as the circle does', () => {
    const { south, north, west, east } = boundsOfCircle({ lat: 60, lng: 10, metres: 111_195 });
    expect([south, north]).toEqual([59, 61]);
    // At 60 degrees a degree of longitude is half as long.
    expect(east - 10).toBeCloseTo(2, 6);
    expect(10 - west).toBeCloseTo(2, 6);
  });

  it('stays on the map near a pole', () => {
    const box = boundsOfCircle({ lat: 89.9, lng: 0, metres: 500_000 });
    expect(box).toMatchObject({ north: 90, west: -180, east: 180 });
  });
});
