import * as L from 'leaflet';
import { OneAFrame } from './one-a-frame';
import type { MapPalette } from './palette';
import { EXTENT, loadWorldTiles, type WorldTiles } from './world-tiles';

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
const CRS = L.CRS.EPSG3857;
const TILE_PIXELS = 512;
/** How many zooms before the map's own the world is one such tile: Leaflet counts by tiles of half the size. */
const TILE_ZOOM = 1;
const SCALE = TILE_PIXELS / EXTENT;

/** Land and borders of the whole world, always there, under a faint grid. Coarse: about one kilometre off when zoomed in. */
export async function createWorldLayer(colors: MapPalette, pane: string): Promise<L.GridLayer> {
  return new WorldLayer(await loadWorldTiles(), colors, pane);
}

/** Painted tile by tile, so that moving the map paints only what comes into view; and one in each frame. */
class WorldLayer extends L.GridLayer {
  private readonly toPaint = new OneAFrame<HTMLElement>();

  constructor(
    private readonly world: WorldTiles,
    private readonly colors: MapPalette,
    pane: string,
  ) {
    super({ pane, tileSize: TILE_PIXELS, updateWhenZooming: false });
    this.on('tileunload', ({ tile }) => {
      this.toPaint.letGo(tile);
    });
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    this.toPaint.add(canvas, () => {
      this.paint(canvas, coords);
      done(undefined, canvas);
    });
    return canvas;
  }

  /** As a picture that is handed over once: the browser copies a canvas that can be painted on again and again. */
  private paint(canvas: HTMLCanvasElement, coords: L.Coords): void {
    const side = Math.round(TILE_PIXELS * window.devicePixelRatio);
    const sheet = new OffscreenCanvas(side, side);
    const paper = sheet.getContext('2d');
    if (paper === null) return;
    paper.scale(side / TILE_PIXELS, side / TILE_PIXELS);
    this.paintLand(paper, coords);
    paintGrid(paper, coords, this.colors.grid);
    canvas.width = canvas.height = side;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet.transferToImageBitmap());
  }

  private paintLand(paper: OffscreenCanvasRenderingContext2D, { z, x, y }: L.Coords): void {
    paper.fillStyle = this.colors.land;
    paper.strokeStyle = this.colors.border;
    paper.lineJoin = 'round';
    for (const rings of this.world.countriesIn(z - TILE_ZOOM, x, y)) {
      paper.beginPath();
      for (const ring of rings) trace(paper, ring);
      paper.fill('evenodd');
      paper.stroke();
    }
  }
}

function trace(paper: OffscreenCanvasRenderingContext2D, ring: Int16Array | Int32Array): void {
  for (let k = 0; k + 1 < ring.length; k += 2) {
    const [x = 0, y = 0] = [ring[k], ring[k + 1]];
    if (k === 0) paper.moveTo(x * SCALE, y * SCALE);
    else paper.lineTo(x * SCALE, y * SCALE);
  }
  paper.closePath();
}

function paintGrid(paper: OffscreenCanvasRenderingContext2D, { x, y, z }: L.Coords, color: string): void {
  const corner = L.point(x, y).multiplyBy(TILE_PIXELS);
  const pointOf = (at: L.LatLngTuple) => CRS.latLngToPoint(L.latLng(at), z).subtract(corner);
  const latLngOf = (point: L.Point) => CRS.pointToLatLng(point, z);
  const bounds = L.latLngBounds(latLngOf(corner), latLngOf(corner.add([TILE_PIXELS, TILE_PIXELS])));
  paper.strokeStyle = color;
  paper.beginPath();
  for (const [from, to] of gridLines(bounds, gridStep(z))) {
    const [start, end] = [pointOf(from), pointOf(to)];
    paper.moveTo(start.x, start.y);
    paper.lineTo(end.x, end.y);
  }
  paper.stroke();
}

/** Distance between grid lines in degrees. */
export function gridStep(zoom: number): number {
  return GRID_STEPS.find(([limit]) => zoom < limit)?.[1] ?? FINEST_STEP;
}

/** Meridians and parallels through a view, one polyline each. */
export function gridLines(bounds: L.LatLngBounds, step: number): [L.LatLngTuple, L.LatLngTuple][] {
  const south = Math.max(-MAX_LATITUDE, bounds.getSouth());
  const north = Math.min(MAX_LATITUDE, bounds.getNorth());
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const lines: [L.LatLngTuple, L.LatLngTuple][] = [];
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
