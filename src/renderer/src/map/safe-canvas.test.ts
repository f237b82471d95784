import * as L from 'leaflet';
import { expect, it } from 'vitest';
import './safe-canvas';

it('a canvas whose map is gone draws nothing, instead of failing', () => {
  const canvas = L.canvas() as unknown as { _redraw: () => void };
  expect(() => {
    canvas._redraw();
  }).not.toThrow();
});
