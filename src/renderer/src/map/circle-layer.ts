import * as L from 'leaflet';
import type { MapCircle } from './map-types';
import type { MapPalette } from './palette';

/** Draws how far somebody goes; call `remove` on the result to take the circles away. */
export function createCircleLayer(
  circles: readonly MapCircle[],
  colors: MapPalette,
  pane: string,
): L.LayerGroup {
  const renderer = L.svg({ pane, padding: 0.3 });
  const drawn = circles.map(({ lat, lng, metres }) =>
    L.circle([lat, lng], {
      ...{ pane, renderer, interactive: false, radius: metres },
      ...{ color: colors.reach, weight: 2, opacity: 0.9, fillColor: colors.reach, fillOpacity: 0.08 },
    }),
  );
  return L.layerGroup(drawn);
}
