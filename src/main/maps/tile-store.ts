import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import sqlite3 from 'sqlite3';
import { z } from 'zod';
import type { Bounds } from '../../shared/domain/geo';

const unzip = promisify(gunzip);

/** What a map file says of itself. */
export interface MapInfo {
  readonly name: string;
  readonly attribution: string;
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Ids of the vector layers, such as `transportation`. */
  readonly layers: readonly string[];
}

export interface StoredTile {
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

/** A street map in one MBTiles file, open for reading only. */
export interface TileStore {
  readonly info: MapInfo;
  /** One unpacked vector tile, counted from the north-west (XYZ), or null where the map has none. */
  getTile(z: number, x: number, y: number): Promise<Uint8Array | null>;
  /** All tiles of one zoom, a few at a time. */
  tilesAtZoom(z: number): AsyncGenerator<StoredTile>;
  close(): Promise<void>;
}

/** The file could not be used as a street map; the message says what was expected and found. */
export class MapFileError extends Error {
  override readonly name = 'MapFileError';
}

const DEFAULT_ATTRIBUTION = '© OpenStreetMap contributors';
const BATCH = 64;
const rowSchema = z.object({ name: z.string(), value: z.coerce.string() });
const layersSchema = z.object({ vector_layers: z.array(z.object({ id: z.string() })) });
const tileSchema = z.object({ x: z.number().int(), row: z.number().int(), data: z.instanceof(Uint8Array) });

/** Opens an MBTiles file with vector tiles. Throws MapFileError when it is something else. */
export async function openTileStore(path: string): Promise<TileStore> {
  const database = await openReadOnly(path);
  try {
    const info = readInfo(await readMetadata(database, path), path);
    return new SqliteTileStore(database, info);
  } catch (error) {
    await close(database);
    throw error;
  }
}

class SqliteTileStore implements TileStore {
  constructor(
    private readonly database: sqlite3.Database,
    readonly info: MapInfo,
  ) {}

  async getTile(zoom: number, x: number, y: number): Promise<Uint8Array | null> {
    const rows = await all(
      this.database,
      'SELECT tile_column AS x, tile_row AS row, tile_data AS data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
      [zoom, x, flip(zoom, y)],
    );
    return rows.length === 0 ? null : unpack(tileSchema.parse(rows[0]).data);
  }

  async *tilesAtZoom(zoom: number): AsyncGenerator<StoredTile> {
    let column = -1;
    let lastRow = -1;
    for (;;) {
      const rows = await all(
        this.database,
        'SELECT tile_column AS x, tile_row AS row, tile_data AS data FROM tiles WHERE zoom_level = ? AND (tile_column, tile_row) > (?, ?) ORDER BY tile_column, tile_row LIMIT ?',
        [zoom, column, lastRow, BATCH],
      );
      for (const tile of rows.map((row) => tileSchema.parse(row))) {
        column = tile.x;
        lastRow = tile.row;
        yield { x: tile.x, y: flip(zoom, tile.row), data: await unpack(tile.data) };
      }
      if (rows.length < BATCH) return;
    }
  }

  close(): Promise<void> {
    return close(this.database);
  }
}

/** MBTiles counts rows from the south, web maps from the north. */
function flip(zoom: number, y: number): number {
  return 2 ** zoom - 1 - y;
}

async function unpack(data: Uint8Array): Promise<Uint8Array> {
  const isGzip = data[0] === 0x1f && data[1] === 0x8b;
  return isGzip ? unzip(data) : data;
}

async function readMetadata(database: sqlite3.Database, path: string): Promise<Map<string, string>> {
  try {
    const rows = await all(database, 'SELECT name, value FROM metadata', []);
    await all(database, 'SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1', []);
    return new Map(rows.map((row) => rowSchema.parse(row)).map((row) => [row.name, row.value]));
  } catch (error) {
    throw new MapFileError(`Expected an MBTiles street map, found another kind of file: ${path}`, {
      cause: error,
    });
  }
}

function readInfo(metadata: ReadonlyMap<string, string>, path: string): MapInfo {
  const format = metadata.get('format') ?? 'nothing';
  if (format !== 'pbf') {
    throw new MapFileError(`Expected a map of vector tiles (format pbf), found format ${format}: ${path}`);
  }
  return {
    name: metadata.get('name') ?? '',
    attribution: metadata.get('attribution') ?? DEFAULT_ATTRIBUTION,
    bounds: readBounds(metadata.get('bounds')),
    minZoom: Number(metadata.get('minzoom') ?? 0),
    maxZoom: Number(metadata.get('maxzoom') ?? 14),
    layers: readLayers(metadata.get('json'), path),
  };
}

function readBounds(text: string | undefined): Bounds {
  const [west = -180, south = -85, east = 180, north = 85] = (text ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number);
  return { south, west, north, east };
}

function readLayers(text: string | undefined, path: string): string[] {
  if (text === undefined) return [];
  try {
    return layersSchema.parse(JSON.parse(text)).vector_layers.map((layer) => layer.id);
  } catch (error) {
    throw new MapFileError(`Expected a list of the map's layers, found something unreadable: ${path}`, {
      cause: error,
    });
  }
}

function openReadOnly(path: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) => {
      if (error === null) resolve(database);
      else reject(new MapFileError(`Expected a street map that can be opened: ${path}`, { cause: error }));
    });
  });
}

function all(database: sqlite3.Database, sql: string, values: readonly number[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    // Without a callback of its own, a statement that cannot be prepared ends the process.
    const statement = database.prepare(sql, (prepareError: Error | null) => {
      if (prepareError !== null) {
        reject(prepareError);
        return;
      }
      statement.all(values, (error: Error | null, rows: unknown[]) => {
        statement.finalize();
        if (error === null) resolve(rows);
        else reject(error);
      });
    });
  });
}

function close(database: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => {
    database.close((error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}
