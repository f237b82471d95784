import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JSON_FILE, kith, kithWithChanges, pricesIn } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-questions-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const CHOICE = { question: 'priceOfChoice', request: 7, helper: 'h1' };
const WITHOUT = { question: 'priceWithout', request: 'r1', helper: 'h1' };
const FIX = { change: 'fix', request: 'r1', helper: 'h1' };

async function ask(lines: readonly object[], problem = JSON_FILE) {
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  const { code, noted, answers } = await kithWithChanges(folder, problem, text);
  return { code, noted, answers, prices: pricesIn(answers) };
}

describe('a question between changes', () => {
  it.each([
    [CHOICE, false, 10],
    [{ ...CHOICE, request: 'r1' }, true, 0],
    [WITHOUT, true, 350],
    [{ ...WITHOUT, helper: 'h2' }, true, 700],
    [{ ...WITHOUT, request: 7 }, false, 0],
  ])('answers %j', async (question, chosen, price) => {
    const { prices } = await ask([question]);
    expect(prices).toEqual([{ line: 1, chosen, price, checked: true, milliseconds: 0 }]);
  });

  it('changes nothing and is not counted among the changes', async () => {
    const { answers, noted } = await ask([CHOICE, WITHOUT, { change: 'removeRequest', id: 7 }]);
    expect(answers.at(-1)).toMatchObject({
      line: 3,
      came: [],
      went: [],
      unassigned: [{ request: 7, amount: 0 }],
      objective: -80,
    });
    expect(noted).toBe('Changes made: 1. At the end 2 places assigned, 0 unassigned.');
  });

  it('is about what fixed pairs leave, their costs and seats counted on both sides', async () => {
    const { prices } = await ask([FIX, CHOICE, { ...WITHOUT, helper: 'h2' }]);
    expect(prices.map(({ price }) => price)).toEqual([10, 700]);
  });

  it.each([
    ['a request that needs nobody more', { change: 'setNeed', id: 7, need: 0 }],
    ['a helper without a seat', { change: 'setCapacity', id: 'h1', capacity: 0 }],
  ])('has the price null where no plan can have the pair: %s', async (_name, change) => {
    const { prices } = await ask([change, CHOICE]);
    expect(prices).toEqual([{ line: 2, chosen: false, price: null, checked: true, milliseconds: 0 }]);
  });

  it('may be about billions of places', async () => {
    const problem = JSON_FILE.replace('{"id": "h2"}', '{"id": "h2", "capacity": 2147483647}').replace(
      '"need": 2',
      '"need": 2147483647',
    );
    const { prices } = await ask([CHOICE, WITHOUT], problem);
    expect(prices.map(({ price }) => price)).toEqual([10, 350]);
  });
});

describe('a question that cannot be answered', () => {
  it.each<[string, object, string]>([
    [
      'an unknown name',
      { question: 'price' },
      'Line 2: expected "question" to be one of priceOfChoice, priceWithout, found "price".',
    ],
    [
      'a field of a change',
      { ...CHOICE, cost: 7 },
      'Line 2: expected only question, request, helper in a question "priceOfChoice", found "cost".',
    ],
    [
      'a change as well',
      { ...CHOICE, change: 'fix' },
      'Line 2: expected only question, request, helper in a question "priceOfChoice", found "change".',
    ],
    [
      'no helper',
      { question: 'priceWithout', request: 7 },
      'Line 2: expected "helper" of a question "priceWithout", found a question "priceWithout" without it.',
    ],
    [
      'an unknown request',
      { ...CHOICE, request: '7' },
      'Line 2: expected the id of a request now there, found "7".',
    ],
    [
      'an unknown helper',
      { ...WITHOUT, helper: 'h3' },
      'Line 2: expected the id of a helper now there, found "h3".',
    ],
    [
      'a pair that is no candidate',
      { ...CHOICE, helper: 'h2' },
      'Line 2: expected a pair that is a candidate, found 7 with "h2".',
    ],
    [
      'a fixed pair',
      WITHOUT,
      'Line 2: expected a candidate that is not fixed, found "r1" with "h1", which is; "unfix" comes first.',
    ],
  ])('%s', async (_name, question, sentence) => {
    const { code, noted, answers } = await ask([FIX, question, CHOICE]);
    expect(noted).toContain(sentence);
    expect(code).toBe(1);
    expect(answers.map(({ line }) => line)).toEqual([0, 1]);
  });
});

it('solve --help shows both questions', async () => {
  const { printed } = await kith('solve', '--help');
  expect(printed).toContain('{"question": "priceOfChoice", "request": "r1", "helper": "h2"}');
  expect(printed).toContain('priceWithout');
});
