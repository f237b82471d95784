import type { MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { cutAtDateLine, unwrapRing } from './date-line';

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

test('land over the date line is drawn at both ends of the map, other land once', () => {
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
  cutAtDateLine(geometry);
  expect(geometry.coordinates.map((polygon) => polygon[0]?.[0]?.[0])).toEqual([179, -181, 10]);
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
