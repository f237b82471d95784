import { describe, expect, it } from 'vitest';
import { Wear } from './wear';

describe('what is kept from plan to plan', () => {
  it('is kept however much the first plan needed', () => {
    const wear = new Wear();
    expect([0, 5_000, 5_000, 10_999].map((size) => wear.isWorn(size))).toEqual([false, false, false, false]);
  });

  it('is worn when it has grown to more than twice as much, and something beside', () => {
    const wear = new Wear();
    expect([100, 1_200, 1_201].map((size) => wear.isWorn(size))).toEqual([false, false, true]);
  });

  it('is measured anew once it was thrown away', () => {
    const wear = new Wear();
    wear.isWorn(100);
    wear.beginAnew();
    expect([5_000, 11_000, 11_001].map((size) => wear.isWorn(size))).toEqual([false, false, true]);
  });
});
