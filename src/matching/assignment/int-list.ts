/** A list of integers that doubles when it is full. */
export class IntList {
  items = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) this.grow(2 * this.length);
    this.items[this.length++] = value;
  }

  /** The items, with room for so many more behind the last. */
  withRoom(more: number): Int32Array {
    const least = this.length + more;
    if (least > this.items.length) this.grow(Math.max(2 * this.items.length, least));
    return this.items;
  }

  private grow(size: number): void {
    const larger = new Int32Array(size);
    larger.set(this.items.length === this.length ? this.items : this.items.subarray(0, this.length));
    this.items = larger;
  }
}
