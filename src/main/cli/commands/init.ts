import type { Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import type { LatLng } from '../../../shared/domain/geo';
import { accountNameSchema } from '../../../shared/contract/session';
import { organisationInputSchema } from '../../../shared/domain/organisation';
import { claim } from '../../accounts/claim';
import { refuseWeak } from '../../accounts/passphrase-policy';
import { setUpOrganisation } from '../../features/organisation/service';
import { issueOf, parseList, parsePoint, type Surroundings } from '../io';
import { passphraseFdOption } from '../log-in';
import { withNewDatabase } from '../with-database';

interface Options {
  readonly db: string;
  readonly name: string;
  readonly admin: string;
  readonly passphraseFd?: number;
  readonly country: string;
  readonly timeZone: string;
  readonly at: LatLng;
  readonly languages: string[];
  readonly place: string;
}

export function addInit(program: Command, surroundings: Surroundings): void {
  const { note, out, now, cost } = surroundings;
  program
    .command('init')
    .description('make a new data file for an organisation')
    .requiredOption('--db <file>', 'where the data shall lie; its key is kept beside it')
    .requiredOption('--name <text>', 'name of the organisation')
    .requiredOption('--admin <name>', 'name of the first account, who may do everything')
    .addOption(passphraseFdOption())
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
      const admin = accountNameSchema.safeParse(options.admin);
      if (!admin.success) throw new KithError('bad_input', `admin: ${issueOf(admin.error)}`);
      const passphrase = await surroundings.readPassphrase(
        `New passphrase of ${admin.data}: `,
        options.passphraseFd ?? null,
      );
      await refuseWeak(passphrase, [admin.data]);
      const { recoveryCode } = await withNewDatabase(options.db, async (database) => {
        await database.write('init', (writer) => setUpOrganisation(writer, parsed.data), {
          name: admin.data,
        });
        return await claim(database, { name: admin.data, passphrase, createdAt: now() }, cost);
      });
      out(`${JSON.stringify({ recoveryCode })}\n`);
      note(
        `"${name}" is set up in ${options.db}. Please keep the recovery code in a safe place: without it and without a passphrase nobody can open this data.`,
      );
    });
}
