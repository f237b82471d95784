import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/domain/person';
import { blankPerson, checkPerson, formOfPerson, personOfForm } from './person-form';

const place = {
  label: '',
  line: 'Städtle 3',
  locality: 'Vaduz',
  postcode: '9490',
  country: 'LI',
  point: null,
  precision: 'street',
} as const;

describe('the person form', () => {
  it('keeps a number that could not be read, and lets empty rows go', () => {
    const form = {
      ...blankPerson('Anna'),
      phones: [
        { asGiven: 'ask at the bakery', e164: null },
        { asGiven: '  ', e164: null },
      ],
    };
    expect(personOfForm(form).phones).toEqual([{ asGiven: 'ask at the bakery', e164: null }]);
    expect(checkPerson(form)).toEqual({});
  });

  it('asks for a name and a readable email in a sentence of its own', () => {
    expect(checkPerson({ ...blankPerson('  '), email: 'anna(at)home' })).toEqual({
      displayName: 'people.problem.name',
      email: 'people.problem.email',
    });
  });

  it('gives back the very person it was filled from', () => {
    const input = {
      ...personOfForm({ ...blankPerson('Anna'), email: 'anna@example.org', home: place }),
      places: [place, { ...place, label: 'Work' }],
    };
    const person = {
      ...input,
      id: 1,
      places: input.places.map((one, index) => ({ ...one, id: index + 1 })),
      version: 1,
      createdAt: 0,
      updatedAt: 0,
    } as Person;
    expect(personOfForm(formOfPerson(person))).toEqual(input);
  });
});
