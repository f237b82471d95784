/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */

/** Candidate pairs row by row (one row per request). */
export type PairRows = {
  readonly rowStart: Int32Array;
  /** In no particular order within a row, but always the same. */
  readonly helper: Int32Array;
  /** Metres. */
  readonly cost: Int32Array;
};

type Chunk = { readonly helper: Int32Array; readonly cost: Int32Array };

const CHUNK = 131_072;

/** Collects rows in any order, in chunks of typed arrays: no object per pair, and nothing moves while it grows. */
export class PairList {
  /** Where the next row is to be written: from `at` on. */
  helper = new Int32Array(0);
  cost = new Int32Array(0);
  at = 0;
  private readonly chunks: Chunk[] = [];
  private readonly chunkOf: Int32Array;
  private readonly start: Int32Array;
  private readonly length: Int32Array;

  constructor(requests: number) {
    this.chunkOf = new Int32Array(requests);
    this.start = new Int32Array(requests);
    this.length = new Int32Array(requests);
  }

  /** Begins the row of request `i`, with room for so many pairs. */
  beginRow(i: number, room: number): void {
    if (this.at + room > this.helper.length) this.addChunk(room);
    this.chunkOf[i] = this.chunks.length - 1;
    this.start[i] = this.at;
  }

  /** Ends the row that was begun. */
  endRow(i: number, at: number): void {
    this.length[i] = at - this.at;
    this.at = at;
  }

  private addChunk(least: number): void {
    const size = Math.max(CHUNK, least);
    this.helper = new Int32Array(size);
    this.cost = new Int32Array(size);
    this.chunks.push({ helper: this.helper, cost: this.cost });
    this.at = 0;
  }

  toRows(): PairRows {
    const rowStart = new Int32Array(this.length.length + 1);
    for (let i = 0; i < this.length.length; i++) rowStart[i + 1] = rowStart[i]! + this.length[i]!;
    const count = rowStart.at(-1)!;
    const rows = { rowStart, helper: new Int32Array(count), cost: new Int32Array(count) };
    for (let i = 0; i < this.length.length; i++) {
      if (this.length[i] === 0) continue;
      const { helper, cost } = this.chunks[this.chunkOf[i]!]!;
      // One by one: most rows are short, and asking for a view of each would take longer.
      const ahead = this.start[i]! - rowStart[i]!;
      for (let k = rowStart[i]!, end = rowStart[i + 1]!; k < end; k++) {
        rows.helper[k] = helper[k + ahead]!;
        rows.cost[k] = cost[k + ahead]!;
      }
    }
    return rows;
  }
}
