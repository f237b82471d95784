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

export const REQUESTS = `"requests": [\n{"id": "r1", "need": 2, "unassignedCost": 500},\n{"id": 7, "unassignedCost": 300}]`;
export const HELPERS = `"helpers": [\n{"id": "h1", "capacity": 2, "seatPrices": [0, 40]},\n{"id": "h2"}]`;
export const CANDIDATES = `"candidates": [\n{"request": "r1", "helper": "h1", "cost": 120},\n{"request": "r1", "helper": "h2", "cost": -200},\n{"request": 7, "helper": "h1", "cost": 270}]`;
export const JSON_FILE = `{${REQUESTS},\n${HELPERS},\n${CANDIDATES}}\n`;
export const DIMACS_FILE =
  'c three sources\np asn 6 5\nn 1\nn 2\nn 3\na 1 4 7\na 1 5 3\na 2 5 2\na 3 5 9\na 3 6 4\n';
