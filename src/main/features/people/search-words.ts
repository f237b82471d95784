import { firstNameOf, type PersonInput } from '../../../shared/domain/person';
import { placeWords } from '../../../shared/domain/place';
import { foldName } from '../../maps/fold-name';
import { withoutDigraphs } from '../../search/search-text';
import { phoneDigits } from './phone';

/** Everything a person can be found by, name first, folded as queries are. */
export function personSearchWords(person: PersonInput, helperNotes = ''): string {
  const parts = [
    nameWords(person.displayName),
    ...person.phones.flatMap(({ asGiven, e164 }) => phoneDigits(asGiven, e164)),
    foldName(person.email ?? ''),
    ...person.places.map((place) => foldName(`${place.label} ${placeWords(place)}`)),
    foldName(person.notes),
    foldName(helperNotes),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** First name and towns, folded, each word behind a space: all that those find a person by who see no more of them. */
export function openWords({ displayName, places }: Pick<PersonInput, 'displayName' | 'places'>): string {
  const towns = places.map(({ locality }) => locality);
  return ` ${foldName([firstNameOf(displayName), ...towns].join(' '))}`;
}

/** A name in the spellings people try: O'Brien as obrien and o brien, Mueller also as muller. */
function nameWords(name: string): string {
  const folded = foldName(name);
  const spellings = new Set([folded, foldName(name.replace(/['’`ʼ]/g, ' ')), withoutDigraphs(folded)]);
  return [...spellings].join(' ');
}
