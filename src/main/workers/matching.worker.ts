import { parentPort } from 'node:worker_threads';
import { planMatches } from '../../matching';
import type { SolveMessage, WorkerMessage } from './protocol';

const port = parentPort;
if (!port) throw new Error('The matching worker runs as a worker thread only.');

function send(message: WorkerMessage): void {
  port?.postMessage(message);
}

port.on('message', ({ id, problem }: SolveMessage) => {
  try {
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
