/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */

/** A 4-ary min-heap of the numbers 0 .. size-1 ordered by `key`, ties by number, with decrease-key. */
export class IndexedHeap {
  private readonly items: Int32Array;
  private readonly position: Int32Array;
  private count = 0;

  constructor(
    size: number,
    private readonly key: Float64Array,
  ) {
    this.items = new Int32Array(size);
    this.position = new Int32Array(size).fill(-1);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** The item with the smallest key; only when not empty. */
  peek(): number {
    return this.items[0]!;
  }

  clear(): void {
    for (let k = 0; k < this.count; k++) this.position[this.items[k]!] = -1;
    this.count = 0;
  }

  /** Adds the item, or moves it up after its key has become smaller. */
  pushOrDecrease(item: number): void {
    let at = this.position[item]!;
    if (at < 0) at = this.count++;
    const { items, position, key } = this;
    const itemKey = key[item]!;
    while (at > 0) {
      const parentAt = (at - 1) >> 2;
      const parent = items[parentAt]!;
      if (key[parent]! < itemKey || (key[parent] === itemKey && parent < item)) break;
      items[at] = parent;
      position[parent] = at;
      at = parentAt;
    }
    items[at] = item;
    position[item] = at;
  }

  /** Removes and returns the item with the smallest key; only when not empty. */
  pop(): number {
    const top = this.items[0]!;
    this.position[top] = -1;
    const last = this.items[--this.count]!;
    if (this.count > 0) this.sink(last);
    return top;
  }

  private sink(item: number): void {
    const { items, position, key, count } = this;
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
      position[child] = at;
      at = smallest;
    }
    items[at] = item;
    position[item] = at;
  }
}
