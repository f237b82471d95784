import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../matching/testing/random';
import { ChangingProblem, type Terms } from './solve-changes-fixture';
import { kithWithChanges, pricesIn, type ChangeAnswer } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-changes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a series of random changes', () => {
  it('costs after each what solving from scratch costs, and what is told adds up to a plan of that cost', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 80; seed++) {
      const problem = new ChangingProblem(createRandom(seed));
      const { json } = problem;
      const terms = [problem.terms()];
      const changes = Array.from({ length: 40 }, () => {
        const change = problem.change();
        kinds.add(change.change);
        terms.push(problem.terms());
        return JSON.stringify(change);
      });
      const { code, noted, answers } = await kithWithChanges(folder, json, changes.join('\n'));
      expect(code, noted).toBe(0);
      expect(answers.map(({ line, checked }) => ({ line, checked }))).toEqual(
        terms.map((_, line) => ({ line, checked: true })),
      );
      const plan = new ToldPlan();
      answers.forEach((answer, line) => {
        plan.take(answer);
        expect(
          plan.problems(answer, terms[line]),
          `seed ${seed}: ${changes[line - 1] ?? 'beginning'}`,
        ).toEqual([]);
      });
    }
    expect(kinds.size).toBe(12);
  });

  it('may have questions in between, each answered as solving from scratch does, and told plans stay right', async () => {
    const seen = new Set<string>();
    for (let seed = 101; seed <= 180; seed++) {
      const problem = new ChangingProblem(createRandom(seed));
      const { json } = problem;
      const lines: object[] = [];
      const prices: { line: number; price: number | null }[] = [];
      for (let step = 0; step < 25; step++) {
        lines.push(problem.change());
        for (let k = 0; k < 2; k++) {
          const asked = problem.question();
          if (!asked) continue;
          lines.push(asked.question);
          prices.push({ line: lines.length, price: asked.price });
          seen.add(`${asked.question.question} ${asked.price === null ? 'impossible' : asked.price > 0}`);
        }
      }
      const terms = problem.terms();
      const text = lines.map((line) => JSON.stringify(line)).join('\n');
      const { code, noted, answers } = await kithWithChanges(folder, json, text);
      expect(code, `seed ${seed}: ${noted}`).toBe(0);
      expect(
        pricesIn(answers).map(({ line, price }) => ({ line, price })),
        `seed ${seed}`,
      ).toEqual(prices);
      const plan = new ToldPlan();
      const changes = answers.filter((answer) => !('price' in answer));
      for (const answer of changes) plan.take(answer);
      const last = changes.at(-1);
      expect(last && plan.problems(last, terms), `seed ${seed}`).toEqual([]);
    }
    expect([...seen].sort()).toEqual([
      'priceOfChoice false',
      'priceOfChoice impossible',
      'priceOfChoice true',
      'priceWithout false',
      'priceWithout true',
    ]);
  });
});

/** A plan as somebody knows it who reads nothing but the answers. */
class ToldPlan {
  readonly #pairs = new Set<string>();
  readonly #missing = new Map<string, number>();
  readonly #problems: string[] = [];

  take({ came, went, unassigned }: ChangeAnswer): void {
    for (const { request, helper } of went) {
      if (!this.#pairs.delete(`${request} ${helper}`)) this.#problems.push(`${request} ${helper} went twice`);
    }
    for (const { request, helper } of came) {
      if (this.#pairs.has(`${request} ${helper}`)) this.#problems.push(`${request} ${helper} came twice`);
      this.#pairs.add(`${request} ${helper}`);
    }
    for (const { request, amount } of unassigned) this.#missing.set(String(request), amount);
  }

  /** Whatever is wrong with it under these terms, or with what the answer says of it. */
  problems({ came, objective, total }: ChangeAnswer, terms: Terms | undefined): string[] {
    if (!terms) return ['no such line'];
    const problems = [...this.#problems];
    for (const { request, helper, cost } of came)
      if (terms.cost.get(`${request} ${helper}`) !== cost) problems.push(`cost of ${request} ${helper}`);
    for (const pair of terms.fixed) if (!this.#pairs.has(pair)) problems.push(`${pair} is fixed`);
    const pairs = [...this.#pairs].map((pair) => pair.split(' '));
    let sum = 0;
    for (const pair of this.#pairs) sum += terms.cost.get(pair) ?? NaN;
    for (const [id, { need, unassignedCost }] of terms.requests) {
      const missing = this.#missing.get(id) ?? 0;
      if (pairs.filter(([i]) => i === id).length + missing !== need) problems.push(`need of ${id}`);
      sum += missing * unassignedCost;
    }
    for (const [id, seats] of terms.seats) {
      const load = pairs.filter(([, j]) => j === id).length;
      if (load > seats.length) problems.push(`capacity of ${id}`);
      for (const price of seats.slice(0, load)) sum += price;
    }
    const missing = [...this.#missing.values()].reduce((all, amount) => all + amount, 0);
    if (total.assigned !== pairs.length || total.unassigned !== missing) problems.push('total');
    if (sum !== objective) problems.push(`told pairs cost ${sum}, stated ${objective}`);
    if (objective !== terms.leastCost) problems.push(`costs ${objective}, least is ${terms.leastCost}`);
    return problems;
  }
}
