import type { Command } from 'commander';
import { requireOrganisation } from '../../features/organisation/service';
import { confirmMatch } from '../../features/matches/decisions';
import { parseWhole, type Surroundings } from '../io';
import { withDatabase } from '../with-database';

export function addConfirm(program: Command, { note, now }: Surroundings): void {
  program
    .command('confirm')
    .description('confirm a suggested match by the number that "kith suggestions" shows')
    .argument('<match>', 'number of the match', parseWhole(1, Number.MAX_SAFE_INTEGER))
    .requiredOption('--db <file>', 'the data file')
    .option('--by <name>', 'who is named as having done it', 'Command line')
    .action(async (matchId: number, { db, by }: { db: string; by: string }) => {
      await withDatabase(db, (database) =>
        database.write(
          'confirm',
          async (writer) => {
            const { timeZone } = await requireOrganisation(writer);
            await confirmMatch(writer, { matchId, version: null }, { by, now: now(), timeZone });
          },
          { name: by },
        ),
      );
      note(`Match ${matchId} is confirmed.`);
    });
}
