import type { Command } from 'commander';
import type { Database } from '../../database/unit-of-work';
import { MatchingRunner } from '../../features/matches/matching-runner';
import { MatchingClient } from '../../workers/matching-client';
import type { Surroundings } from '../io';
import { withLogIn, type LogInOptions } from '../log-in';
import { withDatabase } from '../with-database';

export function addMatch(program: Command, surroundings: Surroundings): void {
  withLogIn(program.command('match'))
    .description('work out the best matches for all open requests at once')
    .action(async (options: LogInOptions) => {
      const status = await withDatabase(options, 'match.review', surroundings, ({ database }) =>
        runMatching(database, surroundings),
      );
      surroundings.out(`${JSON.stringify(status)}\n`);
    });
}

/** Runs once and waits. @throws whatever the run failed with */
async function runMatching(database: Database, { now, workerPath }: Surroundings) {
  let failure: unknown = null;
  const client = new MatchingClient(workerPath);
  const runner = new MatchingRunner({
    database: () => database,
    client,
    now,
    onStatus: () => undefined,
    onStored: () => undefined,
    onError: (error) => {
      failure = error;
    },
    debounceMs: 0,
  });
  // The thread by itself does not keep the program running.
  const keepRunning = setInterval(() => undefined, 60_000);
  try {
    await runner.run();
    if (failure !== null) throw failure as Error;
    return (await runner.status()).lastRun;
  } finally {
    clearInterval(keepRunning);
    await client.cancel();
  }
}
