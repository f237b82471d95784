/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, LiveAssignment } from '../../../matching';
import { expectNone, expectProved, solveExactly } from '../plain-files/solve-problem';
import type { Price, PriceQuestion } from './price-question';
import type { ToldPlan } from './told-plan';

/** What is left to solve when the pair is settled, and what the settled part costs. */
type Rest = { readonly instance: AssignmentInstance; readonly settled: number };

/**
 * Has a price verified without the plan and the prices of the live assignment: the problem with the pair held, or
 * without it, is solved from scratch, proved, and costs that much more than the plan that was told.
 * @throws KithError with what is wrong
 */
export function expectPriceProved(
  live: LiveAssignment,
  told: ToldPlan,
  { name, i, j }: PriceQuestion,
  { isChosen, price }: Price,
  line: number,
): void {
  const { instance } = live.snapshot();
  const rest = name === 'priceOfChoice' ? withPairHeld(instance, i, j) : withoutPair(instance, i, j);
  const what = `Line ${line}: the answer`;
  const found = rest && leastCost(rest, what) + live.fixedCost - told.objective;
  const isTold = told.partOf(i).helpers.includes(j);
  const problems: string[] = [];
  if (price !== found) problems.push(`price: found ${found} from scratch, stated ${price}`);
  if (isChosen !== isTold) problems.push(`chosen: told ${isTold}, stated ${isChosen}`);
  expectNone(problems, what);
}

function leastCost({ instance, settled }: Rest, what: string): number {
  const solution = solveExactly(instance);
  expectProved(instance, solution, what);
  return solution.objective + settled;
}

/** The pair takes a unit of the request and the cheapest seat of the helper; null where either has none. */
function withPairHeld(instance: AssignmentInstance, i: number, j: number): Rest | null {
  const { need, capacity, seatPrices } = instance;
  if (need[i] === 0 || capacity[j] === 0) return null;
  const seat = seatPrices?.start[j] ?? 0;
  return {
    instance: {
      ...withoutPair(instance, i, j).instance,
      need: need.with(i, need[i]! - 1),
      capacity: capacity.with(j, capacity[j]! - 1),
      seatPrices: seatPrices && {
        start: withOneLess(seatPrices.start, j),
        price: seatPrices.price.filter((_, k) => k !== seat),
      },
    },
    settled: instance.cost[edgeOf(instance, i, j)]! + (seatPrices?.price[seat] ?? 0),
  };
}

function withoutPair(instance: AssignmentInstance, i: number, j: number): Rest {
  const gone = edgeOf(instance, i, j);
  const others = {
    rowStart: withOneLess(instance.rowStart, i),
    helper: instance.helper.filter((_, e) => e !== gone),
    cost: Float64Array.from(instance.cost).filter((_, e) => e !== gone),
  };
  return { instance: { ...instance, ...others }, settled: 0 };
}

function edgeOf({ rowStart, helper }: AssignmentInstance, i: number, j: number): number {
  return rowStart[i]! + helper.subarray(rowStart[i], rowStart[i + 1]).indexOf(j);
}

/** Where each list begins when list `k` has one entry less. */
function withOneLess(start: Int32Array, k: number): Int32Array {
  return start.map((from, at) => (at > k ? from - 1 : from));
}
