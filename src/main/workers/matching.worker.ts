import { parentPort } from 'node:worker_threads';
import { answerQuestion, planMatches } from '../../matching';
import type { SolveMessage, WorkerMessage } from './protocol';

const port = parentPort;
if (!port) throw new Error('The matching worker runs as a worker thread only.');

function send(message: WorkerMessage): void {
  port?.postMessage(message);
}

port.on('message', ({ id, problem, question }: SolveMessage) => {
  try {
    if (question !== null) {
      send({ kind: 'answer', id, answer: answerQuestion(problem, question) });
      return;
    }
    const plan = planMatches(problem, (stage, done, total) => {
      send({ kind: 'progress', id, stage, done, total });
    });
    send({ kind: 'plan', id, plan });
  } catch (error) {
    send({
      kind: 'failed',
      id,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
