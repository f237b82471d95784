import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COST, tryKey, tryNothing, wrapKey, wrapSchema, type Cost } from './wrap';

/** What deriving keys has cost so far: scrypt takes as long as `N r p` is large. */
const spent = vi.hoisted(() => ({ work: 0 }));

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  type Options = { readonly N: number; readonly r: number; readonly p: number };
  type Done = (error: Error | null, key: Buffer) => void;
  const scrypt = (secret: string, salt: Buffer, length: number, options: Options, done: Done) => {
    spent.work += options.N * options.r * options.p;
    // As quick as can be, and another key for another secret all the same.
    real.scrypt(secret, salt, length, { N: 2, r: 1, p: 1 }, done);
  };
  return { ...real, scrypt };
});

const master = randomBytes(32);
const today: Cost = COST;

describe('trying a passphrase', () => {
  beforeEach(() => {
    spent.work = 0;
  });

  it.each<[string, Cost]>([
    ['today', today],
    ['a time of less memory', { n: 2 ** 14, r: 8, p: 1 }],
    ['a time of fewer rounds', { n: 2 ** 15, r: 8, p: 1 }],
    ['a time of much less of all', { n: 2 ** 10, r: 4, p: 1 }],
  ])('costs as much for a wrap of %s as where there is nothing to try', async (_name, cost) => {
    const wrap = await wrapKey(master, 'correct horse', 'ana', cost);
    for (const [secret, key] of [
      ['correct horse', master],
      ['another horse', null],
    ] as const) {
      spent.work = 0;
      expect(await tryKey(wrap, secret, 'ana', today)).toEqual(key);
      const forSomebody = spent.work;
      spent.work = 0;
      await tryNothing(secret, today);
      // The parts are powers of two, so that less than the smallest of them may be missing.
      expect(Math.abs(forSomebody - spent.work)).toBeLessThanOrEqual(2 * today.r);
    }
  });
});

it('is not read from a file that asks for more memory than a computer has', async () => {
  const wrap = await wrapKey(Buffer.alloc(32), 'a quiet lake of tea', 'test', { n: 2, r: 1, p: 1 });
  expect(wrapSchema.safeParse({ ...wrap, ...COST }).success).toBe(true);
  expect(wrapSchema.safeParse({ ...wrap, n: 2 ** 18, r: 8 }).success).toBe(true);
  for (const much of [
    { n: 2 ** 19, r: 8 },
    { n: 2 ** 20, r: 32 },
    { n: 2 ** 17, r: 32 },
  ])
    expect(wrapSchema.safeParse({ ...wrap, ...much }).success).toBe(false);
});
