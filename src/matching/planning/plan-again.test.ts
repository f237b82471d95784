import { describe, expect, it } from 'vitest';
import { KeptAssignment } from '../assignment/kept';
import { Memory } from '../assignment/memory';
import type { MatchingProblem } from '../problem';
import { makeOddOrganisation } from '../testing/odd-organisation';
import { makeOrganisation } from '../testing/organisation';
import { createRandom, type Random } from '../testing/random';
import { prepare, type Prepared } from './prepare';
import { solveWithoutConflicts, type Solved } from './solve-without-conflicts';
import { requestOfEdges } from './timetable';

describe('planning again from the assignment of the plan before', () => {
  it('goes on from it after suggestions were stored and after single changes, and reaches the same bound', () => {
    const kept = new KeptAssignment();
    replan(makeOrganisation(4, 120, 380), kept, 8, createRandom(4));
    expect(kept).toMatchObject({ followed: 7, solvedAnew: 1 });
  });

  it('reaches the same bound where tasks clash, weeks differ and nearly nobody is left', () => {
    for (let seed = 1; seed <= 150; seed++) {
      replan(makeOddOrganisation(seed), new KeptAssignment(), 4, createRandom(seed));
    }
  });
});

/** Plans, has the suggestions shown, takes somebody away and plans again. */
function replan(problem: MatchingProblem, kept: KeptAssignment, plans: number, random: Random): void {
  const memory = new Memory();
  let now = problem;
  for (let plan = 0; plan < plans; plan++) {
    const prepared = prepare(now);
    const solved = solveWithoutConflicts(prepared, undefined, memory, kept);
    const anew = solveWithoutConflicts(prepared);
    // Settled conflicts may be bounded from other prices; the assignment itself costs the same.
    if (solved.rounds + anew.rounds === 0) expect(solved.bound, `plan ${plan}`).toBe(anew.bound);
    now = { ...now, previous: pairsOf(prepared, solved) };
    now = random.chance(0.5)
      ? { ...now, requests: withoutOne(random, now.requests) }
      : { ...now, helpers: withoutOne(random, now.helpers) };
  }
}

function pairsOf({ instance, requests, helpers }: Prepared, { slots }: Solved): [number, number][] {
  const requestOf = requestOfEdges(instance, Int32Array.from(slots.keys()));
  return [...requestOf].map(([edge, i]) => [
    requests[i]?.id ?? -1,
    helpers[instance.helper[edge] ?? -1]?.id ?? -1,
  ]);
}

function withoutOne<T>(random: Random, some: readonly T[]): T[] {
  const gone = random.int(0, Math.max(0, some.length - 1));
  return some.filter((_, k) => k !== gone);
}
