import * as L from 'leaflet';
import { feature } from 'topojson-client';
import { cutAtDateLine } from './date-line';
import type { MapPalette } from './palette';

const MAX_LATITUDE = 85;
// Degrees between the lines of the grid, by zoom: fine enough that an empty view still shows that the map moves.
const GRID_STEPS: readonly (readonly [zoom: number, degrees: number])[] = [
  [3, 30],
  [5, 10],
  [7, 5],
  [9, 1],
  [11, 0.25],
  [13, 0.1],
  [15, 0.02],
  [17, 0.01],
];
const FINEST_STEP = 0.005;

/** Land and borders of the whole world, always there. Coarse: about one kilometre off when zoomed in. */
export async function createWorldLayer(colors: MapPalette, pane: string): Promise<L.GeoJSON> {
  const { default: world } = await import('world-atlas/countries-50m.json');
  const countries = feature(world, world.objects.countries);
  for (const { geometry } of countries.features) cutAtDateLine(geometry);
  return L.geoJSON(countries, {
    interactive: false,
    pane,
    style: {
      pane,
      renderer: L.canvas({ pane, padding: 0.6 }),
      fillColor: colors.land,
      fillOpacity: 1,
      color: colors.border,
      weight: 1,
      smoothFactor: 1.4,
    } as L.PathOptions,
  });
}

/** Distance between grid lines in degrees. */
export function gridStep(zoom: number): number {
  return GRID_STEPS.find(([limit]) => zoom < limit)?.[1] ?? FINEST_STEP;
}

/** Meridians and parallels through a view, one polyline each. */
export function gridLines(bounds: L.LatLngBounds, step: number): L.LatLngTuple[][] {
  const south = Math.max(-MAX_LATITUDE, bounds.getSouth());
  const north = Math.min(MAX_LATITUDE, bounds.getNorth());
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const lines: L.LatLngTuple[][] = [];
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    lines.push([
      [south, i * step],
      [north, i * step],
    ]);
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    lines.push([
      [i * step, west],
      [i * step, east],
    ]);
  }
  return lines;
}

/** A faint grid that follows the view. */
export function addGrid(map: L.Map, colors: MapPalette, pane: string): () => void {
  const grid = L.polyline([], {
    pane,
    renderer: L.canvas({ pane, padding: 0.6 }),
    color: colors.grid,
    weight: 1,
    interactive: false,
  }).addTo(map);
  const redraw = () => grid.setLatLngs(gridLines(map.getBounds().pad(0.6), gridStep(map.getZoom())));
  redraw();
  map.on('moveend', redraw);
  return () => {
    map.off('moveend', redraw);
    grid.remove();
  };
}
