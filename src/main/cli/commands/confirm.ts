import type { Command } from 'commander';
import { requireOrganisation } from '../../features/organisation/service';
import { confirmMatch } from '../../features/matches/decisions';
import { parseWhole, type Surroundings } from '../io';
import { withLogIn, type LogInOptions } from '../log-in';
import { withDatabase } from '../with-database';

export function addConfirm(program: Command, surroundings: Surroundings): void {
  const { note, now } = surroundings;
  withLogIn(program.command('confirm'))
    .description('confirm a suggested match by the number that "kith suggestions" shows')
    .argument('<match>', 'number of the match', parseWhole(1, Number.MAX_SAFE_INTEGER))
    .action(async (matchId: number, options: LogInOptions) => {
      await withDatabase(options, 'match.review', surroundings, ({ database, by }) =>
        database.write(
          'confirm',
          async (writer) => {
            const { timeZone } = await requireOrganisation(writer);
            await confirmMatch(writer, { matchId, version: null }, { by: by.name, now: now(), timeZone });
          },
          by,
        ),
      );
      note(`Match ${matchId} is confirmed.`);
    });
}
