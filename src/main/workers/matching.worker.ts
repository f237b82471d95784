import { parentPort } from 'node:worker_threads';
import { answerQuestion, checkPlan, Kept, planMatches, type MatchingProblem } from '../../matching';
import { KeptProblem } from './kept-problem';
import {
  PLAN_LISTS,
  type Asked,
  type Order,
  type PlanRest,
  type ProblemDelta,
  type WorkerMessage,
} from './protocol';
import { decode, encode } from './wire';

/** Entries of a list in one message: what the main process reads between two breaths. */
const PART = 100;

const port = parentPort;
if (!port) throw new Error('The matching worker runs as a worker thread only.');
const kept = new KeptProblem();
const keptOfPlans = new Kept();

function send(message: WorkerMessage): void {
  port?.postMessage(message, 'bytes' in message ? [message.bytes.buffer] : []);
}

/** The check runs here, on the very problem, because it looks at every pair again. */
function sendPlan(id: number, problem: MatchingProblem): void {
  const plan = planMatches(
    problem,
    (stage, done, total) => send({ kind: 'progress', id, stage, done, total }),
    keptOfPlans,
  );
  const faults = checkPlan(problem, plan);
  for (const list of PLAN_LISTS) {
    const entries: readonly object[] = plan[list];
    for (let from = 0; from < entries.length; from += PART) {
      send({ kind: 'part', id, list, bytes: encode(entries.slice(from, from + PART)) });
    }
  }
  const { dataVersion, now, stats, certificate } = plan;
  const rest: PlanRest = { plan: { dataVersion, now, stats, certificate }, faults };
  send({ kind: 'plan', id, bytes: encode(rest) });
}

function answer(id: number, { head, question }: Asked): void {
  const problem = kept.at(head);
  if (question === null) sendPlan(id, problem);
  else send({ kind: 'answer', id, bytes: encode(answerQuestion(problem, question)) });
}

port.on('message', (order: Order) => {
  // A change that cannot be read ends the thread: what it keeps would not be the record any more.
  if (order.kind === 'delta') {
    kept.apply(decode(order.bytes) as ProblemDelta);
    return;
  }
  try {
    answer(order.id, decode(order.bytes) as Asked);
  } catch (error) {
    send({
      kind: 'failed',
      id: order.id,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
