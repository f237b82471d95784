import type { IntList } from '../assignment/int-list';
import type { Memory } from '../assignment/memory';

/** Candidate pairs row by row (one row per request). */
export type PairRows = {
  readonly rowStart: Int32Array;
  /** In no particular order within a row, but always the same. */
  readonly helper: Int32Array;
  /** Metres. */
  readonly cost: Int32Array;
};

/** Collects rows one after the other: no object per pair. */
export class PairList {
  /** Where the row that was begun is to be written: from `at` on. */
  helper: Int32Array;
  cost: Int32Array;
  at = 0;
  private readonly rowStart: Int32Array;
  private readonly helpers: IntList;
  private readonly costs: IntList;
  private rows = 0;

  /** @param memory for the rows, too, which are good until it is used again */
  constructor(requests: number, memory: Memory) {
    this.rowStart = memory.int32(requests + 1);
    this.helpers = memory.list();
    this.costs = memory.list();
    this.helper = this.helpers.items;
    this.cost = this.costs.items;
  }

  /** Begins the next row, with room for so many pairs. */
  beginRow(room: number): void {
    this.helpers.length = this.costs.length = this.at;
    this.helper = this.helpers.withRoom(room);
    this.cost = this.costs.withRoom(room);
  }

  /** Ends the row that was begun. */
  endRow(at: number): void {
    this.at = at;
    this.rowStart[++this.rows] = at;
  }

  toRows(): PairRows {
    const { rowStart, helper, cost, at } = this;
    return { rowStart, helper: helper.subarray(0, at), cost: cost.subarray(0, at) };
  }
}
