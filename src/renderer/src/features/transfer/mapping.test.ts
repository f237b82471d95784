import { describe, expect, it } from 'vitest';
import { fieldWords, headersOf, missingFields, withDefault, withHeaders, withMeaning } from './mapping';

const mapping = {
  columns: { name: 'Name', details: ['Notes', 'More'] },
  dateOrder: 'DMY',
  listSeparator: ',',
  values: {},
  defaults: { urgency: 'normal' },
  maxKilometres: null,
} as const;
const start = {
  ...mapping,
  columns: { name: 'Name', details: ['Notes', 'More'] },
  defaults: { urgency: 'normal' },
};

describe('a mapping being edited', () => {
  it('feeds a field from one header, several or none', () => {
    expect(headersOf(start, 'details')).toEqual(['Notes', 'More']);
    expect(withHeaders(start, 'details', ['Notes']).columns['details']).toBe('Notes');
    expect(withHeaders(start, 'details', []).columns).toEqual({ name: 'Name' });
  });

  it('takes a default out when it is cleared', () => {
    expect(withDefault(start, 'urgency', '').defaults).toEqual({});
  });

  it('holds what values mean, and lets go of it', () => {
    const asked = { field: 'category', value: 'Lift' };
    const given = withMeaning(start, asked, 'category:ride');
    expect(given.values).toEqual({ category: { Lift: 'category:ride' } });
    expect(withMeaning(given, asked, null).values).toEqual({ category: {} });
  });

  it('names required fields that nothing feeds', () => {
    const fields = ['name', 'urgency', 'summary'].map((field) => ({ field, isRequired: true }));
    expect(missingFields(start, fields)).toEqual(['summary']);
  });

  it('reads field names as words', () => {
    expect(fieldWords('helpersNeeded')).toBe('Helpers needed');
  });
});
