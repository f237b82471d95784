import * as L from 'leaflet';
import type { LineStyle, MapLine } from './map-types';
import type { MapPalette } from './palette';

// Told apart by dash and width, not by colour.
const STYLES: Readonly<Record<LineStyle, L.PolylineOptions>> = {
  confirmed: { weight: 3.5, opacity: 0.95 },
  suggested: { weight: 3, opacity: 0.95, dashArray: '10 7' },
  alternative: { weight: 2, opacity: 0.75, dashArray: '2 7' },
};

/** Draws the lines between requests and helpers; call `remove` on the result to take them away. */
export function createLineLayer(lines: readonly MapLine[], colors: MapPalette, pane: string): L.LayerGroup {
  const renderer = L.svg({ pane, padding: 0.3 });
  const drawn = lines.flatMap(({ from, to, style }) => {
    const points: L.LatLngTuple[] = [
      [from.lat, from.lng],
      [to.lat, to.lng],
    ];
    const base = { pane, renderer, interactive: false, lineCap: 'round' } as const;
    const { weight = 2 } = STYLES[style];
    return [
      L.polyline(points, { ...base, color: colors.lineHalo, weight: weight + 3, opacity: 0.8 }),
      L.polyline(points, { ...base, ...STYLES[style], color: colors.line }),
    ];
  });
  return L.layerGroup(drawn);
}
