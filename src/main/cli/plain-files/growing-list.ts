/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
const SHIFT = 18;
const BLOCK = 1 << SHIFT;
const MASK = BLOCK - 1;

type Block = Int32Array | Float64Array;

/** Numbers in a row, of which nobody knows the count beforehand; it grows by blocks, so nothing is ever copied. */
export class GrowingList<B extends Block> {
  length = 0;
  readonly #blocks: B[] = [];

  private constructor(readonly createBlock: (length: number) => B) {}

  static ofInt32(): GrowingList<Int32Array> {
    return new GrowingList((length) => new Int32Array(length));
  }

  static ofFloat64(): GrowingList<Float64Array> {
    return new GrowingList((length) => new Float64Array(length));
  }

  push(value: number): void {
    if (this.length >> SHIFT === this.#blocks.length) this.#blocks.push(this.createBlock(BLOCK));
    this.#blocks[this.length >> SHIFT]![this.length & MASK] = value;
    this.length++;
  }

  at(index: number): number {
    return this.#blocks[index >> SHIFT]![index & MASK]!;
  }

  set(index: number, value: number): void {
    this.#blocks[index >> SHIFT]![index & MASK] = value;
  }

  /** All of them in one array. */
  toArray(): B {
    const whole = this.createBlock(this.length);
    this.#blocks.forEach((block, k) => {
      whole.set(block.subarray(0, Math.min(BLOCK, this.length - k * BLOCK)), k * BLOCK);
    });
    return whole;
  }
}
