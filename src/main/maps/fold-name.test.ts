import { expect, test } from 'vitest';
import { foldName } from './fold-name';

test.each([
  ['Städtle', 'stadtle'],
  ['Port-au-Prince', 'port au prince'],
  ['Łódź', 'lodz'],
  ["L'Aquila", 'laquila'],
  ['  Große   Straße ', 'grosse strasse'],
  ['東京', '東京'],
])('%s is looked up as %s', (name, plain) => {
  expect(foldName(name)).toBe(plain);
});
