import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Enter, Entry } from './matching/contestant.mjs';
import { highs } from './matching/highs.mjs';
import { lemon } from './matching/lemon.mjs';
import { bundleSolver } from './matching/ours.mjs';
import { orTools } from './matching/or-tools.mjs';
import { bundle } from './matching/bundle.mjs';
import { memories } from './matching/memory.mjs';
import { race, type RaceRow } from './matching/race.mjs';
import { shapes } from './matching/shapes.mjs';
import { summarise } from './matching/summary.mjs';

/**
 * Times whole plans, and the solver alone beside others on the same instances.
 * `--only TEXT` (may be repeated) takes the names that contain it, `--rounds N` the rounds.
 */
export async function* run(args: readonly string[] = []): AsyncGenerator<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true }, rounds: { type: 'string', default: '7' } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds: expected 1 or more, found ${values.rounds}.`);
  const isWanted = ({ name }: { readonly name: string }) =>
    values.only?.some((text) => name.includes(text)) ?? true;
  // In the form in which the app runs it.
  const file = pathToFileURL(await bundle('bench/matching/plans.mts')).href;
  const { plans } = (await import(file)) as typeof import('./matching/plans.mjs');
  for (const plan of plans.filter(isWanted)) yield* plan.measure(rounds);
  for (const memory of memories.filter(isWanted)) yield await memory.measure();
  yield* races(shapes.filter(isWanted), rounds);
}

async function* races(wanted: typeof shapes, rounds: number): AsyncGenerator<object> {
  if (wanted.length === 0) return;
  const solver = await bundleSolver();
  const rivals: Enter[] = [];
  if ('absent' in solver.inApp) yield { name: 'absent', reason: solver.inApp.absent };
  for (const entry of [lemon(), await highs(), await orTools()] satisfies Entry[]) {
    if ('absent' in entry) yield { name: 'absent', reason: entry.absent };
    else rivals.push(entry.enter);
  }
  const rows: RaceRow[] = [];
  for (const { name, make } of wanted) {
    const row = await race(name, make(), rounds, solver, rivals);
    rows.push(row);
    yield row;
  }
  yield summarise(rows);
}
