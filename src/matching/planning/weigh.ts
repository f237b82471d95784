/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { seatPrice } from '../cost';
import type { Prepared } from './prepare';

/** Half of what `assignment/validate.ts` lets through: larger numbers are left as they are. */
const LARGEST_SUM = Number.MAX_SAFE_INTEGER / 8;

/**
 * Makes forced edges cheaper by so much (`gift`) that leaving one out is dearer than anything it may bring about, and
 * kept ones by so little (`bonus`) that all of them together weigh less than a metre: all costs are scaled up for that.
 */
export function weigh(prepared: Prepared, forced: readonly number[], kept: readonly number[]) {
  const { instance, problem } = prepared;
  const dearest = largest(instance.unassignedCost);
  const units = instance.need.reduce((sum, need) => sum + need, 0);
  const perUnit =
    8 * dearest + largest(instance.cost) + seatPrice(problem.options.tasksPerWeekAtMost, problem.options);
  const isRoomy =
    kept.length > 0 &&
    Number.isInteger(problem.options.repeatTaskMetres) &&
    (units + 2) * perUnit * (kept.length + 1) < LARGEST_SUM;
  const [scale, bonus] = isRoomy ? [kept.length + 1, 1] : [1, 0];
  const gift = forced.length === 0 ? 0 : scale * (6 * dearest + 1);
  const times = (values: ArrayLike<number>) => scaled(values, scale);
  const cost = times(instance.cost);
  for (const edge of forced) cost[edge]! -= gift;
  for (const edge of kept) cost[edge]! -= bonus;
  const { seatPrices } = instance;
  // Seats have their price from the options, week by week.
  const options = { ...problem.options, repeatTaskMetres: problem.options.repeatTaskMetres * scale };
  return {
    scale,
    gift,
    bonus,
    prepared: {
      ...prepared,
      problem: { ...problem, options },
      instance: {
        ...instance,
        cost,
        unassignedCost: times(instance.unassignedCost),
        seatPrices: seatPrices && { ...seatPrices, price: times(seatPrices.price) },
      },
    },
  };
}

function scaled(values: ArrayLike<number>, scale: number): Float64Array {
  const all = new Float64Array(values.length);
  for (let k = 0; k < all.length; k++) all[k] = values[k]! * scale;
  return all;
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) most = Math.max(most, Math.abs(values[k]!));
  return most;
}
