import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AssignmentSolution } from '../../../matching';
import { KithError } from '../../../shared/contract/errors';
import { writeWhole } from '../../files/write-whole';
import type { Surroundings } from '../io';
import { answerText } from '../plain-files/answer-text';
import type { PlainProblem } from '../plain-files/problem';
import { readProblem } from '../plain-files/read-problem';
import { countMissing, expectProved, solveProblem } from '../plain-files/solve-problem';

interface Options {
  readonly out?: string;
  readonly check?: boolean;
}

const EXPLANATION = `
The first character of the file tells its form; gzip is taken apart.

JSON:    {"requests": [{"id": "r1", "need": 1, "unassignedCost": 500}],
          "helpers": [{"id": "h1", "capacity": 2, "seatPrices": [0, 40]}],
          "candidates": [{"request": "r1", "helper": "h1", "cost": 120}]}
         need and capacity are 1 where they are left out; seatPrices may be left out.
DIMACS:  p asn NODES ARCS, then n ID for each source, then a FROM TO COST for each arc.
         As many pairs as possible come first, then the least cost.

Ends with 0 when the answer is written, also when somebody stays unassigned; with 1 when the file
cannot be read or solved, or the answer did not pass the check; with 2 when the command was not
understood. docs/matching.md, "Plain files", says more.`;

export function addSolve(program: Command, surroundings: Surroundings): void {
  program
    .command('solve')
    .description('work out the least-cost assignment of a plain file, JSON or DIMACS, without a database')
    .argument('<file>', 'the problem; - reads standard input')
    .option('--out <file>', 'file for the answer; otherwise it is printed')
    .option('--check', 'verify the answer with the independent checker before it is written')
    .addHelpText('after', EXPLANATION)
    .action((file: string, options: Options) => solveFile(file, options, surroundings));
}

async function solveFile(file: string, options: Options, { out, note, now }: Surroundings): Promise<void> {
  if (options.out !== undefined && resolve(options.out) === resolve(file)) {
    throw new KithError('not_possible', '--out names the problem itself. Please choose another file.');
  }
  const watch = stopwatch(now);
  const problem = await readProblem(file);
  watch.lap('load');
  const solution = solveProblem(problem);
  watch.lap('solve');
  if (options.check === true) {
    expectProved(problem.instance, solution);
    watch.lap('check');
  }
  const facts = { isChecked: options.check === true, milliseconds: watch.laps };
  const parts = answerText(problem, solution, facts);
  if (options.out === undefined) for (const part of parts) out(part);
  else await writeWhole(options.out, parts);
  note(summaryOf(problem, solution));
}

function stopwatch(now: () => number) {
  const laps: Record<string, number> = {};
  let last = now();
  const lap = (name: string) => {
    laps[name] = now() - last;
    last += laps[name];
  };
  return { laps, lap };
}

function summaryOf({ instance, dimacs }: PlainProblem, solution: AssignmentSolution): string {
  const [sources, pairs, alone] = [instance.need.length, solution.edges.length, countMissing(solution)];
  if (dimacs === null) return `${pairs} places assigned, ${alone} unassigned.`;
  const sinks = instance.capacity.length;
  const isPerfect = pairs === sources && pairs === sinks;
  if (isPerfect) return `A perfect assignment of ${pairs} pairs.`;
  return `Not perfect: ${pairs} pairs is the most possible for ${sources} sources and ${sinks} other nodes.`;
}
