import { expect, it } from 'vitest';
import { firstNameOf } from './person';

it.each([
  ['Anna Beck', 'Anna'],
  ['  Anna   Maria Beck ', 'Anna'],
  ['Beck, Anna', 'Anna'],
  ['Beck,', 'Beck'],
  ['Dr. Anna Beck', 'Anna'],
  ['Mrs Beck', 'B.'],
  ['Frau Dr. Özil', 'Ö.'],
  ['Mrs', 'Mrs'],
  ['Request 12', 'Request'],
  ['Zoë', 'Zoë'],
])('the first name of %j is %j', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
