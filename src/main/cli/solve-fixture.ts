import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommandLine } from './program';
import { TYPIST } from './testing';

type Id = string | number;
export type Answer = {
  assignments: { request: Id; helper: Id; cost: number }[];
  unassigned: { request: Id; amount: number }[];
  objective: number;
  bound: number;
  checked?: boolean;
  perfect?: boolean;
  arcCost?: number;
  prices: { requests: { id: Id; price: number }[]; helpers: { id: Id; price: number }[] };
  milliseconds: Record<string, number>;
};

export async function kith(...words: string[]) {
  let printed = '';
  const noted: string[] = [];
  const code = await runCommandLine(words, {
    ...TYPIST,
    out: (text) => (printed += text),
    note: (text) => void noted.push(text),
    now: () => 0,
    workerPath: '',
    resources: '',
  });
  return { code, printed, noted: noted.join('\n') };
}

/** Solves a file of this content, written into the folder; the answer is checked. */
export async function solveIn(folder: string, content: string | Buffer) {
  const path = join(folder, 'problem');
  await writeFile(path, content);
  return await kith('solve', path, '--check');
}

/** The same where it is expected to be solved. */
export async function answerIn(folder: string, content: string | Buffer): Promise<Answer> {
  const { code, printed, noted } = await solveIn(folder, content);
  if (code !== 0) throw new Error(noted);
  return JSON.parse(printed) as Answer;
}

export const REQUESTS = `"requests": [\n{"id": "r1", "need": 2, "unassignedCost": 500},\n{"id": 7, "unassignedCost": 300}]`;
export const HELPERS = `"helpers": [\n{"id": "h1", "capacity": 2, "seatPrices": [0, 40]},\n{"id": "h2"}]`;
export const CANDIDATES = `"candidates": [\n{"request": "r1", "helper": "h1", "cost": 120},\n{"request": "r1", "helper": "h2", "cost": -200},\n{"request": 7, "helper": "h1", "cost": 270}]`;
export const JSON_FILE = `{${REQUESTS},\n${HELPERS},\n${CANDIDATES}}\n`;
export const DIMACS_FILE =
  'c three sources\np asn 6 5\nn 1\nn 2\nn 3\na 1 4 7\na 1 5 3\na 2 5 2\na 3 5 9\na 3 6 4\n';

/** One line of the answer to changes. */
export type ChangeAnswer = {
  line: number;
  came: { request: Id; helper: Id; cost: number }[];
  went: { request: Id; helper: Id; cost: number }[];
  unassigned: { request: Id; amount: number }[];
  total: { assigned: number; unassigned: number };
  objective: number;
  checked?: boolean;
  milliseconds: number;
};

/** The answer to a question between changes. */
export type PriceAnswer = {
  line: number;
  chosen: boolean;
  price: number | null;
  checked?: boolean;
  milliseconds: number;
};

export function pricesIn(answers: readonly object[]): PriceAnswer[] {
  return answers.filter((answer): answer is PriceAnswer => 'price' in answer);
}

/** Solves a problem in `folder` and makes these changes, one a line; the answer to each is checked. */
export async function kithWithChanges(
  folder: string,
  problem: string,
  changes: string | Buffer,
  ...words: string[]
) {
  const [path, changesPath] = [join(folder, 'problem.json'), join(folder, 'changes.jsonl')];
  await writeFile(path, problem);
  await writeFile(changesPath, changes);
  const { code, printed, noted } = await kith('solve', path, '--changes', changesPath, '--check', ...words);
  const lines = printed.split('\n').filter((line) => line !== '');
  return { code, noted, answers: lines.map((line) => JSON.parse(line) as ChangeAnswer) };
}
