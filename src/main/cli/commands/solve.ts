import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AssignmentSolution } from '../../../matching';
import { KithError } from '../../../shared/contract/errors';
import { writeWhole } from '../../files/write-whole';
import type { Surroundings } from '../io';
import { ChangeAnswers } from '../plain-changes/answer-changes';
import { answerText } from '../plain-files/answer-text';
import { expectReadable, openBytes } from '../plain-files/open-bytes';
import type { PlainProblem } from '../plain-files/problem';
import { readProblem } from '../plain-files/read-problem';
import { countMissing, expectProved, solveProblem } from '../plain-files/solve-problem';

interface Options {
  readonly out?: string;
  readonly check?: boolean;
  readonly changes?: string;
}

const EXPLANATION = `
The first character of the file tells its form; gzip is taken apart.

JSON:    {"requests": [{"id": "r1", "need": 1, "unassignedCost": 500}],
          "helpers": [{"id": "h1", "capacity": 2, "seatPrices": [0, 40]}],
          "candidates": [{"request": "r1", "helper": "h1", "cost": 120}]}
         need and capacity are 1 where they are left out; seatPrices may be left out.
DIMACS:  p asn NODES ARCS, then n ID for each source, then a FROM TO COST for each arc.
         As many pairs as possible come first, then the least cost.

With --changes each line of CHANGES is one change, a JSON object, and is answered by a line that says
which pairs came and went; the first line of the answer is the plan at the beginning.

         {"change": "addRequest", "id": "r9", "need": 1, "unassignedCost": 500,
                    "candidates": [{"helper": "h1", "cost": 12}]}
         {"change": "addHelper", "id": "h9", "capacity": 2, "seatPrices": [0, 40],
                    "candidates": [{"request": "r1", "cost": 12}]}
         {"change": "removeRequest", "id": "r9"}        and removeHelper
         {"change": "setNeed", "id": "r1", "need": 2}
         {"change": "setUnassignedCost", "id": "r1", "unassignedCost": 400}
         {"change": "setCapacity", "id": "h1", "capacity": 3, "seatPrices": [0, 40, 90]}
         {"change": "addCandidate", "request": "r1", "helper": "h2", "cost": 7}        and setCost
         {"change": "fix", "request": "r1", "helper": "h2"}        and unfix, removeCandidate

A line may ask instead of changing something: how much more everything would cost together if the
request had to have a candidate (priceOfChoice), or could not have it (priceWithout).

         {"question": "priceOfChoice", "request": "r1", "helper": "h2"}

Ends with 0 when the answer is written, also when somebody stays unassigned; with 1 when the file
or a change cannot be read or solved, or the answer did not pass the check; with 2 when the command
was not understood. docs/matching.md, "Plain files", says more.`;

export function addSolve(program: Command, surroundings: Surroundings): void {
  program
    .command('solve')
    .description('work out the least-cost assignment of a plain file, JSON or DIMACS, without a database')
    .argument('<file>', 'the problem; - reads standard input')
    .option(
      '--changes <file>',
      'changes to make and questions to answer one after the other, each at once; - reads standard input',
    )
    .option('--out <file>', 'file for the answer; otherwise it is printed')
    .option('--check', 'verify the answer with the independent checker before it is written')
    .addHelpText('after', EXPLANATION)
    .action(async (file: string, options: Options) => {
      expectDifferent(file, options);
      if (options.changes === undefined) await solveFile(file, options, surroundings);
      else await solveChanges(file, options.changes, options, surroundings);
    });
}

function expectDifferent(file: string, { out, changes }: Options): void {
  const isSame = (path: string | undefined) =>
    out !== undefined && path !== undefined && resolve(out) === resolve(path);
  if (isSame(file)) throw notPossible('--out names the problem itself. Please choose another file.');
  if (isSame(changes)) throw notPossible('--out names the changes themselves. Please choose another file.');
  if (file === '-' && changes === '-')
    throw notPossible(
      'Standard input can be the problem or the changes, not both. Please name a file for one of them.',
    );
}

function notPossible(sentence: string): KithError {
  return new KithError('not_possible', sentence);
}

async function solveChanges(
  file: string,
  changes: string,
  { out: path, check }: Options,
  { out, isOutClosed, note, clock }: Surroundings,
): Promise<void> {
  await expectReadable(changes);
  const problem = await readProblem(file);
  const answers = new ChangeAnswers(problem, { isChecked: check === true, clock });
  const parts = answers.all(problem, openBytes(changes));
  if (path !== undefined) await writeWhole(path, parts);
  else {
    for await (const part of parts) {
      out(part);
      // Nobody is there for what is left, and there may be no end to it.
      if (isOutClosed()) return;
    }
  }
  const { assigned, unassigned } = answers.told;
  note(`Changes made: ${answers.count}. At the end ${assigned} places assigned, ${unassigned} unassigned.`);
}

async function solveFile(file: string, options: Options, { out, note, now }: Surroundings): Promise<void> {
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
