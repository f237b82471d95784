import { describe, expect, it } from 'vitest';
import { buildInstance } from '../testing/instances';
import { smallParts } from '../testing/small-instances';
import { Memory } from './memory';
import { solveAssignment } from './solve';

describe('memory', () => {
  it('hands out zeros, also where something was written before', () => {
    const memory = new Memory();
    memory.anyInt32(1_000).fill(7);
    memory.anyFloat64(50_000).fill(7);
    memory.restart();
    const handedOut = [memory.bytes(3), memory.int32(100_001), memory.float64(7), memory.int32(0)];
    expect(handedOut.map(({ length }) => length)).toEqual([3, 100_001, 7, 0]);
    for (const values of handedOut) expect(values.every((value) => value === 0)).toBe(true);
  });

  it('never hands out the same stretch twice before it is told to start again', () => {
    const memory = new Memory();
    const arrays = Array.from({ length: 300 }, (_, k) => memory.int32(k * 37).fill(k));
    arrays.forEach((values, k) => expect(values.every((value) => value === k)).toBe(true));
  });

  it('takes no more once it has served the same before', () => {
    const memory = new Memory();
    const buffers = () => {
      memory.restart();
      return [10, 70_000, 20_000, 5].map((length) => memory.float64(length).buffer);
    };
    buffers();
    expect(buffers().every((buffer, k) => buffer === buffers()[k])).toBe(true);
  });

  it('hands out lists that are empty, each to one holder until it is told to start again', () => {
    const memory = new Memory();
    const [first, second] = [memory.list(), memory.list()];
    for (let k = 0; k < 3_000; k++) first.push(k);
    expect([first.length, second.length]).toEqual([3_000, 0]);
    expect(first.items.subarray(0, 3_000).every((value, k) => value === k)).toBe(true);
    memory.restart();
    expect(memory.list()).toBe(first);
    expect(first.length).toBe(0);
  });

  it('changes nothing about what is solved in it, whatever was solved before', () => {
    const memory = new Memory();
    for (let seed = 1; seed <= 500; seed++) {
      const instance = buildInstance(smallParts(seed));
      const { edges, missing, helperPrice, requestPrice, objective } = solveAssignment(instance, memory);
      const anew = solveAssignment(instance);
      expect({ edges, missing, helperPrice, requestPrice, objective }).toEqual({
        edges: anew.edges,
        missing: anew.missing,
        helperPrice: anew.helperPrice,
        requestPrice: anew.requestPrice,
        objective: anew.objective,
      });
    }
  });
});
