import type { Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import { noteView } from '../../database/audit/notes';
import { entriesAfter } from '../../database/audit/read-entries';
import { hashAt, verifyAudit } from '../../database/audit/verify';
import { parseWhole, type Surroundings } from '../io';
import { withLogIn, type LogInOptions } from '../log-in';
import { withDatabase } from '../with-database';
import { brokenFor, isOfConcern } from '../../features/audit/of-concerns';
import { parseSeal, sealOf } from '../../database/audit/chain';

const PAGE = 500;

export function addAudit(program: Command, surroundings: Surroundings): void {
  const audit = program.command('audit').description('who did what and when: check it, or list it');
  addVerify(audit, surroundings);
  addList(audit, surroundings);
}

function addVerify(audit: Command, surroundings: Surroundings): void {
  const { out, note } = surroundings;
  withLogIn(audit.command('verify'))
    .description(
      'check that nothing was changed, left out or put in; fails with the first entry that does not fit',
    )
    .option(
      '--seal <seal>',
      'a seal that was written down earlier, such as 120:9f3c...; it must still be in the chain',
    )
    .action(async (options: LogInOptions & { readonly seal?: string }) => {
      const { seal } = options;
      await withDatabase(options, 'audit.read', surroundings, async ({ database }) => {
        const { unfit, ...verdict } = await verifyAudit((work) => database.read(work));
        const broken = await database.read((reader) =>
          brokenFor(reader, { broken: verdict.broken, unfit }, null),
        );
        out(`${JSON.stringify({ ...verdict, broken, seal: sealOf(verdict.last) })}\n`);
        if (broken !== null) {
          const { id, fault } = broken;
          throw new KithError('storage_failed', `The audit does not fit together: entry ${id}, ${fault}.`);
        }
        if (seal === undefined) {
          note('Nothing was changed. Write the seal down somewhere else to check against it later.');
          return;
        }
        const { id, hash } = parseSeal(seal);
        if ((await database.read((reader) => hashAt(reader, id)))?.startsWith(hash) !== true)
          throw new KithError('storage_failed', `The seal that was given does not fit entry ${id}.`);
        note('Nothing was changed, and the seal that was given fits.');
      });
    });
}

function addList(audit: Command, surroundings: Surroundings): void {
  const { out } = surroundings;
  withLogIn(audit.command('list'))
    .description('print entries, oldest first, one JSON record a line; erased values are null')
    .option('--after <entry>', 'begin after this entry', parseWhole(0, Number.MAX_SAFE_INTEGER), 0)
    .action(async (options: LogInOptions & { readonly after: number }) => {
      await withDatabase(options, 'audit.read', surroundings, async ({ database, by }) => {
        await database.write('audit.list', (writer) => noteView(writer, null, ['audit']), by);
        let from = options.after;
        for (;;) {
          const page = await database.read((reader) => entriesAfter(reader, from, PAGE));
          for (const { changes, ...entry } of page) {
            if (isOfConcern(entry)) continue;
            const values: unknown = changes === null ? null : JSON.parse(changes);
            out(`${JSON.stringify({ ...entry, at: new Date(entry.at).toISOString(), values })}\n`);
          }
          const last = page.at(-1);
          if (last === undefined) return;
          from = last.id;
        }
      });
    });
}
