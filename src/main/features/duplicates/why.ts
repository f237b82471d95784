import { distanceMetres } from '../../../shared/domain/geo';
import type { PlaceInput } from '../../../shared/domain/place';
import type { Why } from '../../../shared/domain/duplicate';
import { doorKey, phoneKey, type PersonFacts } from './keys';
import { compareNames } from './sounds';

const NEAR_METRES = 150;
const NAMES = { same: 'same_name', sounds: 'name_sounds', part: 'name_part' } as const;

/** What two people have in common, in the order in which it is told; empty where they do not look the same. */
export function whysOf(one: PersonFacts, other: PersonFacts): Why[] {
  const name = compareNames(one.displayName, other.displayName);
  const contact = [...sameNumber(one, other), ...sameEmail(one, other)];
  const place = samePlace(one, other);
  const isLike = contact.length > 0 || name === 'same' || name === 'sounds';
  if (!isLike && !(name === 'part' && place.length > 0)) return [];
  return [
    ...contact,
    ...(name === 'differs' ? [] : [{ why: NAMES[name], detail: other.displayName }]),
    ...place,
  ];
}

function sameNumber(one: PersonFacts, other: PersonFacts): Why[] {
  const known = new Set(one.phones.map(phoneKey));
  const found = other.phones.find((phone) => phoneKey(phone) !== null && known.has(phoneKey(phone)));
  return found === undefined ? [] : [{ why: 'same_number', detail: found.asGiven }];
}

function sameEmail(one: PersonFacts, other: PersonFacts): Why[] {
  const isSame = one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
  return isSame ? [{ why: 'same_email', detail: one.email }] : [];
}

function samePlace(one: PersonFacts, other: PersonFacts): Why[] {
  const pairs = one.places.flatMap((a) => other.places.map((b) => [a, b] as const));
  const door = pairs.find(([a, b]) => doorKey(a) !== null && doorKey(a) === doorKey(b));
  if (door !== undefined) return [{ why: 'same_place', detail: door[1].line }];
  const metres = Math.min(...pairs.map(([a, b]) => metresBetween(a, b)));
  return metres <= NEAR_METRES ? [{ why: 'near_place', detail: String(Math.round(metres)) }] : [];
}

function metresBetween(a: PlaceInput, b: PlaceInput): number {
  if (a.point === null || b.point === null || a.precision === 'town' || b.precision === 'town')
    return Infinity;
  return distanceMetres(a.point, b.point);
}
