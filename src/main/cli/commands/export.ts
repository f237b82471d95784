import { Argument, type Command } from 'commander';
import { exportTable, type ExportKind } from '../../features/exports/export-table';
import { csvText, writeCsvFile } from '../../csv/write-csv';
import { noteExport } from '../../database/audit/notes';
import type { Surroundings } from '../io';
import { COMMAND_LINE, withDatabase } from '../with-database';

export function addExport(program: Command, { out, note }: Surroundings): void {
  program
    .command('export')
    .description('write requests, helpers or matches as CSV; such a file is not encrypted')
    .addArgument(new Argument('<kind>', 'what to write').choices(['requests', 'helpers', 'matches']))
    .requiredOption('--db <file>', 'the data file')
    .option('--out <file>', 'file to write; otherwise it is printed')
    .action(async (kind: ExportKind, { db, out: path }: { db: string; out?: string }) => {
      const { headers, rows } = await withDatabase(db, async (database) => {
        const table = await database.read((reader) => exportTable(reader, kind));
        await database.write('export', (writer) => noteExport(writer, kind, table.rows.length), COMMAND_LINE);
        return table;
      });
      if (path === undefined) {
        for (const part of csvText(headers, rows)) out(part);
        return;
      }
      await writeCsvFile(path, headers, rows);
      note(`${rows.length} ${kind} are in ${path}.`);
    });
}
