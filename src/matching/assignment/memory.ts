/* eslint-disable @typescript-eslint/no-non-null-assertion -- the block stands in the list before it is read */

import { IntList } from './int-list';

/** A stretch of memory; what lies below `dirty` has been written to. */
type Block = { readonly buffer: ArrayBuffer; dirty: number };

const SMALLEST_BLOCK = 2_048;
/** Every array begins at a multiple of this many bytes. */
const ALIGNMENT = 8;

/**
 * Working memory that one solve leaves to the next. Memory fresh from the operating system costs a page fault for
 * every few kilobytes, which took longer than all of solving a loose instance did. What it hands out is good until
 * the next `restart`.
 */
export class Memory {
  private readonly blocks: Block[] = [];
  private readonly lists: IntList[] = [];
  private listsTaken = 0;
  private current = 0;
  /** Where in the current block the array last handed out begins, and what is free behind it. */
  private used = 0;
  private nextFree = 0;
  /** Bytes of all blocks. */
  private size = 0;

  /** Everything handed out so far may be handed out again. */
  restart(): void {
    this.current = 0;
    this.nextFree = 0;
    this.listsTaken = 0;
  }

  /** An empty list that grows. */
  list(): IntList {
    const list = (this.lists[this.listsTaken++] ??= new IntList());
    list.length = 0;
    return list;
  }

  /** Zeros. */
  int32(length: number): Int32Array {
    return new Int32Array(this.take(4 * length, true), this.used, length);
  }

  /** Zeros. */
  float64(length: number): Float64Array {
    return new Float64Array(this.take(8 * length, true), this.used, length);
  }

  /** Zeros. */
  bytes(length: number): Uint8Array {
    return new Uint8Array(this.take(length, true), this.used, length);
  }

  /** Holds anything: to be written before it is read. */
  anyInt32(length: number): Int32Array {
    return new Int32Array(this.take(4 * length, false), this.used, length);
  }

  /** Holds anything: to be written before it is read. */
  anyFloat64(length: number): Float64Array {
    return new Float64Array(this.take(8 * length, false), this.used, length);
  }

  /** The block to view from `used` on; what stands before that is taken. */
  private take(bytes: number, isZero: boolean): ArrayBuffer {
    this.used = this.nextFree;
    while (this.used + bytes > (this.blocks[this.current]?.buffer.byteLength ?? -1)) this.goOn(bytes);
    const block = this.blocks[this.current]!;
    const end = this.used + bytes;
    // What was never handed out is zero already, and a page that nobody needs is not touched.
    if (isZero && this.used < block.dirty)
      new Uint8Array(block.buffer, this.used, Math.min(end, block.dirty) - this.used).fill(0);
    block.dirty = Math.max(block.dirty, end);
    this.nextFree = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    return block.buffer;
  }

  /** To the next block; a new one is as large as all others together. */
  private goOn(bytes: number): void {
    if (this.blocks.length > 0) this.current++;
    this.used = 0;
    if (this.current < this.blocks.length) return;
    const size = Math.max(bytes, SMALLEST_BLOCK, this.size);
    this.blocks.push({ buffer: new ArrayBuffer(size), dirty: 0 });
    this.size += size;
    this.current = this.blocks.length - 1;
  }
}
