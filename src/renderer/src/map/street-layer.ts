import * as L from 'leaflet';
import { leafletLayer } from 'protomaps-leaflet';
import type { Bounds } from '../../../shared/domain/geo';
import type { OnlineTiles, StreetMap } from './map-types';
import type { MapPalette } from './palette';
import { MAX_ZOOM } from './point-index';
import { streetLabelRules } from './street-labels';
import { streetPaintRules } from './street-paint';

/** The zoom from which streets are drawn. Below it, the tiles' plain ground would hide the coast of the world layer. */
export const MIN_STREET_ZOOM = 11;

/** A layer that paints the street map's vector tiles on canvas. */
export function createStreetLayer(streets: StreetMap, colors: MapPalette): L.GridLayer {
  const layer: unknown = leafletLayer({
    url: streets.urlTemplate,
    maxDataZoom: streets.maxZoom,
    minZoom: Math.max(MIN_STREET_ZOOM, streets.minZoom),
    maxZoom: MAX_ZOOM,
    bounds: toLatLngBounds(streets.bounds),
    paintRules: streetPaintRules(colors),
    labelRules: streetLabelRules(colors),
    backgroundColor: colors.land,
    attribution: '',
    lang: '',
  });
  // The library takes Leaflet's classes from the window, so its types cannot tell that this is one of them.
  return layer as L.GridLayer;
}

/** A layer of picture tiles from a server, which only an admin can turn on. */
export function createOnlineLayer(tiles: OnlineTiles): L.GridLayer {
  return L.tileLayer(tiles.urlTemplate, {
    maxZoom: MAX_ZOOM,
    attribution: '',
    referrerPolicy: 'no-referrer',
  });
}

export function toLatLngBounds({ south, west, north, east }: Bounds): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}
