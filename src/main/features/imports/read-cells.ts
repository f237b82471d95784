import ISO6391 from 'iso-639-1';
import { languageTagSchema } from '../../../shared/domain/language';
import type { Phone } from '../../../shared/domain/person';
import type { PlaceInput } from '../../../shared/domain/place';
import type { TermList } from '../../../shared/domain/term';
import { distanceMetres, type LatLng } from '../../../shared/domain/geo';
import { foldName } from '../../maps/fold-name';
import { readPhone } from '../people/service';
import type { ImportContext } from './import-context';
import type { RowCells } from './row-cells';

const MAX_SHOWN = 60;
const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si']);
const NO = new Set(['no', 'n', 'false', '0', '', 'nein', 'non']);

/** A value as messages quote it. */
export function shown(value: string): string {
  return `"${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}"`;
}

/** A number with a point or a comma; null where the cell is empty or a problem was noted. */
export function readNumber(
  cells: RowCells,
  field: string,
  range: { min: number; max: number; whole?: boolean },
): number | null {
  const text = cells.text(field);
  if (text === '') return null;
  const value = /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  const isWhole = range.whole !== true || Number.isInteger(value);
  if (value >= range.min && value <= range.max && isWhole) return value;
  const kind = range.whole === true ? 'A whole number' : 'A number';
  cells.problem(field, `${kind} from ${range.min} to ${range.max} was expected; found ${shown(text)}.`);
  return null;
}

export function readFlag(cells: RowCells, field: string, context: ImportContext): boolean {
  const text = cells.text(field);
  const meaning = foldName(context.terms.meaningOf(field, text));
  if (YES.has(meaning)) return true;
  if (!NO.has(meaning)) cells.unknownValue(field, text, `Yes or no was expected; found ${shown(text)}.`);
  return false;
}

/** Codes of a list; each value that names none of them is a problem. */
export function readCodes(cells: RowCells, field: string, list: TermList, context: ImportContext): string[] {
  const codes = cells.list(field).map((value) => {
    const code = context.terms.codeOf(list, field, value);
    if (code === null) cells.unknownValue(field, value, notInList(list, value));
    return code;
  });
  return [...new Set(codes.filter((code) => code !== null))];
}

const LIST_WORDS: Readonly<Partial<Record<TermList, string>>> = {
  category: 'categories',
  skill: 'skills',
  vetting: 'kinds of check',
  source: 'sources',
};

export function notInList(list: TermList, value: string): string {
  return `${shown(value)} is not one of your ${LIST_WORDS[list] ?? list}. Say what it means, or add it under Settings.`;
}

/** BCP 47 tags from tags or names of languages, English or their own. */
export function readLanguages(cells: RowCells, field: string, context: ImportContext): string[] {
  const tags = cells.list(field).map((value) => {
    const meaning = context.terms.meaningOf(field, value);
    const tag = languageTagSchema.safeParse(meaning.replace(/^[A-Z]+/, (start) => start.toLowerCase()));
    if (tag.success && ISO6391.validate(tag.data.slice(0, 2))) return tag.data;
    const code = ISO6391.getCode(meaning) || languageByName(meaning);
    if (code === '') {
      const message = `A language such as "pl" or "Polish" was expected; found ${shown(value)}.`;
      cells.unknownValue(field, value, message);
    }
    return code;
  });
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function languageByName(name: string): string {
  const folded = foldName(name);
  return ISO6391.getAllCodes().find((code) => foldName(ISO6391.getNativeName(code)) === folded) ?? '';
}

/** Phone numbers as given, with their E.164 form where they can be read. */
export function readPhones(cells: RowCells, field: string, context: ImportContext): Phone[] {
  return cells.list(field).map((text) => ({
    asGiven: text,
    e164: readPhone(text, context.organisation.country).e164,
  }));
}

/** The place in the fields that start with `prefix`; null where all of them are empty. */
export function readPlace(
  cells: RowCells,
  prefix: '' | 'destination',
  context: ImportContext,
): PlaceInput | null {
  const name = (field: string) =>
    prefix === '' ? field : `${prefix}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const words = {
    line: cells.text(name('line')),
    locality: cells.text(name('locality')),
    postcode: cells.text(name('postcode')),
  };
  const point = readPoint(cells, name('lat'), name('lng'), context);
  if (point === null && Object.values(words).every((text) => text === '')) return null;
  const precision = point === null ? 'town' : 'exact';
  return {
    label: '',
    ...words,
    line: words.line.replace(/\s*\n\s*/g, ', '),
    country: null,
    point,
    precision,
  };
}

function readPoint(
  cells: RowCells,
  latField: string,
  lngField: string,
  context: ImportContext,
): LatLng | null {
  const found = cells.problems.length;
  const lat = readNumber(cells, latField, { min: -90, max: 90 });
  const lng = readNumber(cells, lngField, { min: -180, max: 180 });
  if (cells.problems.length > found || (lat === null && lng === null)) return null;
  if (lat === null || lng === null) {
    cells.problem(
      lat === null ? latField : lngField,
      'Latitude and longitude were expected together; one of them is missing.',
    );
    return null;
  }
  if (lat === 0 && lng === 0) {
    cells.problem(latField, 'The point 0, 0 lies in the open sea and usually stands for "unknown".');
    return null;
  }
  return refuseFar(cells, latField, { lat, lng }, context);
}

function refuseFar(
  cells: RowCells,
  field: string,
  point: LatLng,
  { mapping, organisation }: ImportContext,
): LatLng | null {
  const kilometres = distanceMetres(point, organisation.centre) / 1000;
  if (mapping.maxKilometres === null || kilometres <= mapping.maxKilometres) return point;
  const away = Math.round(kilometres);
  cells.problem(
    field,
    `This point lies ${away} km from your organisation; at most ${mapping.maxKilometres} km were expected.`,
  );
  return null;
}
