import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { distanceMetres, type LatLng } from '../../shared/domain/geo';
import { foldName } from './fold-name';
import { tileToLatLng } from './mercator';
import type { StoredTile, TileStore } from './tile-store';

/** A street of one locality. */
export interface Street {
  readonly name: string;
  /** The nearest named town or village of the same map; empty where it names none. */
  readonly locality: string;
  /** `[lat, lng]` along the street, at most some 25 metres apart, piece after piece. */
  readonly points: readonly (readonly [lat: number, lng: number])[];
}

interface Settlement extends LatLng {
  readonly name: string;
}
interface StreetPiece {
  readonly name: string;
  readonly line: readonly LatLng[];
}
interface TileContents {
  readonly pieces: StreetPiece[];
  readonly settlements: Settlement[];
}

const STEP_METRES = 25;
// Paths and tracks have names too, but nobody gives them as an address.
const NOT_STREETS = new Set(['rail', 'transit', 'track', 'ferry', 'aerialway', 'motorway']);
const PATHS_WITH_DOORS = new Set(['pedestrian', 'steps', 'living_street']);
const SETTLEMENTS = new Set(['city', 'town', 'village', 'hamlet']);

/** All named streets of a map in the OpenMapTiles schema, from its deepest tiles, sorted by name. */
export async function readStreets(store: TileStore): Promise<Street[]> {
  const contents: TileContents[] = [];
  for await (const tile of store.tilesAtZoom(store.info.maxZoom)) {
    contents.push(readTile(tile, store.info.maxZoom));
  }
  const settlements = contents.flatMap((tile) => tile.settlements);
  return joinPieces(
    contents.flatMap((tile) => tile.pieces),
    settlements,
  );
}

function readTile(tile: StoredTile, zoom: number): TileContents {
  const { layers } = new VectorTile(new Pbf(tile.data));
  const pieces: StreetPiece[] = [];
  for (const feature of features(layers['transportation_name'])) {
    if (!isStreet(feature)) continue;
    for (const line of linesInside(feature, tile, zoom)) pieces.push({ name: nameOf(feature), line });
  }
  const settlements: Settlement[] = [];
  for (const feature of features(layers['place'])) {
    const point = linesInside(feature, tile, zoom)[0]?.[0];
    const isSettlement = SETTLEMENTS.has(String(feature.properties['class'] ?? ''));
    if (isSettlement && point !== undefined) settlements.push({ ...point, name: nameOf(feature) });
  }
  return { pieces, settlements };
}

function* features(layer: VectorTile['layers'][string] | undefined): Generator<VectorTileFeature> {
  for (let i = 0; i < (layer?.length ?? 0); i++) {
    const feature = layer?.feature(i);
    if (feature !== undefined) yield feature;
  }
}

function isStreet(feature: VectorTileFeature): boolean {
  const kind = String(feature.properties['class'] ?? '');
  if (nameOf(feature) === '' || NOT_STREETS.has(kind)) return false;
  return kind !== 'path' || PATHS_WITH_DOORS.has(String(feature.properties['subclass'] ?? ''));
}

function nameOf(feature: VectorTileFeature): string {
  const name = feature.properties['name'] ?? feature.properties['name:latin'];
  return typeof name === 'string' ? name.trim() : '';
}

/** Tiles overlap a little at their edges; only what lies inside the tile itself is kept, so nothing counts twice. */
function linesInside(feature: VectorTileFeature, tile: StoredTile, zoom: number): LatLng[][] {
  const { extent } = feature;
  const isInside = (p: { x: number; y: number }) => p.x >= 0 && p.y >= 0 && p.x < extent && p.y < extent;
  return feature
    .loadGeometry()
    .map((line) =>
      line.filter(isInside).map((p) => tileToLatLng(tile.x + p.x / extent, tile.y + p.y / extent, zoom)),
    )
    .filter((line) => line.length > 0);
}

function joinPieces(pieces: readonly StreetPiece[], settlements: readonly Settlement[]): Street[] {
  const streets = new Map<string, { name: string; locality: string; points: [number, number][] }>();
  for (const piece of pieces) {
    const locality = nearestName(piece.line, settlements);
    const key = `${foldName(piece.name)}|${locality}`;
    const street = streets.get(key) ?? { name: piece.name, locality, points: [] };
    streets.set(key, street);
    for (const point of withStep(piece.line)) street.points.push([point.lat, point.lng]);
  }
  return [...streets.values()].sort(byNameThenLocality);
}

function byNameThenLocality(a: Street, b: Street): number {
  const [keyA, keyB] = [`${foldName(a.name)}|${a.locality}`, `${foldName(b.name)}|${b.locality}`];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function nearestName(line: readonly LatLng[], settlements: readonly Settlement[]): string {
  const middle = line[Math.floor(line.length / 2)];
  if (middle === undefined) return '';
  let best = { name: '', metres: Infinity };
  for (const settlement of settlements) {
    const metres = distanceMetres(middle, settlement);
    if (metres < best.metres) best = { name: settlement.name, metres };
  }
  return best.name;
}

function withStep(line: readonly LatLng[]): LatLng[] {
  const out: LatLng[] = [];
  line.forEach((point, i) => {
    const from = line[i - 1];
    if (from !== undefined) out.push(...between(from, point));
    out.push({ lat: round(point.lat), lng: round(point.lng) });
  });
  return out;
}

function between(from: LatLng, to: LatLng): LatLng[] {
  const steps = Math.ceil(distanceMetres(from, to) / STEP_METRES);
  return Array.from({ length: Math.max(0, steps - 1) }, (_, i) => {
    const share = (i + 1) / steps;
    return {
      lat: round(from.lat + (to.lat - from.lat) * share),
      lng: round(from.lng + (to.lng - from.lng) * share),
    };
  });
}

/** To about ten centimetres; more digits would only be the noise of the tile grid. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
