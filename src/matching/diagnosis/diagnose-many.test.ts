import { describe, expect, it } from 'vitest';
import { createContext } from '../eligibility/refusal';
import { KeptPeople } from '../packed/kept-people';
import { packPeople } from '../packed/pack';
import type { MatchingProblem } from '../problem';
import { makeOddOrganisation } from '../testing/odd-organisation';
import { makeOrganisation } from '../testing/organisation';
import { diagnose } from './diagnose';
import { DiagnosisOfMany } from './diagnose-many';
import { RuleAnswers } from './rule-answers';

/** Every request both ways; answers how many near misses there were. */
function compare(problem: MatchingProblem, name: string): number {
  const { requests, helpers, options } = problem;
  const context = createContext(problem);
  const kept = new KeptPeople();
  const packed = packPeople(requests, helpers, context, options, kept);
  const people = { requests, context, packed, packedHelpers: kept.taken };
  const many = new DiagnosisOfMany(people, new RuleAnswers(context.today, kept.taken.classes));
  let nearMisses = 0;
  requests.forEach((request, i) => {
    const wanted = diagnose(request, 2, helpers, context);
    expect(many.of(i, 2), `${name}, request ${request.id}`).toEqual(wanted);
    nearMisses += wanted.nearMisses.length;
  });
  return nearMisses;
}

describe('the diagnosis of many requests', () => {
  it('says what all rules say, asked of every helper, however odd the organisation', () => {
    let nearMisses = 0;
    for (let seed = 1; seed <= 1_000; seed++)
      nearMisses += compare(makeOddOrganisation(seed), `seed ${seed}`);
    expect(nearMisses).toBeGreaterThan(2_000);
  });

  it('says the same in a whole organisation', () => {
    const problem = makeOrganisation(4, 120, 400, 20_000);
    expect(compare(problem, 'organisation')).toBeGreaterThan(300);
  });
});
