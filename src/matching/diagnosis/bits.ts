/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */

/** 32-bit words for so many bits. */
export function wordsFor(bits: number): number {
  return Math.ceil(bits / 32);
}

export function allBits(bits: number): Int32Array {
  const row = new Int32Array(wordsFor(bits)).fill(-1);
  if ((bits & 31) !== 0) row[row.length - 1] = (1 << (bits & 31)) - 1;
  return row;
}

export function setBit(row: Int32Array, j: number): void {
  row[j >> 5]! |= 1 << (j & 31);
}

export function clearBit(row: Int32Array, j: number): void {
  row[j >> 5]! &= ~(1 << (j & 31));
}

/** How many of 32 bits are set (Warren, Hacker's Delight, section 5-1). */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The numbers of the bits set in `a` and not in `b`, ascending. */
export function eachBit(a: Int32Array, b: Int32Array, visit: (j: number) => void): void {
  for (let w = 0; w < a.length; w++) {
    for (let left = a[w]! & ~b[w]!; left !== 0; left &= left - 1)
      visit((w << 5) + 31 - Math.clz32(left & -left));
  }
}
