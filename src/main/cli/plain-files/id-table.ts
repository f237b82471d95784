/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { GrowingList } from './growing-list';

/** Bytes `start` to `end` of something larger. */
export type Slice = { bytes: Buffer; start: number; end: number };

/**
 * Numbers ids 0, 1, 2, ... in the order in which they are first seen. An id is kept as the bytes it is written with
 * in JSON, so `1` and `"1"` are two. No string is made of it, which is what makes millions of them quick to find.
 */
export class IdTable {
  #store = Buffer.alloc(1024);
  /** Id k is bytes starts[k] .. starts[k + 1] of the store. */
  readonly #starts = GrowingList.ofFloat64();
  /** Open addressing; each place holds an index + 1, or 0. */
  #places = new Int32Array(1024);

  constructor() {
    this.#starts.push(0);
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  /** The number of an id, or -1 where it was never seen. */
  find(id: Slice): number {
    return this.#places[this.#placeOf(id)]! - 1;
  }

  /** The number of an id, a new one where it was never seen. */
  findOrAdd(id: Slice): number {
    const place = this.#placeOf(id);
    const known = this.#places[place]!;
    if (known > 0) return known - 1;
    this.#append(id);
    this.#places[place] = this.length;
    if (this.length * 2 > this.#places.length) this.#rehash();
    return this.length - 1;
  }

  /** The id as it is written in JSON. */
  text(index: number): string {
    return this.#store.toString('utf8', this.#starts.at(index), this.#starts.at(index + 1));
  }

  #placeOf(id: Slice): number {
    const mask = this.#places.length - 1;
    let place = hash(id.bytes, id.start, id.end) & mask;
    while (this.#places[place]! > 0 && !this.#isSame(this.#places[place]! - 1, id))
      place = (place + 1) & mask;
    return place;
  }

  #isSame(index: number, { bytes, start, end }: Slice): boolean {
    const own = this.#starts.at(index);
    const length = end - start;
    if (this.#starts.at(index + 1) - own !== length) return false;
    for (let k = 0; k < length; k++) if (this.#store[own + k] !== bytes[start + k]) return false;
    return true;
  }

  #append({ bytes, start, end }: Slice): void {
    const own = this.#starts.at(this.length);
    const needed = own + end - start;
    if (needed > this.#store.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#store.length * 2));
      this.#store.copy(larger);
      this.#store = larger;
    }
    bytes.copy(this.#store, own, start, end);
    this.#starts.push(needed);
  }

  #rehash(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let index = 0; index < this.length; index++) {
      let place = hash(this.#store, this.#starts.at(index), this.#starts.at(index + 1)) & mask;
      while (places[place]! > 0) place = (place + 1) & mask;
      places[place] = index + 1;
    }
    this.#places = places;
  }
}

/** FNV-1a (Fowler, Noll, Vo), with its high bits mixed down because only low ones choose a place. */
function hash(bytes: Buffer, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let k = start; k < end; k++) value = Math.imul(value ^ bytes[k]!, 0x01000193);
  return value ^ (value >>> 15);
}
