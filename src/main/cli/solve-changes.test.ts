import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIMACS_FILE, JSON_FILE, kith, kithWithChanges, type ChangeAnswer } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-changes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function answersTo(changes: string | Buffer, problem = JSON_FILE): Promise<ChangeAnswer[]> {
  const { code, noted, answers } = await kithWithChanges(folder, problem, changes);
  if (code !== 0) throw new Error(noted);
  return answers;
}

const lines = (...changes: object[]) => changes.map((change) => JSON.stringify(change)).join('\n');
const pair = (request: string | number, helper: string, cost: number) => ({ request, helper, cost });
const GONE = { change: 'removeRequest', id: 7 };

describe('--changes', () => {
  it('tells the plan at the beginning, in which everybody comes', async () => {
    expect(await answersTo('')).toEqual([
      {
        line: 0,
        came: [pair('r1', 'h1', 120), pair('r1', 'h2', -200)],
        went: [],
        unassigned: [{ request: 7, amount: 1 }],
        total: { assigned: 2, unassigned: 1 },
        objective: 220,
        checked: true,
        milliseconds: 0,
      },
    ]);
  });

  it.each<[object, Partial<ChangeAnswer>]>([
    [
      {
        change: 'addRequest',
        id: 'r9',
        need: 2,
        unassignedCost: 500,
        candidates: [{ helper: 'h1', cost: 12 }],
      },
      { came: [pair('r9', 'h1', 12)], unassigned: [{ request: 'r9', amount: 1 }], objective: 772 },
    ],
    [{ change: 'addRequest', id: 'r9', unassignedCost: 5 }, { objective: 225 }],
    [GONE, { unassigned: [{ request: 7, amount: 0 }], objective: -80 }],
    [
      { change: 'removeRequest', id: 'r1' },
      {
        came: [pair(7, 'h1', 270)],
        went: [pair('r1', 'h1', 120), pair('r1', 'h2', -200)],
        unassigned: [{ request: 7, amount: 0 }],
        objective: 270,
      },
    ],
    [
      { change: 'setNeed', id: 'r1', need: 1 },
      { came: [pair(7, 'h1', 270)], went: [pair('r1', 'h1', 120)], objective: 70 },
    ],
    [
      { change: 'setUnassignedCost', id: 7, unassignedCost: 400 },
      { came: [pair(7, 'h1', 270)], went: [], objective: 230 },
    ],
    [
      { change: 'addHelper', id: 'h9', candidates: [{ request: 7, cost: 10 }] },
      { came: [pair(7, 'h9', 10)], went: [], objective: -70 },
    ],
    [
      { change: 'addHelper', id: 'h9', capacity: 1, seatPrices: [3], candidates: [{ request: 7, cost: 10 }] },
      { came: [pair(7, 'h9', 10)], went: [], objective: -67 },
    ],
    [
      { change: 'removeHelper', id: 'h2' },
      { went: [pair('r1', 'h2', -200)], unassigned: [{ request: 'r1', amount: 1 }], objective: 920 },
    ],
    [
      { change: 'setCapacity', id: 'h1', capacity: 2 },
      { came: [pair(7, 'h1', 270)], objective: 190 },
    ],
    [
      { change: 'setCapacity', id: 'h1', capacity: 2, seatPrices: [1, 5] },
      { came: [pair(7, 'h1', 270)], objective: 196 },
    ],
    [
      { change: 'addCandidate', request: 7, helper: 'h2', cost: -500 },
      { came: [pair(7, 'h2', -500)], went: [pair('r1', 'h2', -200)], objective: 120 },
    ],
    [
      { change: 'removeCandidate', request: 'r1', helper: 'h2' },
      { went: [pair('r1', 'h2', -200)], objective: 920 },
    ],
    [
      { change: 'setCost', request: 'r1', helper: 'h1', cost: 700 },
      { came: [pair(7, 'h1', 270)], went: [pair('r1', 'h1', 120)], objective: 570 },
    ],
    [
      { change: 'setCost', request: 'r1', helper: 'h1', cost: 130 },
      { came: [], went: [], objective: 230 },
    ],
    [
      { change: 'fix', request: 'r1', helper: 'h1' },
      { came: [], went: [], objective: 220 },
    ],
    [
      { change: 'fix', request: 7, helper: 'h1' },
      { came: [pair(7, 'h1', 270)], went: [], unassigned: [{ request: 7, amount: 0 }], objective: 230 },
    ],
  ])('answers %j', async (change, expected) => {
    const [, answer] = await answersTo(lines(change));
    expect(answer).toMatchObject({ line: 1, checked: true, ...expected });
  });

  it('holds a fixed pair whatever changes, until it is unfixed', async () => {
    const fix = { request: 7, helper: 'h1' };
    const answers = await answersTo(
      lines(
        { change: 'fix', ...fix },
        { change: 'setCapacity', id: 'h1', capacity: 1, seatPrices: [6] },
        { change: 'setNeed', id: 7, need: 2 },
        { change: 'unfix', ...fix },
        { change: 'fix', request: 'r1', helper: 'h2' },
        { change: 'removeHelper', id: 'h2' },
      ),
    );
    expect(answers.slice(1).map(({ objective }) => objective)).toEqual([230, 576, 876, 526, 526, 1226]);
    expect(answers[4]).toMatchObject({ came: [pair('r1', 'h1', 120)], went: [pair(7, 'h1', 270)] });
    expect(answers[6]).toMatchObject({ went: [pair('r1', 'h2', -200)] });
  });

  it('knows an id again that was taken away and given anew', async () => {
    const again = { change: 'addRequest', id: 7, unassignedCost: 1 };
    const answers = await answersTo(lines(GONE, { ...again, id: 'new' }, again, { ...GONE, id: 'new' }));
    expect(answers.map(({ objective }) => objective)).toEqual([220, -80, -79, -78, -79]);
    expect(answers[4]?.unassigned).toEqual([{ request: 'new', amount: 0 }]);
  });

  it('fills seats and needs beyond the candidates of the beginning when changes bring some', async () => {
    const problem = JSON_FILE.replace('{"id": "h2"}', '{"id": "h2", "capacity": 2147483647}').replace(
      '"need": 2',
      '"need": 2147483647',
    );
    const more = { change: 'addHelper', id: 'h9', candidates: [{ request: 'r1', cost: 20 }] };
    const pairs = { change: 'addCandidate', request: 7, helper: 'h2', cost: 5 };
    const answers = await answersTo(lines(more, pairs), problem);
    expect(answers[0]?.unassigned).toContainEqual({ request: 'r1', amount: 2_147_483_645 });
    expect(answers[1]).toMatchObject({ came: [pair('r1', 'h9', 20)], went: [] });
    expect(answers[2]).toMatchObject({ came: [pair(7, 'h2', 5)], went: [] });
  });
});

describe('a file of changes', () => {
  it('may have the fields of a change in any order, and what its texts hold is no matter', async () => {
    const tricky =
      '{"candidates":[{"cost":1,"helper":"h2"}],"id":"a\\"}],{","unassignedCost":-7,"change":"addRequest"}';
    const [, answer] = await answersTo(tricky);
    expect(answer).toMatchObject({ unassigned: [{ request: 'a"}],{', amount: 1 }], objective: 213 });
  });

  it.each<[string, (text: string) => string | Buffer]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['blank lines', (text) => `\n \n${text}\n\n`],
    ['gzip', (text) => gzipSync(text)],
  ])('is read with %s', async (_name, change) => {
    const changes = lines(GONE, { change: 'addRequest', id: '7', unassignedCost: 1 });
    const answers = await answersTo(change(changes));
    expect(answers.map(({ objective }) => objective)).toEqual([220, -80, -79]);
    if (_name === 'blank lines') expect(answers[2]?.line).toBe(4);
  });
});

describe('--changes with --out', () => {
  it('writes all answers, or leaves the file as it was where one change cannot be made', async () => {
    const out = join(folder, 'answers.jsonl');
    await writeFile(out, 'before');
    const there = await readdir(folder);
    const bad = await kithWithChanges(folder, JSON_FILE, lines(GONE, GONE), '--out', out);
    expect(bad).toMatchObject({ code: 1, noted: expect.stringContaining('Line 2: ') as string, answers: [] });
    expect(await readFile(out, 'utf8')).toBe('before');
    const good = await kithWithChanges(folder, JSON_FILE, lines(GONE), '--out', out);
    expect(good).toEqual({
      code: 0,
      noted: 'Changes made: 1. At the end 2 places assigned, 0 unassigned.',
      answers: [],
    });
    expect((await readFile(out, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
    expect((await readdir(folder)).sort()).toEqual(
      [...new Set([...there, 'changes.jsonl', 'problem.json'])].sort(),
    );
  });

  it('is refused where two of the three files are one', async () => {
    const changes = join(folder, 'changes.jsonl');
    const same = await kithWithChanges(folder, JSON_FILE, lines(GONE), '--out', changes);
    expect(same).toMatchObject({
      code: 1,
      noted: expect.stringContaining('--out names the changes') as string,
    });
    expect(await readFile(changes, 'utf8')).toBe(lines(GONE));
    expect((await kith('solve', '-', '--changes', '-')).noted).toContain('not both');
  });
});

describe('what --changes cannot be used with', () => {
  it('is a problem in the DIMACS form', async () => {
    const { code, noted, answers } = await kithWithChanges(folder, DIMACS_FILE, lines(GONE));
    expect({ code, answers }).toEqual({ code: 1, answers: [] });
    expect(noted).toContain('--changes takes a problem in the JSON form only.');
  });

  it('is a file that is not there, which is said before anything is solved', async () => {
    const problem = join(folder, 'problem.json');
    await writeFile(problem, JSON_FILE);
    const { code, printed, noted } = await kith('solve', problem, '--changes', join(folder, 'none'));
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(noted).toContain('none could not be opened.');
  });
});

it('solve --help shows every change', async () => {
  const { printed } = await kith('solve', '--help');
  for (const name of [
    ...['addRequest', 'removeRequest', 'setNeed', 'setUnassignedCost', 'addHelper', 'removeHelper'],
    ...['setCapacity', 'addCandidate', 'removeCandidate', 'setCost', 'fix', 'unfix'],
  ]) {
    expect(printed).toMatch(new RegExp(`\\b${name}\\b`));
  }
});
