import type { AssignmentInstance } from '../assignment/instance';

/** The least objective by trying every plan; for a handful of edges only. */
export function bruteForceObjective(instance: AssignmentInstance): number {
  const load = instance.capacity.map(() => 0);
  const at = (values: ArrayLike<number>, k: number): number => values[k] ?? NaN;

  const seatPrice = (j: number, k: number): number =>
    instance.seatPrices ? at(instance.seatPrices.price, at(instance.seatPrices.start, j) + k) : 0;

  const best = (i: number, e: number, given: number): number => {
    if (i === instance.need.length) return 0;
    const need = at(instance.need, i);
    if (e === at(instance.rowStart, i + 1)) {
      return (need - given) * at(instance.unassignedCost, i) + best(i + 1, e, 0);
    }
    let least = best(i, e + 1, given);
    const j = at(instance.helper, e);
    const taken = at(load, j);
    if (given < need && taken < at(instance.capacity, j)) {
      load[j] = taken + 1;
      least = Math.min(least, at(instance.cost, e) + seatPrice(j, taken) + best(i, e + 1, given + 1));
      load[j] = taken;
    }
    return least;
  };
  return best(0, 0, 0);
}
