import type { Bounds, LatLng } from '../../shared/domain/geo';
import { distanceMetres } from '../../shared/domain/geo';
import { foldName } from './fold-name';
import { readStreets, type Street } from './street-index';
import type { TileStore } from './tile-store';
import { loadTownList, type Town, type TownList } from './town-list';

/** A place that was found by name, ready to fill an address with. */
export interface FoundPlace extends LatLng {
  /** In one line, such as "Städtle, Vaduz" or "Vaduz, Liechtenstein". */
  readonly label: string;
  readonly kind: 'street' | 'town';
  readonly precision: 'street' | 'town';
  /** The street; empty for a town. */
  readonly line: string;
  readonly locality: string;
  /** ISO 3166-1 alpha-2; empty where it is not known. */
  readonly country: string;
}

export interface SearchOptions {
  /** Where the searcher is; near places come first. */
  readonly near?: LatLng | undefined;
  /** ISO 3166-1 alpha-2; places of this country come first. */
  readonly country?: string | undefined;
  readonly limit?: number | undefined;
}

export interface GazetteerOptions {
  /** Path of places.tsv.gz. */
  readonly townFile: string;
  /** The open street map, if there is one. */
  readonly map?: TileStore | undefined;
  /** Language of country names, BCP 47. */
  readonly language?: string | undefined;
}

interface Candidate {
  readonly place: FoundPlace;
  /** Lower is better. */
  readonly cost: number;
}
interface Query {
  /** The name itself, in the spellings worth trying. */
  readonly names: readonly string[];
  /** What was typed after a comma, each to be found in the locality, region or country. */
  readonly within: readonly string[];
}
interface IndexedStreet {
  readonly street: Street;
  readonly plain: string;
  readonly middle: LatLng;
}

// The list writes the districts of some cities as "Zürich (Kreis 11)".
const IS_DISTRICT = /\(/;
const MIN_LETTERS = 2;
const DEFAULT_LIMIT = 8;
const OTHER_COUNTRY_COST = 4;
const PARTIAL_NAME_COST = 1.5;
const LATER_WORD_COST = 1;
const LARGEST_SIZE = 12;
const COST_PER_SIZE = 0.36;

/** Finds streets of the map and towns of the world by name, with no network. Files are read at the first question. */
export class Gazetteer {
  private towns: Promise<TownList> | undefined;
  private streets: Promise<readonly IndexedStreet[]> | undefined;
  private readonly countryNames: Intl.DisplayNames;

  constructor(private readonly options: GazetteerOptions) {
    this.countryNames = new Intl.DisplayNames([options.language ?? 'en'], { type: 'region' });
  }

  /** Best first. Accents, case and the German ae/oe/ue spellings do not matter; text after a comma narrows. */
  async searchPlaces(text: string, options: SearchOptions = {}): Promise<FoundPlace[]> {
    const query = readQuery(text);
    if ((query.names[0] ?? '').length < MIN_LETTERS) return [];
    const candidates = [
      ...(await this.findStreets(query, options)),
      ...(await this.findTowns(query, options)),
    ];
    return candidates
      .sort((a, b) => a.cost - b.cost || compare(a.place.label, b.place.label))
      .slice(0, options.limit ?? DEFAULT_LIMIT)
      .map(({ place }) => place);
  }

  /** The nearest street within 150 metres, else the nearest town within 50 kilometres, else null. */
  async nearestPlace(point: LatLng): Promise<FoundPlace | null> {
    const streets = await this.loadStreets();
    let best: { street: Street; at: LatLng; metres: number } | undefined;
    for (const { street, middle } of streets) {
      if (distanceMetres(point, middle) > 5_000) continue;
      for (const [lat, lng] of street.points) {
        const metres = distanceMetres(point, { lat, lng });
        if (metres <= 150 && metres < (best?.metres ?? Infinity)) best = { street, at: { lat, lng }, metres };
      }
    }
    const town = (await this.loadTowns()).nearest(point);
    if (best !== undefined) return streetPlace(best.street, best.at, town?.country ?? '');
    return town === undefined ? null : this.townPlace(town);
  }

  /** The largest towns inside a box, largest first, for names on the base map. */
  async townsInBounds(bounds: Bounds, limit: number): Promise<Town[]> {
    const towns = (await this.loadTowns()).inBounds(bounds, limit * 2);
    return towns.filter((town) => !IS_DISTRICT.test(town.name)).slice(0, limit);
  }

  /** Every named street of the map with points along it; empty without a map. */
  async listStreets(): Promise<Street[]> {
    return (await this.loadStreets()).map(({ street }) => street);
  }

  private async findStreets(query: Query, options: SearchOptions): Promise<Candidate[]> {
    const found: Candidate[] = [];
    const streets = await this.loadStreets();
    const towns = streets.length === 0 ? undefined : await this.loadTowns();
    for (const { street, plain, middle } of streets) {
      const nameCost = streetNameCost(plain, foldName(street.locality), query.names);
      if (nameCost === undefined || !isWithin(query.within, [street.locality])) continue;
      const country = towns?.nearest(middle)?.country ?? '';
      const cost = nameCost + distanceCost(middle, options.near) + countryCost(country, options.country);
      found.push({ place: streetPlace(street, middle, country), cost });
    }
    return found;
  }

  private async findTowns(query: Query, options: SearchOptions): Promise<Candidate[]> {
    const towns = await this.loadTowns();
    const found = new Map<string, Candidate>();
    for (const name of query.names) {
      for (const town of towns.startingWith(name)) {
        const place = this.townPlace(town);
        if (!isWithin(query.within, [town.region, this.countryName(town.country), town.country])) continue;
        const nameCost = foldName(town.name) === name ? 0 : PARTIAL_NAME_COST;
        const cost = nameCost + townCost(town, options);
        found.set(`${place.label}|${String(town.lat)}|${String(town.lng)}`, { place, cost });
      }
    }
    return [...found.values()];
  }

  private townPlace(town: Town): FoundPlace {
    const parts = [town.name, town.region === town.name ? '' : town.region, this.countryName(town.country)];
    return {
      label: parts.filter((part) => part !== '').join(', '),
      kind: 'town',
      precision: 'town',
      line: '',
      locality: town.name,
      country: town.country,
      lat: town.lat,
      lng: town.lng,
    };
  }

  private countryName(code: string): string {
    return this.countryNames.of(code) ?? code;
  }

  private loadTowns(): Promise<TownList> {
    this.towns ??= loadTownList(this.options.townFile);
    return this.towns;
  }

  private loadStreets(): Promise<readonly IndexedStreet[]> {
    const { map } = this.options;
    this.streets ??= map === undefined ? Promise.resolve([]) : readStreets(map).then(indexStreets);
    return this.streets;
  }
}

function indexStreets(streets: readonly Street[]): IndexedStreet[] {
  return streets.map((street) => {
    const [lat, lng] = street.points[Math.floor(street.points.length / 2)] ?? [0, 0];
    return { street, plain: foldName(street.name), middle: { lat, lng } };
  });
}

function readQuery(text: string): Query {
  const [first = '', ...rest] = text.split(',');
  // A house number helps the visitor, but the map knows streets only.
  const name = foldName(first.replace(/\s+\d+\s*\p{L}?\s*$/u, ''));
  const withoutDigraphs = name.replace(/([aou])e/g, '$1');
  const within = rest.map((part) => foldName(part.replace(/\d{3,}/g, ''))).filter((part) => part !== '');
  return { names: withoutDigraphs === name ? [name] : [name, withoutDigraphs], within };
}

/** Undefined when the street does not fit. All words must begin a word of the street, or of its locality. */
function streetNameCost(plain: string, locality: string, names: readonly string[]): number | undefined {
  for (const name of names) {
    if (plain === name) return 0;
    if (plain.startsWith(name)) return PARTIAL_NAME_COST / 2;
    const words = plain.split(' ');
    const places = locality.split(' ');
    const begins = (list: readonly string[], part: string) => list.some((word) => word.startsWith(part));
    const parts = name.split(' ');
    const fits = parts.every((part) => begins(words, part) || begins(places, part));
    if (fits && begins(words, parts[0] ?? '')) return LATER_WORD_COST;
  }
  return undefined;
}

function isWithin(parts: readonly string[], around: readonly string[]): boolean {
  const plain = around.map(foldName);
  return parts.every((part) => plain.some((name) => name.startsWith(part)));
}

function townCost(town: Town, options: SearchOptions): number {
  const sizeCost = (LARGEST_SIZE - town.size) * COST_PER_SIZE;
  return sizeCost + distanceCost(town, options.near) + countryCost(town.country, options.country);
}

/** 0 at the spot, about 1 at 10 km, 2 at 100 km, 4 on the far side of the world. */
function distanceCost(point: LatLng, near: LatLng | undefined): number {
  return near === undefined ? 0 : Math.log10(1 + distanceMetres(point, near) / 1_000);
}

function countryCost(country: string, wanted: string | undefined): number {
  return wanted === undefined || country === wanted ? 0 : OTHER_COUNTRY_COST;
}

function streetPlace(street: Street, at: LatLng, country: string): FoundPlace {
  return {
    label: [street.name, street.locality].filter((part) => part !== '').join(', '),
    kind: 'street',
    precision: 'street',
    line: street.name,
    locality: street.locality,
    country,
    lat: at.lat,
    lng: at.lng,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
