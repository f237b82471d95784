import type { Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import { backUpAndNote } from '../../backups/noted-backup';
import type { Surroundings } from '../io';
import { logInIfThere, withLogIn, type LogInOptions } from '../log-in';
import { keeperOf, refuseForbidden, withDatabase } from '../with-database';

interface Options extends LogInOptions {
  readonly list?: boolean;
}

/** As in the window: which backups there are, and how much is held in each, is for whoever may put one back. */
const LISTING = 'backup.restore';

export function addBackup(program: Command, surroundings: Surroundings): void {
  const { out, note, now } = surroundings;
  withLogIn(program.command('backup'))
    .description('keep a checked copy of the data in the folder ".backups" beside it')
    .option('--list', 'only list the backups that there are')
    .action(async (options: Options) => {
      const { db, list } = options;
      const keeper = keeperOf(db, now);
      if (list === true) {
        await refuseForbidden(db, await logInIfThere(options, LISTING, surroundings), LISTING);
        for (const line of await keeper.list()) out(`${JSON.stringify(line)}\n`);
        return;
      }
      const { folder, manifest } = await withDatabase(
        options,
        'backup.make',
        surroundings,
        ({ database, by }) => backUpAndNote(keeper, database, 'manual', by),
      );
      out(`${JSON.stringify({ folder, ...manifest })}\n`);
      note('The copy opens for those who have an account now, and by the recovery code.');
      await keeper.copyToSecondPlace();
      const place = await keeper.secondPlace();
      if (place?.problem !== undefined && place.problem !== null)
        throw new KithError('file_unwritable', 'The backup was made, but not copied to the second place.');
    });
}
