import type { Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import { backUpAndNote } from '../../backups/noted-backup';
import type { Surroundings } from '../io';
import { COMMAND_LINE, keeperOf, withDatabase } from '../with-database';

interface Options {
  readonly db: string;
  readonly list?: boolean;
}

export function addBackup(program: Command, { out, note, now }: Surroundings): void {
  program
    .command('backup')
    .description('keep a checked copy of the data in the folder ".backups" beside it')
    .requiredOption('--db <file>', 'the data file')
    .option('--list', 'only list the backups that there are')
    .action(async ({ db, list }: Options) => {
      const keeper = keeperOf(db, now);
      if (list === true) {
        for (const line of await keeper.list()) out(`${JSON.stringify(line)}\n`);
        return;
      }
      const { folder, manifest } = await withDatabase(db, (database) =>
        backUpAndNote(keeper, database, 'manual', COMMAND_LINE),
      );
      out(`${JSON.stringify({ folder, ...manifest })}\n`);
      note('The key lies beside the copy: whoever has both can read it.');
      await keeper.copyToSecondPlace();
      const place = await keeper.secondPlace();
      if (place?.problem !== undefined && place.problem !== null)
        throw new KithError('file_unwritable', 'The backup was made, but not copied to the second place.');
    });
}
