import { Argument, type Command } from 'commander';
import { exportTable, type ExportKind } from '../../features/exports/export-table';
import { csvText, writeCsvFile } from '../../csv/write-csv';
import { noteExport } from '../../database/audit/notes';
import type { Surroundings } from '../io';
import { withLogIn, type LogInOptions } from '../log-in';
import { withDatabase } from '../with-database';

export function addExport(program: Command, surroundings: Surroundings): void {
  const { out, note } = surroundings;
  withLogIn(program.command('export'))
    .description('write requests, helpers or matches as CSV; such a file is not encrypted')
    .addArgument(new Argument('<kind>', 'what to write').choices(['requests', 'helpers', 'matches']))
    .option('--out <file>', 'file to write; otherwise it is printed')
    .action(async (kind: ExportKind, options: LogInOptions & { readonly out?: string }) => {
      const { out: path } = options;
      const { headers, rows } = await withDatabase(
        options,
        'data.export',
        surroundings,
        async ({ database, by, read }) => {
          const table = await read((reader) => exportTable(reader, kind));
          await database.write('export', (writer) => noteExport(writer, kind, table.rows.length), by);
          return table;
        },
      );
      if (path === undefined) {
        for (const part of csvText(headers, rows)) out(part);
        return;
      }
      await writeCsvFile(path, headers, rows);
      note(`${rows.length} ${kind} are in ${path}.`);
    });
}
