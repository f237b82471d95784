import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import KDBush from 'kdbush';
import { z } from 'zod';
import { distanceMetres, type Bounds, type LatLng } from '../../shared/domain/geo';
import { foldName } from './fold-name';

const unzip = promisify(gunzip);
const headerSchema = z.object({ regions: z.array(z.string()) });
const LINE_END = 10;
const METRES_PER_DEGREE = 111_195;

export interface Town extends LatLng {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The first-level region, such as a state or canton; empty where none is known. */
  readonly region: string;
  /** 0 (unknown or under 1,000 people) to 12 (from about 6 million). */
  readonly size: number;
}

interface Positions {
  readonly index: KDBush;
  readonly sizes: Uint8Array;
}

/** Reads the list that `scripts/build-places.mts` makes. */
export async function loadTownList(path: string): Promise<TownList> {
  const text = await unzip(await readFile(path));
  const lineEnd = text.indexOf(LINE_END);
  const { regions } = headerSchema.parse(JSON.parse(text.toString('utf8', 0, lineEnd)));
  return new TownList(text, lineStarts(text, lineEnd + 1), regions);
}

/**
 * The towns of the world. Rows stay packed in one buffer of about 6 MB and are read when asked for,
 * since a list of 171,000 objects would take ten times that.
 */
export class TownList {
  private positions: Positions | undefined;

  constructor(
    private readonly text: Buffer,
    private readonly starts: Uint32Array,
    private readonly regions: readonly string[],
  ) {}

  get length(): number {
    return this.starts.length - 1;
  }

  /** Towns whose plain name begins with `prefix`, which must be folded already. In order of the alphabet. */
  *startingWith(prefix: string): Generator<Town> {
    for (let row = this.firstAtOrAfter(prefix); row < this.length; row++) {
      if (!this.plainName(row).startsWith(prefix)) return;
      yield this.town(row);
    }
  }

  /** The town nearest to a point, or undefined when none lies within `maxMetres`. */
  nearest(point: LatLng, maxMetres = 50_000): Town | undefined {
    for (let metres = Math.min(3_000, maxMetres); ; metres = Math.min(metres * 4, maxMetres)) {
      const near = this.inBounds(boundsAround(point, metres));
      const [best] = near
        .map((town) => ({ town, metres: distanceMetres(point, town) }))
        .filter((found) => found.metres <= metres)
        .sort((a, b) => a.metres - b.metres);
      if (best !== undefined) return best.town;
      if (metres >= maxMetres) return undefined;
    }
  }

  /** The towns inside a box, largest first, then in order of the alphabet. */
  inBounds(bounds: Bounds, limit = Infinity): Town[] {
    this.positions ??= this.indexPositions();
    const { index, sizes } = this.positions;
    const rows = index.range(bounds.west, bounds.south, bounds.east, bounds.north);
    rows.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
    return rows.slice(0, limit).map((row) => this.town(row));
  }

  private town(row: number): Town {
    const [name = '', country = '', region = '', lat = '', lng = '', size = ''] = this.line(row).split('\t');
    const regionName = region === '' ? '' : (this.regions[Number(region)] ?? '');
    return { name, country, region: regionName, lat: Number(lat), lng: Number(lng), size: Number(size) };
  }

  private line(row: number): string {
    return this.text.toString('utf8', this.starts[row], (this.starts[row + 1] ?? 0) - 1);
  }

  private plainName(row: number): string {
    const line = this.line(row);
    return foldName(line.slice(0, line.indexOf('\t')));
  }

  private firstAtOrAfter(prefix: string): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.plainName(middle) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexPositions(): Positions {
    const index = new KDBush(this.length, 64, Float32Array);
    const sizes = new Uint8Array(this.length);
    for (let row = 0; row < this.length; row++) {
      const fields = this.line(row).split('\t');
      index.add(Number(fields[4]), Number(fields[3]));
      sizes[row] = Number(fields[5]);
    }
    return { index: index.finish(), sizes };
  }
}

function lineStarts(text: Buffer, from: number): Uint32Array {
  const starts = [from];
  for (let end = text.indexOf(LINE_END, from); end !== -1; end = text.indexOf(LINE_END, end + 1)) {
    starts.push(end + 1);
  }
  return Uint32Array.from(starts);
}

function boundsAround({ lat, lng }: LatLng, metres: number): Bounds {
  const high = metres / METRES_PER_DEGREE;
  const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return { south: lat - high, north: lat + high, west: lng - wide, east: lng + wide };
}
