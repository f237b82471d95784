import GeoJSONVT, { type RawTile } from 'geojson-vt';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unwrapRings } from './date-line';
import { MAX_ZOOM } from './point-index';

/** Units along each side of a tile. */
export const EXTENT = 4096;
/** What lies this far outside a tile is cut off: more than half of a line, so that no edge of a cut shows. */
const BUFFER = 64;
/** Units that a coast may be off for being simpler: less than a pixel. */
const TOLERANCE = 6;

type Rings = readonly (Int16Array | Int32Array)[];
type World = Topology<{ countries: GeometryCollection }>;

/**
 * Land and borders of the whole world in square tiles, made as they are asked for. Held as plain lists of numbers: an
 * object for each of its hundred thousand corners keeps the browser busy whenever it collects garbage.
 */
export class WorldTiles {
  private readonly index: GeoJSONVT;

  constructor(world: World) {
    const countries = feature(world, world.objects.countries);
    for (const { geometry } of countries.features) unwrapRings(geometry);
    this.index = new GeoJSONVT(countries, {
      maxZoom: MAX_ZOOM,
      indexMaxZoom: 0,
      extent: EXTENT,
      buffer: BUFFER,
      tolerance: TOLERANCE,
    });
  }

  /** The countries in a tile: rings of x, y, x, y, ... from its upper left corner. `2 ** z` tiles go round the world. */
  countriesIn(z: number, x: number, y: number): Rings[] {
    const tile: RawTile | null = this.index.getTileRaw(z, x, y);
    return (tile?.features ?? []).flatMap((country) => (country.type === 3 ? [country.geometry] : []));
  }
}

let loading: Promise<WorldTiles> | null = null;

/** The tiles of the world map that comes with the app, read when it is first wanted. */
export function loadWorldTiles(): Promise<WorldTiles> {
  loading ??= readWorld().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function readWorld(): Promise<WorldTiles> {
  // As text: what is parsed from it is let go of again, where a module of data would stay.
  const { default: text } = await import('world-atlas/countries-50m.json?raw');
  return new WorldTiles(JSON.parse(text) as World);
}
