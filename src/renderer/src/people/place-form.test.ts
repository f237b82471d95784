import { describe, expect, it } from 'vitest';
import { blankPlace, streetPart, withFound, withLine, withLocality, withSpot } from './place-form';

const blank = blankPlace('LI');
const street = {
  label: 'Städtle',
  kind: 'street',
  locality: 'Vaduz',
  country: 'LI',
  lat: 47.14,
  lng: 9.52,
  precision: 'street',
} as const;
const onStreet = withFound({ ...blank, line: 'städt 3a' }, street);

describe('a place as typed', () => {
  it('keeps the house number when a street is chosen', () => {
    expect(onStreet).toMatchObject({
      line: 'Städtle 3a',
      locality: 'Vaduz',
      precision: 'street',
      point: { lat: 47.14, lng: 9.52 },
    });
    expect(streetPart('Rue 1er Mai 12 b')).toBe('Rue 1er Mai');
  });

  it('keeps the point while only the house number changes, and lets it go with the street', () => {
    expect(withLine(onStreet, 'Städtle 5').point).toEqual(onStreet.point);
    expect(withLine(onStreet, 'Aeulestrasse 5').point).toBeNull();
  });

  it('never lets a spot go that was picked on the map', () => {
    const picked = withSpot(onStreet, { lat: 47, lng: 9 }, null);
    expect(withLine(picked, 'Aeulestrasse 5').point).toEqual({ lat: 47, lng: 9 });
    expect(withLocality(picked, 'Schaan').point).toEqual({ lat: 47, lng: 9 });
  });

  it('fills words from the nearest street only where none were typed', () => {
    expect(withSpot(blank, { lat: 47, lng: 9 }, street)).toMatchObject({
      line: 'Städtle',
      locality: 'Vaduz',
      precision: 'exact',
    });
    expect(withSpot({ ...blank, line: 'Behind the church' }, { lat: 47, lng: 9 }, street).line).toBe(
      'Behind the church',
    );
  });
});
