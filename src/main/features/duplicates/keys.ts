import type { Phone } from '../../../shared/domain/person';
import type { PlaceInput } from '../../../shared/domain/place';
import type { PersonKeyRow } from '../../database/entities/duplicate.entity';
import { foldName } from '../../maps/fold-name';
import { soundKeys } from './sounds';

/** What tells one person from another. */
export interface PersonFacts {
  readonly displayName: string;
  readonly phones: readonly Phone[];
  readonly email: string | null;
  readonly places: readonly PlaceInput[];
}
export type Key = Pick<PersonKeyRow, 'kind' | 'key'>;

/** Shorter ones are extensions and notes. */
const FEWEST_DIGITS = 5;
/** About 167 metres from north to south. */
const CELL_LAT = 0.0015;
const CELL_LNG = 0.0025;

/** One number however it was written: by E.164 where it could be read, else by its digits. */
export function phoneKey({ e164, asGiven }: Phone): string | null {
  if (e164 !== null) return e164;
  const digits = asGiven.replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits;
}

/** One door however it was written; null for a place that names no street. */
export function doorKey({ line, postcode, locality }: PlaceInput): string | null {
  const door = foldName(line);
  return door === '' ? null : `${door}|${foldName(postcode === '' ? locality : postcode)}`;
}

const cellsOf = ({ point, precision }: PlaceInput, around: readonly number[]): string[] => {
  if (point === null || precision === 'town') return [];
  const [row, column] = [Math.floor(point.lat / CELL_LAT), Math.floor(point.lng / CELL_LNG)];
  return around.flatMap((up) => around.map((right) => `@${String(row + up)},${String(column + right)}`));
};

function keys(facts: PersonFacts, around: readonly number[]): Key[] {
  const of = (kind: Key['kind'], values: readonly (string | null)[]) =>
    [...new Set(values)].flatMap((key) => (key === null || key === '' ? [] : [{ kind, key }]));
  return [
    ...of('name', soundKeys(facts.displayName)),
    ...of('phone', facts.phones.map(phoneKey)),
    ...of('email', [facts.email?.toLowerCase() ?? null]),
    ...of(
      'place',
      facts.places.flatMap((place) => [doorKey(place), ...cellsOf(place, around)]),
    ),
  ];
}

/** The keys that are stored of a person. */
export const keysOf = (facts: PersonFacts): Key[] => keys(facts, [0]);
/** Under which keys people like these are found: also those who live just over the edge of a cell. */
export const keysToFind = (facts: PersonFacts): Key[] => keys(facts, [-1, 0, 1]);
