import { lstat, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerIn,
  CANDIDATES,
  DIMACS_FILE,
  HELPERS,
  JSON_FILE,
  kith,
  REQUESTS,
  solveIn,
  type Answer,
} from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-solve-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const solve = (content: string | Buffer) => solveIn(folder, content);
const answerTo = (content: string | Buffer) => answerIn(folder, content);

describe('solve', () => {
  it('answers a JSON file with the least cost, who stays unassigned, and prices that prove it', async () => {
    expect(await answerTo(JSON_FILE)).toEqual({
      assignments: [
        { request: 'r1', helper: 'h1', cost: 120 },
        { request: 'r1', helper: 'h2', cost: -200 },
      ],
      unassigned: [{ request: 7, amount: 1 }],
      objective: 220,
      bound: 220,
      checked: true,
      prices: {
        requests: [
          { id: 'r1', price: expect.any(Number) as number },
          { id: 7, price: 300 },
        ],
        helpers: [
          { id: 'h1', price: expect.any(Number) as number },
          { id: 'h2', price: expect.any(Number) as number },
        ],
      },
      milliseconds: { load: 0, solve: 0, check: 0 },
    });
  });

  it('answers a DIMACS file with a perfect assignment', async () => {
    const answer = await answerTo(DIMACS_FILE);
    expect(answer).toMatchObject({ objective: 13, bound: 13, perfect: true, arcCost: 13, unassigned: [] });
    expect(answer.assignments).toEqual([
      { request: 1, helper: 4, cost: 7 },
      { request: 2, helper: 5, cost: 2 },
      { request: 3, helper: 6, cost: 4 },
    ]);
  });

  it('makes as many DIMACS pairs as possible before it saves, and says that they are not all', async () => {
    const path = join(folder, 'short.asn');
    await writeFile(path, 'p asn 6 4\nn 1\nn 2\nn 3\na 1 4 1\na 1 5 1000\na 2 4 1000\na 3 4 5000\n');
    const { code, printed, noted } = await kith('solve', path, '--check');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      perfect: false,
      arcCost: 2000,
      unassigned: [{ request: 3, amount: 1 }],
    });
    expect(noted).toBe('Not perfect: 2 pairs is the most possible for 3 sources and 3 other nodes.');
  });

  it('settles by a second look what no cost for staying alone could hold exactly', async () => {
    const arcs = (cost: number, last: string) =>
      `p asn 6 4\nn 1\nn 2\nn 3\na 1 4 0\na 1 5 ${cost}\na 2 4 1\na 3 ${last}\n`;
    const cost = 2 ** 46;
    expect(await answerTo(arcs(cost, '6 0'))).toMatchObject({ perfect: true, arcCost: cost + 1 });
    expect(await answerTo(arcs(cost, '4 0'))).toMatchObject({ perfect: false, arcCost: cost });
    const { code, noted } = await solve(arcs(2 * cost, '4 0'));
    expect({ code, noted }).toEqual({
      code: 1,
      noted: expect.stringContaining('Smaller costs were expected.') as string,
    });
  });

  it.each(['{"requests":[],"helpers":[],"candidates":[]}', 'p asn 0 0\n'])(
    'answers nothing to nothing: %s',
    async (content) => {
      expect(await answerTo(content)).toMatchObject({ assignments: [], unassigned: [], objective: 0 });
    },
  );

  it('reads the three lists and the fields of an entry in any order', async () => {
    const swapped = `{${CANDIDATES.replaceAll(/("request": \S+), ("helper": \S+),/g, '$2, $1,')},${HELPERS},${REQUESTS}}`;
    expect(swapped).toContain('"helper": "h1", "request": "r1"');
    expect((await answerTo(swapped)).objective).toBe(220);
  });

  it('tells a number from a string and knows one string however it is written', async () => {
    const answer = await answerTo(
      '{"requests":[{"id":1,"unassignedCost":9},{"id":"1","unassignedCost":9},{"id":"Z\\u00fcrich","unassignedCost":9}],' +
        '"helpers":[{"id":"\\u0068","capacity":3}],"candidates":[{"request":"1","helper":"h","cost":1},{"request":"Zürich","helper":"h","cost":2}]}',
    );
    expect(answer.assignments.map(({ request }) => request)).toEqual(['1', 'Zürich']);
    expect(answer.unassigned).toEqual([{ request: 1, amount: 1 }]);
  });

  it('never puts its answer in the place of a pipe or a device', async () => {
    const path = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const problem = join(folder, 'problem');
    await writeFile(problem, JSON_FILE);
    expect((await kith('solve', problem, '--out', path)).code).toBe(1);
    expect((await lstat(path)).isSocket()).toBe(true);
    await new Promise((resolve) => server.close(resolve));
  });

  it('leaves billions of helpers missing in a moment, and refuses where their price leaves the exact range', async () => {
    const most = JSON_FILE.replace('"need": 2', '"need": 2147483647');
    const answer = await answerTo(most);
    expect(answer.unassigned[0]).toEqual({ request: 'r1', amount: 2_147_483_645 });
    expect(answer).toMatchObject({ objective: 220 + 500 * 2_147_483_645, checked: true });
    expect(await solve(most.replace('500', '9000000000000'))).toMatchObject({
      code: 1,
      noted: expect.stringContaining('cannot be solved exactly') as string,
    });
  });

  it('does not reserve seats that nobody could fill', async () => {
    const huge = JSON_FILE.replace('{"id": "h2"}', '{"id": "h2", "capacity": 2147483647}');
    expect((await answerTo(huge)).objective).toBe(220);
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['gzip', (text: string) => gzipSync(text)],
    ['a blank line first', (text: string) => `\n${text}`],
  ])('reads both forms with %s', async (_name, change) => {
    expect((await answerTo(change(JSON_FILE))).objective).toBe(220);
    expect((await answerTo(change(DIMACS_FILE))).objective).toBe(13);
  });

  it('reads entries that lie across the pieces in which a file is read', async () => {
    const gap = ' '.repeat(200_000);
    const spread = JSON_FILE.replaceAll(' ', gap);
    expect(spread.length).toBeGreaterThan(4_000_000);
    expect((await answerTo(spread)).objective).toBe(220);
    expect((await answerTo(DIMACS_FILE.replaceAll(' ', gap))).objective).toBe(13);
    const wrong = spread.replace('270', 'x');
    expect((await solve(wrong)).noted).toContain('Line 10: ');
  });
});

describe('--out', () => {
  it('is replaced by a whole answer and by nothing less', async () => {
    const home = await mkdtemp(join(folder, 'out-'));
    const [good, bad, out] = ['good.json', 'bad.json', 'answer.json'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(good, JSON_FILE);
    await writeFile(bad, JSON_FILE.slice(0, -5));
    await writeFile(out, 'before');
    expect(await kith('solve', bad, '--out', out)).toMatchObject({ code: 1 });
    expect(await readFile(out, 'utf8')).toBe('before');
    expect(await kith('solve', good, '--out', out)).toMatchObject({
      code: 0,
      printed: '',
      noted: '2 places assigned, 1 unassigned.',
    });
    const answer = JSON.parse(await readFile(out, 'utf8')) as Answer;
    expect(answer.objective).toBe(220);
    expect(answer).not.toHaveProperty('checked');
    expect((await readdir(home)).sort()).toEqual(['answer.json', 'bad.json', 'good.json']);
  });

  it('is refused where it is the problem itself or lies in no folder', async () => {
    const path = join(folder, 'own.json');
    await writeFile(path, JSON_FILE);
    expect((await kith('solve', path, '--out', path)).noted).toContain('--out names the problem itself');
    expect(await readFile(path, 'utf8')).toBe(JSON_FILE);
    const nowhere = join(folder, 'none', 'answer.json');
    expect((await kith('solve', path, '--out', nowhere)).noted).toContain('could not be saved there');
  });
});

it('solve --help shows both forms and what it ends with', async () => {
  const { code, printed } = await kith('solve', '--help');
  expect(code).toBe(0);
  for (const part of ['Usage: kith solve', 'unassignedCost', 'p asn NODES ARCS', 'Ends with 0']) {
    expect(printed).toContain(part);
  }
  expect(await kith('solve')).toMatchObject({ code: 2 });
});
