import { describe, expect, it } from 'vitest';
import { planMatches, type MatchingProblem } from '../index';
import type { Alternative, OthersPay } from '../plan';
import { makeOrganisation } from '../testing/organisation';
import { outcomeOfPrepared } from './outcome';
import { prepare, type Prepared } from './prepare';
import { solveWithoutConflicts } from './solve-without-conflicts';
import { chooseWeekly } from './weekly-choice';

const SEEDS = Array.from({ length: 150 }, (_, k) => 1_000 + k);
/** Few helpers close by, with windows over one or two weeks: choices move others, also from week to week. */
const organisation = (seed: number): MatchingProblem => makeOrganisation(seed, 14, 7, 4_000);

describe('what a choice costs all others', () => {
  it('is, with what the request itself pays, what the whole plan costs more when solved again with the pair', () => {
    let compared = 0;
    for (const seed of SEEDS) {
      const problem = organisation(seed);
      const prepared = prepare(problem);
      const before = outcomeOfPrepared(prepared);
      for (const { requestId, next } of planMatches(problem).alternatives) {
        if (prepared.requests[prepared.rowOf.get(requestId) ?? -1]?.needed !== 1) continue;
        for (const choice of next) {
          if (choice.othersPay?.isExact !== true) continue;
          const after = outcomeOfPrepared(prepared, [{ requestId, helperId: choice.helperId }]);
          expect(after.helpersOf.get(requestId)).toEqual([choice.helperId]);
          const amount = amountOf(prepared, requestId, choice, choice.othersPay);
          expect(amount, `seed ${seed} pair ${requestId} ${choice.helperId}`).toBe(
            after.objective - before.objective,
          );
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  }, 60_000);

  it('is priced without another plan for most pairs, and names no request that only changes the week', () => {
    let priced = 0;
    let pairs = 0;
    for (const seed of SEEDS) {
      const prepared = prepare(organisation(seed));
      const { weekByWeek } = solveWithoutConflicts(prepared);
      if (!weekByWeek) continue;
      const choose = chooseWeekly(weekByWeek);
      prepared.requests.forEach((_, i) => {
        const { rowStart } = prepared.instance;
        for (let edge = rowStart[i] ?? 0; edge < (rowStart[i + 1] ?? 0); edge++) {
          pairs++;
          const choice = choose(i, edge);
          priced += Number(choice !== null);
          expect(choice?.moves.every(({ from, to }) => from !== to) ?? true).toBe(true);
        }
      });
    }
    expect(pairs).toBeGreaterThan(1_000);
    expect(priced / pairs).toBeGreaterThan(0.5);
  }, 60_000);
});

describe('the short outcome of a plan', () => {
  it('comes to what the plan comes to, and is proved where the plan is', () => {
    for (const seed of SEEDS) {
      const problem = organisation(seed);
      const { certificate, stats } = planMatches(problem);
      expect(outcomeOfPrepared(prepare(problem)), `seed ${seed}`).toMatchObject({
        objective: certificate.objective,
        cost: stats.cost,
        isOptimal: certificate.isOptimal,
      });
    }
  });
});

/** What the whole plan costs more, put together again from what is said about one helper instead of another. */
function amountOf(prepared: Prepared, requestId: number, choice: Alternative, pay: OthersPay): number {
  const priceOf = (id: number) => prepared.instance.unassignedCost[prepared.rowOf.get(id) ?? -1] ?? NaN;
  const own = choice.difference ?? choice.cost - priceOf(requestId);
  const others = pay.requests.map(
    ({ requestId: id, before, after }) => (before.length - after.length) * priceOf(id),
  );
  return pay.metres + own + others.reduce((sum, amount) => sum + amount, 0);
}
