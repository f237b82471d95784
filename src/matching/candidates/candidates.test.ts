import { describe, expect, it } from 'vitest';
import { Memory } from '../assignment/memory';
import { costTerms } from '../cost';
import { firstRefusal } from '../eligibility';
import { createContext } from '../eligibility/refusal';
import { packPeople, transferables, type Packed } from '../packed/pack';
import { termPackings } from '../packed/term-packings';
import type { MatchingProblem } from '../problem';
import { makeOddOrganisation } from '../testing/odd-organisation';
import { makeOrganisation } from '../testing/organisation';
import { makeHelper, makeProblem, makeRequest } from '../testing/people';
import { findCandidates } from './index';

const pack = (problem: MatchingProblem): Packed =>
  packPeople(problem.requests, problem.helpers, createContext(problem), problem.options);

/** What a search leaves in it, the next one finds. */
const memory = new Memory();

/** `request helper cost`, sorted. */
function found(problem: MatchingProblem, packed = pack(problem)): string[] {
  const context = createContext(problem);
  const helperAt = (p: number) => problem.helpers.find(({ id }) => id === packed.helpers.id[p]);
  const isEligible = (i: number, j: number) => {
    const [request, helper] = [problem.requests[i], helperAt(j)];
    return request !== undefined && helper !== undefined && !firstRefusal(request, helper, context);
  };
  const { rowStart, helper, cost } = findCandidates(packed, problem.options, isEligible, memory);
  const lines = problem.requests.flatMap(({ id }, i) =>
    Array.from(helper.subarray(rowStart[i], rowStart[i + 1]), (j, k) => {
      return `${id} ${helperAt(j)?.id} ${cost[(rowStart[i] ?? 0) + k]}`;
    }),
  );
  return lines.sort();
}

/** The same by asking the rules and the terms for each pair. */
function expected(problem: MatchingProblem): string[] {
  const { requests, helpers, options } = problem;
  const context = createContext(problem);
  const lines = requests.flatMap((request) =>
    helpers
      .filter((helper) => !firstRefusal(request, helper, context))
      .map((helper) => {
        const cost = costTerms(request, helper, options).reduce((sum, { amount }) => sum + amount, 0);
        return `${request.id} ${helper.id} ${cost}`;
      }),
  );
  return lines.sort();
}

describe('candidates', () => {
  it('are the pairs that every rule allows, at the cost that the terms say, however odd the organisation', () => {
    let pairs = 0;
    for (let seed = 1; seed <= 2_300; seed++) {
      const problem = makeOddOrganisation(seed);
      const wanted = expected(problem);
      pairs += wanted.length;
      expect(found(problem), `seed ${seed}`).toEqual(wanted);
    }
    expect(pairs).toBeGreaterThan(5_000);
  });

  it('are the same in a whole organisation', () => {
    for (const seed of [1, 2]) {
      const problem = makeOrganisation(seed, 150, 700, 20_000);
      expect(found(problem)).toEqual(expected(problem));
    }
  });

  it('are told in words where a cost leaves 32 bits', () => {
    const problem = makeProblem([makeRequest({ id: 7 })], [makeHelper({ id: 9, recentTasks: 2 })]);
    const dear = { ...problem, options: { ...problem.options, recentTaskMetres: 2 ** 31 } };
    expect(() => found(dear)).toThrow(/request 7 and helper 9, found 4294967296/);
  });

  it('are found by whoever the packed people were handed over to', () => {
    const problem = makeOrganisation(3, 40, 100, 5_000);
    const here = pack(problem);
    const transfer = transferables(here);
    const there = structuredClone(here, { transfer });
    expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true);
    expect(found(problem, there)).toEqual(expected(problem));
  });
});

describe('packing', () => {
  it('knows every term of the cost', () => {
    const terms = costTerms(makeRequest(), makeHelper(), makeProblem([], []).options).map(({ term }) => term);
    expect(Object.keys(termPackings).sort()).toEqual(terms.sort());
  });
});
