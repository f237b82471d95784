import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Bounds, LatLng } from '../../../shared/domain/geo';
import type { MapView } from './map-types';
import { MAX_ZOOM } from './point-index';

/** Drawing order, from the ground up. Leaflet's own tile pane is at 200. */
export const PANES = {
  world: 'kith-world',
  towns: 'kith-towns',
  circles: 'kith-circles',
  lines: 'kith-lines',
  helpers: 'kith-helpers',
  requests: 'kith-requests',
  picked: 'kith-picked',
} as const;

const ORDER: Readonly<Record<keyof typeof PANES, number>> = {
  world: 150,
  towns: 250,
  circles: 405,
  lines: 410,
  helpers: 610,
  requests: 620,
  picked: 630,
};

const SAME_PLACE_DEGREES = 1e-6;
const DIGITS = 1e6;

/** Makes the Leaflet map inside `element`. The caller removes it. */
export function createMap(element: HTMLElement, center: LatLng, zoom: number): L.Map {
  const isStill = prefersReducedMotion();
  const map = L.map(element, {
    center: [center.lat, center.lng],
    zoom,
    minZoom: 2,
    maxZoom: MAX_ZOOM,
    maxBounds: [
      [-89, -720],
      [89, 720],
    ],
    worldCopyJump: true,
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
  });
  for (const key of Object.keys(PANES) as (keyof typeof PANES)[]) {
    map.createPane(PANES[key]).style.zIndex = String(ORDER[key]);
  }
  return map;
}

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Goes to a view, unless the map is there already. */
export function goTo(map: L.Map, center: LatLng, zoom: number): void {
  const now = map.getCenter();
  const isThere =
    map.getZoom() === zoom &&
    Math.abs(now.lat - center.lat) < SAME_PLACE_DEGREES &&
    Math.abs(now.lng - center.lng) < SAME_PLACE_DEGREES;
  if (!isThere) map.setView([center.lat, center.lng], zoom, { animate: !prefersReducedMotion() });
}

/** What the map shows now, with longitudes between -180 and 180. */
export function viewOf(map: L.Map): MapView {
  return { center: rounded(map.getCenter()), zoom: map.getZoom(), bounds: boundsOf(map) };
}

/** A spot of the map as the rest of the app knows it: wrapped into -180 to 180 and cut to ten centimetres. */
export function rounded(point: L.LatLng): LatLng {
  const { lat, lng } = point.wrap();
  return { lat: Math.round(lat * DIGITS) / DIGITS, lng: Math.round(lng * DIGITS) / DIGITS };
}

function boundsOf(map: L.Map): Bounds {
  const bounds = map.getBounds();
  const clamp = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return {
    south: clamp(bounds.getSouth(), 90),
    north: clamp(bounds.getNorth(), 90),
    west: clamp(bounds.getWest(), 180),
    east: clamp(bounds.getEast(), 180),
  };
}
