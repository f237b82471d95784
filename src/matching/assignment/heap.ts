/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Memory } from './memory';

/** A 4-ary min-heap of the numbers that index `key`, ordered by it, ties by number, with decrease-key. */
export class IndexedHeap {
  private readonly items: Int32Array;
  /** One more than where an item stands; 0 where it is not in the heap. */
  private readonly place: Int32Array;
  private count = 0;

  constructor(
    private readonly key: Float64Array,
    memory: Memory,
  ) {
    this.items = memory.anyInt32(key.length);
    this.place = memory.int32(key.length);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** The item with the smallest key; only when not empty. */
  peek(): number {
    return this.items[0]!;
  }

  clear(): void {
    for (let k = 0; k < this.count; k++) this.place[this.items[k]!] = 0;
    this.count = 0;
  }

  /** Adds the item, or moves it up after its key has become smaller. */
  pushOrDecrease(item: number): void {
    let at = this.place[item]! - 1;
    if (at < 0) at = this.count++;
    const { items, place, key } = this;
    const itemKey = key[item]!;
    while (at > 0) {
      const parentAt = (at - 1) >> 2;
      const parent = items[parentAt]!;
      if (key[parent]! < itemKey || (key[parent] === itemKey && parent < item)) break;
      items[at] = parent;
      place[parent] = at + 1;
      at = parentAt;
    }
    items[at] = item;
    place[item] = at + 1;
  }

  /** Removes and returns the item with the smallest key; only when not empty. */
  pop(): number {
    const top = this.items[0]!;
    this.place[top] = 0;
    const last = this.items[--this.count]!;
    if (this.count > 0) this.sink(last);
    return top;
  }

  private sink(item: number): void {
    const { items, place, key, count } = this;
    const itemKey = key[item]!;
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= count) break;
      let smallest = first;
      const end = Math.min(first + 4, count);
      for (let child = first + 1; child < end; child++) {
        const a = items[child]!;
        const b = items[smallest]!;
        if (key[a]! < key[b]! || (key[a] === key[b] && a < b)) smallest = child;
      }
      const child = items[smallest]!;
      if (itemKey < key[child]! || (itemKey === key[child] && item < child)) break;
      items[at] = child;
      place[child] = at + 1;
      at = smallest;
    }
    items[at] = item;
    place[item] = at + 1;
  }
}
