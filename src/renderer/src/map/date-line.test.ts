import type { MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { unwrapRing, unwrapRings } from './date-line';

test('a ring over the date line is followed without a jump', () => {
  const ring = [
    [179, 0],
    [-179, 0],
    [-179, 1],
    [179, 1],
    [179, 0],
  ];
  expect(unwrapRing(ring).map(([lng]) => lng)).toEqual([179, 181, 181, 179, 179]);
});

test('land over the date line goes on beyond it, other land stays', () => {
  const geometry: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [179, 0],
          [-179, 0],
          [-179, 1],
          [179, 0],
        ],
      ],
      [
        [
          [10, 0],
          [11, 0],
          [11, 1],
          [10, 0],
        ],
      ],
    ],
  };
  unwrapRings(geometry);
  expect(geometry.coordinates.map((polygon) => polygon[0]?.[1]?.[0])).toEqual([181, 11]);
});

test('a ring round the south pole is closed along the edge of the map', () => {
  const ring = [
    [0, -70],
    [120, -70],
    [-120, -70],
    [0, -70],
  ];
  const out = unwrapRing(ring);
  expect(out.slice(-3)).toEqual([
    [360, -89],
    [0, -89],
    [0, -70],
  ]);
});

test('a ring along a pole is left out of its polygon', () => {
  const around = (lat: number) => [0, 120, 240, 0].map((lng) => [lng, lat]);
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[around(-89.999), around(-70)]] };
  unwrapRings(geometry);
  expect(geometry.coordinates.map((polygon) => polygon.map((ring) => ring[0]))).toEqual([[[0, -70]]]);
});
