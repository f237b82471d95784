import { expect, it } from 'vitest';
import { createContext } from '../eligibility/refusal';
import { packPeople, type Packed } from '../packed/pack';
import { makeOrganisation } from '../testing/organisation';
import { FITS, Fits, UNKNOWN } from './fits';

/** Every answer, asked again and again in turns; what is known already is not worked out again. */
function answersOf({ requests: { times }, helpers }: Packed, fits: Fits): boolean[] {
  const answers: boolean[] = [];
  const profiles = helpers.times.profiles.start.length - 1;
  for (let round = 0; round < 2; round++) {
    for (let c = 0; c + 1 < times.start.length; c++) {
      for (let part = times.start[c]!; part < times.start[c + 1]!; part++) {
        const known = fits.of(part);
        for (let profile = 0; profile < profiles; profile++) {
          const answer = known[profile]!;
          answers.push((answer === UNKNOWN ? fits.learn(known, c, part, profile) : answer) === FITS);
        }
      }
    }
  }
  return answers;
}

it('answers the same however few answers it may hold', () => {
  const problem = makeOrganisation(3, 60, 120, 20_000);
  const packed = packPeople(problem.requests, problem.helpers, createContext(problem), problem.options);
  const profiles = packed.helpers.times.profiles.start.length - 1;
  const all = answersOf(packed, new Fits(packed));
  expect(new Set(all).size).toBe(2);
  for (const held of [1, profiles, 3 * profiles])
    expect(answersOf(packed, new Fits(packed, held))).toEqual(all);
});
