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
  /** Where the row last begun is to be written: from `at` on. */
  helper = new Int32Array(0);
  cost = new Int32Array(0);
  at = 0;
  private used = 0;
  private readonly chunks: Chunk[] = [];
  private readonly chunkOf: Int32Array;
  private readonly start: Int32Array;
  private readonly length: Int32Array;

  constructor(requests: number) {
    this.chunkOf = new Int32Array(requests);
    this.start = new Int32Array(requests);
    this.length = new Int32Array(requests);
  }

  /** Begins the row of request `i`, of `length` pairs. */
  beginRow(i: number, length: number): void {
    if (this.used + length > this.helper.length) this.addChunk(length);
    this.at = this.used;
    this.used += length;
    this.chunkOf[i] = this.chunks.length - 1;
    this.start[i] = this.at;
    this.length[i] = length;
  }

  private addChunk(least: number): void {
    const size = Math.max(CHUNK, least);
    this.helper = new Int32Array(size);
    this.cost = new Int32Array(size);
    this.chunks.push({ helper: this.helper, cost: this.cost });
    this.used = 0;
  }

  toRows(): PairRows {
    const rowStart = new Int32Array(this.length.length + 1);
    for (let i = 0; i < this.length.length; i++) rowStart[i + 1] = rowStart[i]! + this.length[i]!;
    const count = rowStart.at(-1)!;
    const rows = { rowStart, helper: new Int32Array(count), cost: new Int32Array(count) };
    for (let i = 0; i < this.length.length; i++) {
      if (this.length[i] === 0) continue;
      const { helper, cost } = this.chunks[this.chunkOf[i]!]!;
      copyRow(helper, this.start[i]!, rows.helper, rowStart[i]!, rowStart[i + 1]!);
      copyRow(cost, this.start[i]!, rows.cost, rowStart[i]!, rowStart[i + 1]!);
    }
    return rows;
  }
}

/** One by one: most rows are short, and asking for a view of each would take longer. */
function copyRow(source: Int32Array, at: number, target: Int32Array, from: number, to: number): void {
  const ahead = at - from;
  for (let k = from; k < to; k++) target[k] = source[k + ahead]!;
}
