/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */

/** Candidate pairs row by row (one row per request), helpers ascending within a row. */
export type PairRows = {
  readonly rowStart: Int32Array;
  readonly helper: Int32Array;
  readonly cost: Float64Array;
};

/** Collects pairs in typed arrays that double as they fill: no object per pair. */
export class PairList {
  private request = new Int32Array(1_024);
  private helper = new Int32Array(1_024);
  private cost = new Float64Array(1_024);
  private count = 0;

  add(request: number, helper: number, cost: number): void {
    if (this.count === this.request.length) this.grow();
    this.request[this.count] = request;
    this.helper[this.count] = helper;
    this.cost[this.count++] = cost;
  }

  /** Sorts by request and keeps the order in which a request's helpers were added. */
  toRows(requests: number): PairRows {
    const rowStart = new Int32Array(requests + 1);
    for (let k = 0; k < this.count; k++) rowStart[this.request[k]! + 1]!++;
    for (let i = 0; i < requests; i++) rowStart[i + 1]! += rowStart[i]!;
    const next = rowStart.slice();
    const helper = new Int32Array(this.count);
    const cost = new Float64Array(this.count);
    for (let k = 0; k < this.count; k++) {
      const at = next[this.request[k]!]!++;
      helper[at] = this.helper[k]!;
      cost[at] = this.cost[k]!;
    }
    return { rowStart, helper, cost };
  }

  private grow(): void {
    const { request, helper, cost } = this;
    (this.request = new Int32Array(2 * this.count)).set(request);
    (this.helper = new Int32Array(2 * this.count)).set(helper);
    (this.cost = new Float64Array(2 * this.count)).set(cost);
  }
}
