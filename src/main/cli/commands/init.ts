import type { Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import type { LatLng } from '../../../shared/domain/geo';
import { organisationInputSchema } from '../../../shared/domain/organisation';
import { setUpOrganisation } from '../../features/organisation/service';
import { issueOf, parseList, parsePoint, type Surroundings } from '../io';
import { COMMAND_LINE, withNewDatabase } from '../with-database';

interface Options {
  readonly db: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly at: LatLng;
  readonly languages: string[];
  readonly place: string;
}

export function addInit(program: Command, { note }: Surroundings): void {
  program
    .command('init')
    .description('make a new data file for an organisation')
    .requiredOption('--db <file>', 'where the data shall lie; its key is kept beside it')
    .requiredOption('--name <text>', 'name of the organisation')
    .requiredOption('--country <code>', 'country of phone numbers without a prefix, such as LI')
    .requiredOption('--time-zone <name>', 'such as Europe/Vaduz')
    .requiredOption('--at <lat,lng>', 'the middle of its area, such as 47.14,9.52', parsePoint)
    .option('--languages <tags>', 'languages spoken, such as de,en', parseList, ['en'])
    .option('--place <text>', 'name of the place', '')
    .action(async (options: Options) => {
      const { name, country, timeZone, at, languages, place } = options;
      const input = {
        name,
        country: country.toUpperCase(),
        timeZone,
        languages,
        placeName: place,
        centre: at,
      };
      const parsed = organisationInputSchema.safeParse(input);
      if (!parsed.success) throw new KithError('bad_input', issueOf(parsed.error));
      await withNewDatabase(options.db, (database) =>
        database.write('init', (writer) => setUpOrganisation(writer, parsed.data), COMMAND_LINE),
      );
      note(`"${name}" is set up in ${options.db}.`);
    });
}
