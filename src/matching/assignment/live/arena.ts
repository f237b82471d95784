/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */

type Items = Int32Array | Float64Array | Uint8Array;

/** Room beside its items that an owner is given when the arena is laid out. */
const spareOf = (length: number): number => 2 + (length >> 2);

/**
 * Lists that grow, side by side in shared typed arrays: those of owner `k` are `start[k] .. end[k]`, with room up to
 * `limit[k]`. A list that outgrows its room moves to the end with twice as much; when the end is reached everything
 * is laid out anew in arrays of twice the size in use, which leaves what was given up behind.
 */
export class Arena<Fields extends Record<string, Items>> {
  start: Int32Array;
  end: Int32Array;
  limit: Int32Array;
  fields: Fields;
  private top = 0;

  /**
   * @param lengths of the first owners' lists, whose items the caller then writes from `start` on
   * @param make arrays of a size
   */
  constructor(
    lengths: ArrayLike<number>,
    private readonly make: (size: number) => Fields,
  ) {
    this.start = new Int32Array(lengths.length);
    this.end = new Int32Array(lengths.length);
    this.limit = new Int32Array(lengths.length);
    for (let k = 0; k < lengths.length; k++) this.place(k, lengths[k]!);
    this.fields = make(2 * this.top + 64);
  }

  /** Whether the owner has room for so many items more. */
  hasRoom(owner: number, count = 1): boolean {
    return this.end[owner]! + count <= this.limit[owner]!;
  }

  /** Moves the owner to where there is room for twice its items, and for `count` more; not when `isFull`. */
  enlarge(owner: number, count: number): void {
    const from = this.start[owner]!;
    const length = this.end[owner]! - from;
    this.place(owner, length, this.roomFor(owner, count));
    for (const items of Object.values(this.fields)) {
      items.copyWithin(this.start[owner]!, from, from + length);
    }
  }

  /** Whether everything must be laid out anew before the owner can be enlarged. */
  isFull(owner: number, count: number): boolean {
    return this.top + this.roomFor(owner, count) > this.size;
  }

  /** Lays everything out anew, in new arrays where `enlarge` will have room; returns where the lists stood before. */
  layOut(owner: number, count: number): Int32Array {
    const room = this.roomFor(owner, count);
    const before = this.start.slice();
    const { fields, end } = this;
    const lengths = end.map((last, k) => last - before[k]!);
    this.top = 0;
    for (let k = 0; k < lengths.length; k++) this.place(k, lengths[k]!);
    this.fields = this.make(2 * this.top + room + 64);
    for (const name of Object.keys(fields)) {
      const old = fields[name]!;
      const items = this.fields[name]!;
      for (let k = 0; k < lengths.length; k++) {
        for (let at = 0; at < lengths[k]!; at++) items[this.start[k]! + at] = old[before[k]! + at]!;
      }
    }
    return before;
  }

  /** Room for that many owners; new ones have empty lists. */
  growOwners(count: number): void {
    this.start = enlarged(this.start, count);
    this.end = enlarged(this.end, count);
    this.limit = enlarged(this.limit, count);
  }

  private roomFor(owner: number, count: number): number {
    return 2 * (this.end[owner]! - this.start[owner]!) + count + 4;
  }

  private get size(): number {
    return Object.values(this.fields)[0]!.length;
  }

  private place(owner: number, length: number, room = length + spareOf(length)): void {
    this.start[owner] = this.top;
    this.end[owner] = this.top + length;
    this.top += room;
    this.limit[owner] = this.top;
  }
}

/** A longer copy, zero at the end. */
export function enlarged<T extends Items>(items: T, length: number): T {
  const larger = new (items.constructor as new (length: number) => T)(length);
  larger.set(items);
  return larger;
}
