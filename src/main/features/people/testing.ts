import type { PersonInput } from '../../../shared/domain/person';
import type { PlaceInput } from '../../../shared/domain/place';

/** A person for tests; only what a test is about needs saying. */
export function aPerson(changes: Partial<PersonInput> = {}): PersonInput {
  return {
    displayName: 'Anna Beck',
    isPseudonym: false,
    gender: null,
    phones: [],
    email: null,
    languages: [],
    contactWay: 'any',
    contactHours: '',
    needs: [],
    notes: '',
    isOffMap: false,
    places: [],
    ...changes,
  };
}

/** A place in Vaduz for tests. */
export function aPlace(changes: Partial<PlaceInput> = {}): PlaceInput {
  return {
    label: '',
    line: 'Städtle 12',
    locality: 'Vaduz',
    postcode: '9490',
    country: 'LI',
    point: { lat: 47.1393, lng: 9.5228 },
    precision: 'exact',
    ...changes,
  };
}
