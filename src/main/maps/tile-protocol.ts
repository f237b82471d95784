import type { TileStore } from './tile-store';

/** For Electron's `protocol.registerSchemesAsPrivileged`, before the app is ready. */
export const TILE_SCHEME = {
  scheme: 'tiles',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
} as const;

/** The address of a map's tiles, for the renderer's street layer. */
export function tileUrlTemplate(map: string): string {
  return `tiles://local/${map}/{z}/{x}/{y}.mvt`;
}

export interface TileHandlerOptions {
  /** The open map of that name, if there is one. */
  readonly findMap: (map: string) => TileStore | undefined;
  /** Told of tiles that could not be read. */
  readonly onError: (error: unknown) => void;
}

const TILE_URL = /^tiles:\/\/local\/([a-z0-9][a-z0-9-]{0,63})\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})\.mvt$/;
const MAX_ZOOM = 22;
// A map holds no personal data, and the window's own origin differs from this scheme's.
const CORS = { 'access-control-allow-origin': '*' };

/** Answers `tiles://local/{map}/{z}/{x}/{y}.mvt`: 200 with the tile, 204 where the map is empty, 404 for any other path. */
export function createTileHandler({ findMap, onError }: TileHandlerOptions) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return empty(405);
    const path = TILE_URL.exec(request.url);
    const store = findMap(path?.[1] ?? '');
    const [z, x, y] = [Number(path?.[2]), Number(path?.[3]), Number(path?.[4])];
    if (path === null || store === undefined || !isTile(z, x, y)) return empty(404);
    try {
      return tileResponse(await store.getTile(z, x, y));
    } catch (error) {
      onError(error);
      return empty(500);
    }
  };
}

function isTile(z: number, x: number, y: number): boolean {
  return z <= MAX_ZOOM && x < 2 ** z && y < 2 ** z;
}

function tileResponse(tile: Uint8Array | null): Response {
  if (tile === null) return empty(204);
  return new Response(Uint8Array.from(tile), {
    headers: {
      ...CORS,
      'content-type': 'application/vnd.mapbox-vector-tile',
      'cache-control': 'max-age=3600',
    },
  });
}

function empty(status: number): Response {
  return new Response(null, { status, headers: CORS });
}
