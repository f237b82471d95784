import type { AssignmentInstance } from '../instance';
import { fail, largest, LARGEST_SUM } from '../validate';

/** What a change brings into play. */
export type Addition = {
  readonly units?: number;
  readonly unassignedCost?: number;
  readonly costs?: ArrayLike<number>;
  readonly seatPrices?: ArrayLike<number> | null;
};

/** Sees to it that all sums stay exact, whatever is added; the largest numbers ever seen count. */
export class Limits {
  private units: number;
  private unassignedCost: number;
  private cost: number;
  private seatPrice: number;

  constructor({ need, unassignedCost, cost, seatPrices }: AssignmentInstance) {
    this.units = need.reduce((sum, count) => sum + count, 0);
    this.unassignedCost = largest(unassignedCost, 'unassignedCost');
    this.cost = largest(cost, 'cost');
    this.seatPrice = seatPrices ? largest(seatPrices.price, 'seatPrices.price') : 0;
  }

  /** Throws a RangeError, and counts nothing, where sums might leave the exact range or a cost is no integer. */
  admit({ units = 0, unassignedCost = 0, costs, seatPrices }: Addition): void {
    if (!Number.isInteger(unassignedCost)) fail('unassignedCost to be an integer', unassignedCost);
    const unassigned = Math.max(this.unassignedCost, Math.abs(unassignedCost));
    const cost = Math.max(this.cost, costs ? largest(costs, 'cost') : 0);
    const seat = Math.max(this.seatPrice, seatPrices ? largest(seatPrices, 'seatPrices') : 0);
    const sum = (this.units + units + 2) * (unassigned + cost + seat);
    if (sum > LARGEST_SUM) fail(`sums up to ${LARGEST_SUM}`, sum);
    this.units += units;
    this.unassignedCost = unassigned;
    this.cost = cost;
    this.seatPrice = seat;
  }
}
