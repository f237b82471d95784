/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { GrowingList } from './growing-list';

/** The candidates of all requests, row after row. */
export type Rows = {
  readonly rowStart: Int32Array;
  readonly helper: Int32Array;
  readonly cost: Float64Array;
};

/** A pair that stands on this line for the second time. */
export type Repeat = { readonly request: number; readonly helper: number; readonly line: number };

/** Candidates in the order of the file, with the line of each. */
export class CandidateList {
  readonly #request = GrowingList.ofInt32();
  readonly #helper = GrowingList.ofInt32();
  readonly #cost = GrowingList.ofFloat64();
  readonly #line = GrowingList.ofInt32();

  get length(): number {
    return this.#request.length;
  }

  add(request: number, helper: number, cost: number, line: number): void {
    this.#request.push(request);
    this.#helper.push(helper);
    this.#cost.push(cost);
    this.#line.push(line);
  }

  /** Puts the candidates of each request together; within a request the order stays. */
  toRows(requests: number): Rows {
    const rowStart = new Int32Array(requests + 1);
    for (let e = 0; e < this.length; e++) rowStart[this.#request.at(e) + 1]!++;
    for (let i = 0; i < requests; i++) rowStart[i + 1]! += rowStart[i]!;
    const next = rowStart.slice();
    const helper = new Int32Array(this.length);
    const cost = new Float64Array(this.length);
    for (let e = 0; e < this.length; e++) {
      const to = next[this.#request.at(e)]!++;
      helper[to] = this.#helper.at(e);
      cost[to] = this.#cost.at(e);
    }
    return { rowStart, helper, cost };
  }

  /** The first request with the same helper twice, and where the second stands; null where there is none. */
  findRepeat({ rowStart, helper }: Rows, helpers: number): Repeat | null {
    const seenInRow = new Int32Array(helpers).fill(-1);
    for (let i = 0; i + 1 < rowStart.length; i++) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        if (seenInRow[helper[e]!] === i) return this.#second(i, helper[e]!);
        seenInRow[helper[e]!] = i;
      }
    }
    return null;
  }

  #second(request: number, helper: number): Repeat | null {
    let isSecond = false;
    for (let e = 0; e < this.length; e++) {
      if (this.#request.at(e) !== request || this.#helper.at(e) !== helper) continue;
      if (isSecond) return { request, helper, line: this.#line.at(e) };
      isSecond = true;
    }
    return null;
  }
}
