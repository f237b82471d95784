import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, it } from 'vitest';
import { problemOfPassphrase } from './passphrase-policy';

const NAMES = ['Maria Muster', 'Nachbarschaftshilfe'];

it.each([
  ['elf letters', 'too_short'],
  ['👍🏽👍🏽👍🏽', 'too_short'],
  ['x'.repeat(257), 'too_long'],
  ['abababababababab', 'repeats'],
  ['111111111111111', 'repeats'],
  ['password1234', 'common'],
  ['Password!!!!2026', 'common'],
  ['maria muster 12', 'own_name'],
  ['Nachbarschaftshilfe', 'own_name'],
  ['seven green umbrellas', null],
  ['Ein stiller See im Nebel', null],
  ['δώδεκα γράμματα', null],
  ['w'.repeat(20) + 'x'.repeat(236), null],
])('says of "%s": %s', async (passphrase, problem) => {
  expect(await problemOfPassphrase(passphrase, NAMES)).toBe(problem);
});

it('takes none of the 3,000 passwords that are used most', async () => {
  const used = dictionary['passwords-common'].slice(0, 3_000);
  expect(used).toHaveLength(3_000);
  const problems = await Promise.all(used.map((one) => problemOfPassphrase(one, [])));
  expect(problems.filter((problem) => problem === null)).toEqual([]);
});
