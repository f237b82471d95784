import Point from '@mapbox/point-geometry';
import type { Label, LabelSymbolizer, Layout, Feature } from 'protomaps-leaflet';

/** A spot on the canvas, in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}
export interface Stretch {
  readonly from: Pixel;
  readonly to: Pixel;
}

export interface StreetNameOptions {
  readonly names: readonly string[];
  readonly font: (zoom: number) => string;
  readonly fill: string;
  readonly halo: string;
}

// The chord of a stretch may be this much shorter than the street itself; more, and the name would leave the road.
const STRAIGHTNESS = 0.975;
const HALO_WIDTH = 3;
const REPEAT_PIXELS = 320;

/** Names along streets. Gentle bends are allowed, since hardly a street of an old town is straight. */
export class StreetNameSymbolizer implements LabelSymbolizer {
  constructor(private readonly options: StreetNameOptions) {}

  place(layout: Layout, geom: readonly (readonly Pixel[])[], feature: Feature): Label[] | undefined {
    const name = this.options.names
      .map((key) => feature.props[key])
      .find((value) => typeof value === 'string');
    if (typeof name !== 'string' || name === '') return undefined;
    layout.scratch.font = this.options.font(layout.zoom);
    const metrics = layout.scratch.measureText(name);
    const height = metrics.actualBoundingBoxAscent + metrics.actualBoundingBoxDescent;
    const labels = geom
      .map((line) => straightStretch(line, metrics.width + height))
      .filter((stretch) => stretch !== undefined)
      .map((stretch) => this.label(name, stretch, metrics.width, height, layout.zoom));
    return labels.length === 0 ? undefined : labels;
  }

  private label(name: string, { from, to }: Stretch, width: number, height: number, zoom: number): Label {
    const anchor = new Point((from.x + to.x) / 2, (from.y + to.y) / 2);
    const angle = uprightAngle(from, to);
    const draw = (ctx: CanvasRenderingContext2D) => {
      ctx.globalAlpha = 1;
      ctx.rotate(angle);
      ctx.font = this.options.font(zoom);
      ctx.lineJoin = 'round';
      ctx.lineWidth = HALO_WIDTH;
      ctx.strokeStyle = this.options.halo;
      ctx.strokeText(name, -width / 2, height / 2 - 1);
      ctx.fillStyle = this.options.fill;
      ctx.fillText(name, -width / 2, height / 2 - 1);
    };
    return {
      anchor,
      bboxes: boxesAlong(anchor, angle, width, height),
      draw,
      deduplicationKey: name,
      deduplicationDistance: REPEAT_PIXELS,
    };
  }
}

/** The nearly straight stretch of at least `length` pixels that lies closest to the middle of a line. */
export function straightStretch(line: readonly Pixel[], length: number): Stretch | undefined {
  const along = distancesAlong(line);
  const middle = (along.at(-1) ?? 0) / 2;
  let best: { stretch: Stretch; offset: number } | undefined;
  for (let i = 0, j = 0; i < line.length; i++) {
    while (j < line.length && (along[j] ?? 0) - (along[i] ?? 0) < length) j++;
    const [from, to] = [line[i], line[j]];
    if (from === undefined || to === undefined) break;
    const walked = (along[j] ?? 0) - (along[i] ?? 0);
    const offset = Math.abs(((along[i] ?? 0) + (along[j] ?? 0)) / 2 - middle);
    const isStraight = Math.hypot(to.x - from.x, to.y - from.y) >= walked * STRAIGHTNESS;
    if (isStraight && offset < (best?.offset ?? Infinity)) best = { stretch: { from, to }, offset };
  }
  return best?.stretch;
}

function distancesAlong(line: readonly Pixel[]): number[] {
  let walked = 0;
  return line.map((point, i) => {
    const before = line[i - 1] ?? point;
    walked += Math.hypot(point.x - before.x, point.y - before.y);
    return walked;
  });
}

/** The angle of a line in radians, turned so that words on it never stand on their head. */
export function uprightAngle(from: Pixel, to: Pixel): number {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Small squares that cover a slanted name; one box round it all would keep half the map free of other names. */
function boxesAlong(middle: Pixel, angle: number, width: number, height: number): Label['bboxes'] {
  const count = Math.max(1, Math.ceil(width / (2 * height)));
  return Array.from({ length: count }, (_, i) => {
    const offset = ((i + 0.5) / count - 0.5) * width;
    const [x, y] = [middle.x + Math.cos(angle) * offset, middle.y + Math.sin(angle) * offset];
    const half = Math.max(height, width / (2 * count));
    return { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
  });
}
