import { expect, it } from 'vitest';
import { caseOf, checkCase, type Tally } from './testing/check-explanations';

it('says no number and no change that another computation does not find, in 60 small organisations', () => {
  const tally: Tally = { numbers: 0, changes: 0, choices: 0, wrong: [] };
  for (let seed = 1; seed <= 60; seed++) checkCase(caseOf(seed), tally, `seed ${seed}`);
  expect(tally.wrong).toEqual([]);
  expect(tally.numbers).toBeGreaterThan(100);
  expect(tally.changes).toBeGreaterThan(50);
  expect(tally.choices).toBeGreaterThan(20);
}, 120_000);
