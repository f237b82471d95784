import type { Person, PersonInput, Phone } from '../../../shared/domain/person';
import { personInputSchema } from '../../../shared/domain/person';
import type { PlaceInput } from '../../../shared/domain/place';
import type { Problems } from '../lib/use-draft';

/** A person as typed: an empty email is '' here and null in the record; empty phone rows are let go. */
export interface PersonForm extends Omit<PersonInput, 'email' | 'places' | 'phones'> {
  readonly email: string;
  readonly phones: readonly Phone[];
  readonly home: PlaceInput | null;
  /** Places beside the home, kept as they are. */
  readonly otherPlaces: readonly PlaceInput[];
}

export const NO_PHONE: Phone = { asGiven: '', e164: null };

export function blankPerson(displayName = ''): PersonForm {
  return {
    displayName,
    isPseudonym: false,
    gender: null,
    phones: [NO_PHONE],
    email: '',
    languages: [],
    contactWay: 'any',
    contactHours: '',
    needs: [],
    notes: '',
    isOffMap: false,
    home: null,
    otherPlaces: [],
  };
}

export function formOfPerson(person: Person): PersonForm {
  const [home, ...otherPlaces] = person.places.map(placeInputOf);
  return {
    displayName: person.displayName,
    isPseudonym: person.isPseudonym,
    gender: person.gender,
    phones: person.phones.length > 0 ? person.phones : [NO_PHONE],
    email: person.email ?? '',
    languages: person.languages,
    contactWay: person.contactWay,
    contactHours: person.contactHours,
    needs: person.needs,
    notes: person.notes,
    isOffMap: person.isOffMap,
    home: home ?? null,
    otherPlaces,
  };
}

export function personOfForm(form: PersonForm): PersonInput {
  const { home, otherPlaces, ...rest } = form;
  return {
    ...rest,
    displayName: form.displayName.trim(),
    phones: form.phones.filter((phone) => phone.asGiven.trim() !== ''),
    email: form.email.trim() === '' ? null : form.email.trim(),
    places: home === null ? [...otherPlaces] : [home, ...otherPlaces],
  };
}

/** A place without its id, as calls take it. */
export function placeInputOf(place: PlaceInput): PlaceInput {
  const { label, line, locality, postcode, country, point, precision } = place;
  return { label, line, locality, postcode, country, point, precision };
}

const SENTENCES: Problems<PersonForm> = {
  displayName: 'people.problem.name',
  email: 'people.problem.email',
  phones: 'people.problem.phone',
  notes: 'people.problem.tooLong',
  contactHours: 'people.problem.tooLong',
  home: 'people.problem.place',
};

/** Catalogue keys of what is wrong, by field. */
export function checkPerson(form: PersonForm): Problems<PersonForm> {
  const read = personInputSchema.safeParse(personOfForm(form));
  const problems: Problems<PersonForm> = {};
  if (read.success) return problems;
  for (const issue of read.error.issues) {
    const field = (issue.path[0] === 'places' ? 'home' : issue.path[0]) as keyof PersonForm;
    problems[field] = SENTENCES[field] ?? 'people.problem.other';
  }
  return problems;
}
