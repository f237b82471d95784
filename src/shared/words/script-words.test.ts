import { expect, it } from 'vitest';
import { DEFAULT_SCRIPT_TEXTS } from './testing/script-texts';
import { scriptWords, unknownFields } from './script-words';

const VALUES = {
  operator: 'Otto',
  organisation: 'Neighbours of Teststadt',
  caller: 'Anna',
  category: 'rides',
  wait: 'it may take three days.',
  referral: 'Food bank, 555 01 00.',
};

it('fills in what is known', () => {
  expect(scriptWords('Thank you, {caller}. {wait} We are {organisation}.', VALUES)).toBe(
    'Thank you, Anna. it may take three days. We are Neighbours of Teststadt.',
  );
});

it('leaves no hole where nothing is known', () => {
  expect(scriptWords('Thank you, {caller}. Look after yourself.', { ...VALUES, caller: '' })).toBe(
    'Thank you. Look after yourself.',
  );
  expect(scriptWords('{caller} hello', { ...VALUES, caller: ' ' })).toBe('hello');
});

it('ends a sentence once', () => {
  expect(scriptWords('You could ring: {referral}.', VALUES)).toBe('You could ring: Food bank, 555 01 00.');
  expect(scriptWords('You could ring: {caller}. And wait...', VALUES)).toBe(
    'You could ring: Anna. And wait...',
  );
});

it('leaves braces that name no field as they are, and names them', () => {
  expect(scriptWords('Dear {name}, {caller}', VALUES)).toBe('Dear {name}, Anna');
  expect(unknownFields('Dear {name}, {caller}, {name}, {}')).toEqual(['name', '']);
});

it('fills in a value as it is, whatever signs it has', () => {
  expect(scriptWords('Hello {caller}', { ...VALUES, caller: '$& {wait} $1' })).toBe('Hello $& {wait} $1');
});

it('proposes words that name no other field', () => {
  expect(DEFAULT_SCRIPT_TEXTS.flatMap(unknownFields)).toEqual([]);
  expect(DEFAULT_SCRIPT_TEXTS.length).toBeGreaterThan(20);
});
