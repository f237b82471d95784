/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentSolution } from '../../../matching';
import type { PlainProblem } from './problem';

const LINES_PER_PART = 2000;

/** Facts that stand beside the solution. Times are milliseconds. */
export type AnswerFacts = {
  readonly isChecked: boolean;
  readonly milliseconds: Readonly<Record<string, number>>;
};

/** The answer as JSON, part by part, one entry a line. */
export function* answerText(
  problem: PlainProblem,
  solution: AssignmentSolution,
  { isChecked, milliseconds }: AnswerFacts,
): Generator<string> {
  yield '{"assignments":[';
  yield* inParts(assignmentLines(problem, solution));
  yield '],\n"unassigned":[';
  yield* inParts(unassignedLines(problem, solution));
  yield `],\n"objective":${solution.objective},\n"bound":${solution.bound},\n`;
  if (problem.dimacs) yield `${dimacsLine(problem, problem.dimacs.unassignedCost, solution)},\n`;
  if (isChecked) yield '"checked":true,\n';
  yield '"prices":{"requests":[';
  yield* inParts(priceLines(problem.requestId, solution.requestPrice));
  yield '],\n"helpers":[';
  yield* inParts(priceLines(problem.helperId, solution.helperPrice));
  yield `]},\n"milliseconds":${JSON.stringify(milliseconds)}}\n`;
}

/** Whether every node, source or not, is in one pair, and what the arcs alone cost. */
function dimacsLine(
  { instance }: PlainProblem,
  unassignedCost: number,
  solution: AssignmentSolution,
): string {
  const { edges, objective } = solution;
  const alone = instance.need.length - edges.length;
  const isPerfect = alone === 0 && edges.length === instance.capacity.length;
  const arcCost = objective - alone * unassignedCost;
  return `"perfect":${isPerfect},"arcCost":${arcCost},"unassignedCost":${unassignedCost}`;
}

function* assignmentLines({ instance, requestId, helperId }: PlainProblem, { edges }: AssignmentSolution) {
  let i = 0;
  for (const e of edges) {
    while (instance.rowStart[i + 1]! <= e) i++;
    const helper = helperId(instance.helper[e]!);
    yield `{"request":${requestId(i)},"helper":${helper},"cost":${instance.cost[e]!}}`;
  }
}

function* unassignedLines({ requestId }: PlainProblem, { missing }: AssignmentSolution) {
  for (let i = 0; i < missing.length; i++) {
    if (missing[i]! > 0) yield `{"request":${requestId(i)},"amount":${missing[i]!}}`;
  }
}

function* priceLines(id: (index: number) => string, prices: Float64Array) {
  for (let k = 0; k < prices.length; k++) yield `{"id":${id(k)},"price":${prices[k]!}}`;
}

/** Lines with commas between them, many to a part. */
function* inParts(lines: Iterable<string>): Generator<string> {
  let part: string[] = [];
  let separator = '\n';
  for (const line of lines) {
    part.push(separator + line);
    separator = ',\n';
    if (part.length < LINES_PER_PART) continue;
    yield part.join('');
    part = [];
  }
  yield part.join('');
}
