import * as L from 'leaflet';
import { expect, test } from 'vitest';
import { gridLines, gridStep } from './world-layer';

test('the grid gets finer as the map comes nearer, and never crowds the view', () => {
  for (let zoom = 2; zoom <= 19; zoom++) {
    const degreesWide = (1600 / 256 / 2 ** zoom) * 360;
    const lines = gridLines(L.latLngBounds([47, 9], [47 + degreesWide / 2, 9 + degreesWide]), gridStep(zoom));
    expect(lines.length).toBeLessThan(80);
  }
});

test('grid lines stand on whole steps', () => {
  const lines = gridLines(L.latLngBounds([46.2, 8.2], [48.1, 9.9]), 1);
  expect(lines).toEqual([
    [
      [46.2, 9],
      [48.1, 9],
    ],
    [
      [47, 8.2],
      [47, 9.9],
    ],
    [
      [48, 8.2],
      [48, 9.9],
    ],
  ]);
});
