import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bruteForceObjective } from '../../matching/testing/brute-force';
import { buildInstance } from '../../matching/testing/instances';
import { answerIn } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-solve-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const answerTo = (content: string | Buffer) => answerIn(folder, content);

const problems = fc
  .record({
    requests: fc.integer({ min: 1, max: 4 }),
    helpers: fc.integer({ min: 1, max: 4 }),
    cells: fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 3 }), {
      minLength: 16,
      maxLength: 16,
    }),
  })
  .map(({ requests, helpers, cells }) =>
    Array.from({ length: requests }, (_, i) =>
      cells
        .slice(i * 4, i * 4 + helpers)
        .flatMap((cost, helper) => (cost === null ? [] : [{ helper, cost }])),
    ).map((row) => ({ row, helpers })),
  );
const LEFT_ALONE = 1000;

describe('the two forms', () => {
  it('give the same least cost for the same problem, the one that trying every plan finds', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (lines) => {
        const rows = lines.map(({ row }) => row);
        const helpers = lines[0]?.helpers ?? 0;
        const arcs = rows.flatMap((row, i) => row.map((pair) => ({ i, ...pair })));
        const json = {
          candidates: arcs.map(({ i, helper, cost }) => ({ request: `r${i}`, helper, cost })),
          requests: rows.map((_, i) => ({ id: `r${i}`, unassignedCost: LEFT_ALONE })),
          helpers: Array.from({ length: helpers }, (_, id) => ({ id })),
        };
        const dimacs = [
          `p asn ${rows.length + helpers} ${arcs.length}`,
          ...rows.map((_, i) => `n ${i + 1}`),
          ...arcs.map(({ i, helper, cost }) => `a ${i + 1} ${rows.length + helper + 1} ${cost}`),
        ].join('\n');
        const ones = (length: number) => Array.from({ length }, () => 1);
        const least = bruteForceObjective(
          buildInstance({
            need: ones(rows.length),
            unassignedCost: rows.map(() => LEFT_ALONE),
            capacity: ones(helpers),
            rows,
          }),
        );
        const answer = await answerTo(JSON.stringify(json, null, 1));
        const second = await answerTo(dimacs);
        const alone = second.unassigned.length * LEFT_ALONE;
        expect([answer.objective, (second.arcCost ?? NaN) + alone]).toEqual([least, least]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep need, capacity and seat prices on the way', async () => {
    const small = fc.integer({ min: 0, max: 3 });
    const seats = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 });
    const shape = fc.record({
      need: fc.array(small, { minLength: 3, maxLength: 3 }),
      seatPrices: fc.array(seats, { minLength: 3, maxLength: 3 }),
      cost: fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 9, maxLength: 9 }),
      unassignedCost: fc.array(fc.integer({ min: -5, max: 80 }), { minLength: 3, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ need, seatPrices, cost, unassignedCost }) => {
        const rising = seatPrices.map((prices) => prices.toSorted((a, b) => a - b));
        const file = {
          requests: need.map((count, id) => ({ id, need: count, unassignedCost: unassignedCost[id] })),
          helpers: rising.map((prices, id) => ({ id, capacity: prices.length, seatPrices: prices })),
          candidates: cost.map((each, k) => ({ request: Math.floor(k / 3), helper: k % 3, cost: each })),
        };
        const rows = need.map((_, i) =>
          [0, 1, 2].map((helper) => ({ helper, cost: cost[i * 3 + helper] ?? 0 })),
        );
        const capacity = rising.map(({ length }) => length);
        const instance = buildInstance({ need, unassignedCost, capacity, rows, seatPrices: rising });
        expect((await answerTo(JSON.stringify(file))).objective).toBe(bruteForceObjective(instance));
      }),
      { numRuns: 60 },
    );
  });
});
