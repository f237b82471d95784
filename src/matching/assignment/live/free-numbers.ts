/** Numbers that were given out and are free again. */
export class FreeNumbers {
  private readonly numbers: number[] = [];
  private isFree = new Uint8Array(64);

  has(number: number): boolean {
    return this.numbers.length > 0 && this.isFree[number] === 1;
  }

  add(number: number): void {
    if (number >= this.isFree.length) {
      const larger = new Uint8Array(2 * number);
      larger.set(this.isFree);
      this.isFree = larger;
    }
    this.isFree[number] = 1;
    this.numbers.push(number);
  }

  /** One of them, which is free no more; -1 where there is none. */
  take(): number {
    const number = this.numbers.pop();
    if (number === undefined) return -1;
    this.isFree[number] = 0;
    return number;
  }
}
