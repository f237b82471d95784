/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { LiveAssignment } from '../../../matching';
import { expectProved } from '../plain-files/solve-problem';
import type { ToldPlan } from './told-plan';

/**
 * Has the plan verified as whoever reads the answers knows it: its pairs, who is missing and the objective are those
 * that were told; only the prices are those of the live assignment. Fixed pairs are out of play.
 * @throws KithError with what is wrong
 */
export function expectToldProved(live: LiveAssignment, told: ToldPlan, line: number): void {
  const { instance, solution } = live.snapshot();
  const edges: number[] = [];
  const missing = solution.missing.map((_, i) => told.partOf(i).missing);
  for (let i = 0; i < missing.length; i++) {
    const said = new Set(told.partOf(i).helpers);
    for (const j of live.fixedHelpersOf(i)) said.delete(j);
    for (let e = instance.rowStart[i]!; e < instance.rowStart[i + 1]!; e++) {
      if (said.delete(instance.helper[e]!)) edges.push(e);
    }
    // A pair that is no candidate: the checker says so of an edge that is not there.
    if (said.size > 0) edges.push(instance.helper.length);
  }
  const stated = { edges: Int32Array.from(edges), missing, objective: told.objective - live.fixedCost };
  expectProved(
    instance,
    { ...solution, ...stated },
    line === 0 ? 'The beginning' : `Line ${line}: the answer`,
  );
}
